import { type CalendarDate, formatDate } from '../../domain/calendar-date';
import { type LinesOn, datesLookedAt, dueAnniversaries } from '../../domain/due-anniversaries';
import type { EventLine } from '../../domain/event-line';
import { daysKept } from '../../domain/leap-day';
import { formatMonthDay } from '../../domain/month-day';
import { type Rhythm, rhythmOf } from '../../domain/subscription';
import { languageFor } from '../../language/languages';
import type { Message } from '../../language/message';
import { renderAnniversaries } from '../../language/render-anniversaries';
import type { Clock, ComposeMessage, EventRepository } from '../ports';

/** What was read or made is kept so long: a deploy may have changed the events. */
const KEPT_MS = 5 * 60_000;
/** Memory stays flat however many chats there are, and whatever they wish. */
const MOST_KEPT = 500;

/** Composes messages. Very many chats get the same one: its events are read once, and it is made once. */
export function messageComposer(events: EventRepository, clock: Clock): ComposeMessage {
  const lines = memory<Promise<LinesOn>>(clock);
  const messages = memory<Promise<Message | undefined>>(clock);
  return (subscription, date, page = 0) => {
    const rhythm = rhythmOf(subscription);
    const day = `${formatDate(date)} ${rhythm}`;
    const { which, topics, sensitive, leapDay, language, events: chosen } = subscription;
    const wish = [day, page, language, which, sensitive, leapDay, topics.join(), chosen.join()].join(' ');
    return messages.get(wish, async () => {
      const linesOn = await lines.get(day, () => readLines(events, rhythm, date));
      const due = dueAnniversaries(subscription, rhythm, date, linesOn);
      if (due.now.length + due.early.length === 0) return undefined;
      return renderAnniversaries({ due, date, isWeek: subscription.days !== 'daily', page }, languageFor(language));
    });
  };
}

/** More events of one day are not looked at: those that are are the most important. */
const MOST_LINES = 50;

/** The lines of all days that a rhythm looks at on a date. */
async function readLines(events: EventRepository, rhythm: Rhythm, date: CalendarDate): Promise<LinesOn> {
  const { now, early } = datesLookedAt(rhythm, date);
  const covered = new Set((await events.summary())?.days);
  const found = new Map<string, readonly EventLine[]>();
  for (const day of [...now, ...(early ? [early] : [])].flatMap((each) => daysKept(each, 'both'))) {
    const key = formatMonthDay(day);
    if (!covered.has(key) || found.has(key)) continue;
    found.set(key, (await events.onDays(day, day, { size: MOST_LINES, direction: 'forward' })).lines);
  }
  return (day) => found.get(formatMonthDay(day)) ?? [];
}

/** Keeps what is made for a key; what failed is made anew. */
function memory<Value extends Promise<unknown>>(clock: Clock) {
  const kept = new Map<string, { readonly value: Value; readonly until: number }>();
  return {
    get(key: string, make: () => Value): Value {
      const now = clock.now().getTime();
      const known = kept.get(key);
      if (known && now < known.until && now > known.until - 2 * KEPT_MS) return known.value;
      if (kept.size >= MOST_KEPT) kept.clear();
      const value = make();
      kept.set(key, { value, until: now + KEPT_MS });
      value.catch(() => kept.delete(key));
      return value;
    },
  };
}
