import { type CalendarDate, formatDate } from '../../domain/calendar-date';
import {
  type DueLine,
  type LinesOn,
  datesLookedAt,
  daysLookedAt,
  dueAnniversaries,
  dueOnPage,
} from '../../domain/due-anniversaries';
import { type Candidate, isWholeLine, lineOf } from '../../domain/event-line';
import { daysKept } from '../../domain/leap-day';
import { formatMonthDay } from '../../domain/month-day';
import { type Rhythm, rhythmOf } from '../../domain/rhythm';
import type { Subscription } from '../../domain/subscription';
import { languageFor } from '../../language/languages';
import { renderAnniversaries } from '../../language/render-anniversaries';
import type { ScheduledPart } from '../../language/render-scheduled';
import { cachedByKey } from '../cached';
import type { ComposePart } from '../delivery-ports';
import type { EventRepository } from '../event-ports';
import type { Clock } from '../ports';
import { followedFinder } from './followed';

/** Bounds the memory, however many different subscriptions there are. */
const MAX_ENTRIES = 500;

/** The anniversaries of a day or week. Many chats get the same, so that the events are read once and rendered once. */
export function anniversariesPart(events: EventRepository, clock: Clock): ComposePart {
  const lines = cachedByKey<Promise<LinesOn<Candidate>>>({ clock, maxEntries: MAX_ENTRIES });
  const findFollowed = followedFinder(events, clock);
  const parts = cachedByKey<Promise<ScheduledPart | undefined>>({ clock, maxEntries: MAX_ENTRIES });
  return (subscription, date, page) => {
    const rhythm = rhythmOf(subscription);
    const day = `${formatDate(date)} ${rhythm}`;
    return parts(JSON.stringify([day, page, contentKey(subscription)]), async () => {
      const linesOn = await lines(day, () => readLines(events, rhythm, date));
      const covered = new Set((await events.summary())?.days);
      const followed = await findFollowed(subscription.follows, daysLookedAt(rhythm, date, covered));
      const due = dueAnniversaries(subscription, rhythm, date, linesOn, followed);
      if (due.now.length + due.early.length === 0) return undefined;
      const shown = await wholeLines(events, dueOnPage(due, page));
      return renderAnniversaries(
        { due, shown, date, isWeek: subscription.days !== 'daily', page },
        languageFor(subscription.language),
      );
    });
  };
}

/** Fields of a subscription that do not change what its messages say. */
const NOT_SAID = new Set([
  'chatId',
  'thread',
  'setBy',
  'ended',
  'pausedUntil',
  'timeZone',
  'time',
  'question',
  'sound',
  'news',
] satisfies (keyof Subscription)[]);

/** Equal for subscriptions with the same messages. A new field counts until it is listed above. */
function contentKey(subscription: Subscription): unknown {
  return Object.entries(subscription).filter(([name]) => !(NOT_SAID as ReadonlySet<string>).has(name));
}

/** The candidates of all days that messages of that rhythm tell of on the date. */
export async function readLines(
  events: Pick<EventRepository, 'summary' | 'candidatesOn'>,
  rhythm: Rhythm,
  date: CalendarDate,
): Promise<LinesOn<Candidate>> {
  const { now, early } = datesLookedAt(rhythm, date);
  const covered = new Set((await events.summary())?.days);
  const found = new Map<string, readonly Candidate[]>();
  for (const day of [...now, ...(early ? [early] : [])].flatMap((each) => daysKept(each, 'both'))) {
    const key = formatMonthDay(day);
    if (covered.has(key) && !found.has(key)) found.set(key, await events.candidatesOn(day));
  }
  return (day) => found.get(formatMonthDay(day)) ?? [];
}

/** With the lines that were not read yet; without events that are gone meanwhile. */
async function wholeLines(
  events: Pick<EventRepository, 'cards'>,
  due: readonly DueLine<Candidate>[],
): Promise<readonly DueLine[]> {
  const missing = due.flatMap(({ line }) => (isWholeLine(line) ? [] : [line.id]));
  const cards = missing.length > 0 ? await events.cards(missing) : [];
  const read = new Map(cards.map((event) => [event.id, lineOf(event)]));
  return due.flatMap((each) => {
    const line = isWholeLine(each.line) ? each.line : read.get(each.line.id);
    return line ? [{ ...each, line }] : [];
  });
}
