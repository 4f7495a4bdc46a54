import { type CalendarDate, formatDate } from '../../domain/calendar-date';
import { type LinesOn, datesLookedAt, daysLookedAt, dueAnniversaries } from '../../domain/due-anniversaries';
import { type EventLine, lineOf } from '../../domain/event-line';
import { daysKept } from '../../domain/leap-day';
import { type MonthDay, formatMonthDay } from '../../domain/month-day';
import { type Rhythm, type Subscription, rhythmOf } from '../../domain/subscription';
import { languageFor } from '../../language/languages';
import { renderAnniversaries } from '../../language/render-anniversaries';
import type { ScheduledPart } from '../../language/render-scheduled';
import { cachedByKey } from '../cached';
import type { ComposePart } from '../delivery-ports';
import type { Clock, EventRepository } from '../ports';
import { followedFinder } from './followed';

/** Bounds the memory, however many different subscriptions there are. */
const MAX_ENTRIES = 500;

/** The anniversaries of a day or week. Many chats get the same, so that the events are read once and rendered once. */
export function anniversariesPart(events: EventRepository, clock: Clock): ComposePart {
  const lines = cachedByKey<Promise<LinesOn>>({ clock, maxEntries: MAX_ENTRIES });
  const findFollowed = followedFinder(events, clock);
  const parts = cachedByKey<Promise<ScheduledPart | undefined>>({ clock, maxEntries: MAX_ENTRIES });
  return (subscription, date, page) => {
    const rhythm = rhythmOf(subscription);
    const day = `${formatDate(date)} ${rhythm}`;
    return parts(JSON.stringify([day, page, saidBy(subscription)]), async () => {
      const linesOn = await lines(day, () => readLines(events, rhythm, date));
      const covered = new Set((await events.summary())?.days);
      const followed = await findFollowed(subscription.follows, daysLookedAt(rhythm, date, covered));
      const others = await linesOfOthers(events, followed, daysKeptIn(rhythm, date).flatMap(linesOn));
      const due = dueAnniversaries(subscription, rhythm, date, (each) => [...linesOn(each), ...others], followed);
      if (due.now.length + due.early.length === 0) return undefined;
      return renderAnniversaries(
        { due, date, isWeek: subscription.days !== 'daily', page },
        languageFor(subscription.language),
      );
    });
  };
}

/** Whose a subscription is, and when and how its messages are sent: none of it changes what they say. */
const NOT_SAID = new Set([
  'chatId',
  'thread',
  'setBy',
  'ended',
  'pausedUntil',
  'timeZone',
  'time',
  'sound',
] satisfies (keyof Subscription)[]);

/** Equal for subscriptions with the same messages. A choice that is new counts until it is listed above. */
function saidBy(subscription: Subscription): unknown {
  return Object.entries(subscription).filter(([name]) => !(NOT_SAID as ReadonlySet<string>).has(name));
}

/** The days of the year that messages of that rhythm tell of on the date. */
function daysKeptIn(rhythm: Rhythm, date: CalendarDate): MonthDay[] {
  const { now, early } = datesLookedAt(rhythm, date);
  return [...now, ...(early ? [early] : [])].flatMap((each) => daysKept(each, 'both'));
}

/** Of the events that are followed, so many are told of though they are not among the most important of their day. */
const MOST_OTHERS = 20;

async function linesOfOthers(
  events: Pick<EventRepository, 'cards'>,
  followed: ReadonlySet<string>,
  read: readonly EventLine[],
): Promise<EventLine[]> {
  const known = new Set(read.map(({ id }) => id));
  const others = [...followed].filter((id) => !known.has(id)).slice(0, MOST_OTHERS);
  return others.length > 0 ? (await events.cards(others)).map(lineOf) : [];
}

/** Of a day with more events, the most important ones are read. */
export const MOST_LINES = 50;

/** The lines of all days that messages of that rhythm tell of on the date. */
export async function readLines(events: EventRepository, rhythm: Rhythm, date: CalendarDate): Promise<LinesOn> {
  const covered = new Set((await events.summary())?.days);
  const found = new Map<string, readonly EventLine[]>();
  for (const day of daysKeptIn(rhythm, date)) {
    const key = formatMonthDay(day);
    if (!covered.has(key) || found.has(key)) continue;
    found.set(key, (await events.onDays(day, day, { size: MOST_LINES, direction: 'forward' })).lines);
  }
  return (day) => found.get(formatMonthDay(day)) ?? [];
}
