import { type CalendarDate, addDays, isSameDate, parseDate } from '../../domain/calendar-date';
import { type CollectionSummary, MOST_WHOLE } from '../../domain/collection-summary';
import { coverageOf, daysLookedAt, mayHaveSomething } from '../../domain/due-anniversaries';
import { historicalDate } from '../../domain/historical-date';
import { formatMonthDay, monthDayOf } from '../../domain/month-day';
import { isPausedOn } from '../../domain/pause';
import { nextSlot, slotOn } from '../../domain/slot';
import { daysOf } from '../../domain/sortable-date';
import { type Rhythm, rhythmOf } from '../../domain/rhythm';
import type { Subscription } from '../../domain/subscription';
import type { Message } from '../../language/message';
import type { AnswerPorts } from '../answer-ports';
import type { Claim } from '../delivery-ports';
import { LEAST_EFFORT, MOST_EFFORT } from '../event-ports';

/** The next message and when it comes; or that there is none before a date, or within a year where no date is given. */
export type NextMessage =
  | { readonly kind: 'message'; readonly at: Date; readonly date: CalendarDate; readonly message: Message }
  | { readonly kind: 'nothing'; readonly before?: CalendarDate };

/** How many days ahead to look for a message. */
const YEAR_DAYS = 366;

/** How /status divides the effort of one answer between what it composes. */
export const EFFORT = { nextMessage: MOST_EFFORT / 2, today: MOST_EFFORT / 4, troubles: MOST_EFFORT / 4 } as const;
/** The effort of reading a line in three languages, some 600 bytes. */
const LINE_EFFORT = 1.5;

/**
 * The next message after now. If today's was sent already, it is not sent again. Composing a message reads all events of
 * its days, so that only as many are composed as the effort allows, and one at least.
 */
export async function nextMessage(
  { compose, events, clock }: Pick<AnswerPorts, 'compose' | 'events' | 'clock'>,
  subscription: Subscription,
  last: Claim | undefined,
): Promise<NextMessage> {
  const { timeZone, time } = subscription;
  const summary = await events.summary();
  const covered = coverageOf(summary);
  // What is followed may be on any day.
  const isChosen = subscription.which === 'chosen' && subscription.follows.length === 0;
  const possible = isChosen ? { ...covered, days: new Set(await daysOfChosen(events, subscription.events)) } : covered;
  const rhythm = rhythmOf(subscription);
  const next = nextSlot(timeZone, time, clock.now()).date;
  const first = isPausedOn(subscription, next) ? (parseDate(subscription.pausedUntil ?? '') ?? next) : next;
  let effort: number = EFFORT.nextMessage;
  for (let ahead = 0; ahead < YEAR_DAYS; ahead += 1) {
    const date = addDays(first, ahead);
    if (!mayHaveSomething(rhythm, date, possible) || (last && isSameDate(last.date, date))) continue;
    const needed = effortToCompose(rhythm, date, summary);
    if (needed > effort && effort < EFFORT.nextMessage) return { kind: 'nothing', before: date };
    effort -= needed;
    // A date that the zone skips has no message.
    const at = slotOn(timeZone, time, date);
    const message = at && (await compose(subscription, date));
    if (message) return { kind: 'message', at, date, message };
  }
  return { kind: 'nothing' };
}

/** The effort of composing the message of a date, in events that are read. */
export function effortToCompose(
  rhythm: Rhythm,
  date: CalendarDate,
  { days, events }: Pick<CollectionSummary, 'days' | 'events'> = { days: [], events: 0 },
): number {
  const ofDay = Math.max(LEAST_EFFORT, LINE_EFFORT * Math.min(events / days.length, MOST_WHOLE));
  return daysLookedAt(rhythm, date, new Set(days)).length * ofDay;
}

/** How many of the chosen events are read because their ids do not tell the day. */
const MOST_READ = 10;

/**
 * The days of the year with chosen events. Most ids begin with the day; of a renamed event this may be another day, so
 * that a message comes earlier than told here.
 */
async function daysOfChosen(
  events: Pick<AnswerPorts['events'], 'cards'>,
  ids: readonly string[],
): Promise<readonly string[]> {
  const told = ids.map((id) => /^-?\d{4}-(\d{2}-\d{2})-/.exec(id)?.[1]);
  const cards = await events.cards(ids.filter((_id, n) => told[n] === undefined).slice(0, MOST_READ));
  const read = cards.flatMap(({ date }) => daysOf(historicalDate(date)).slice(0, 1));
  return [...told.flatMap((day) => day ?? []), ...read.map((day) => formatMonthDay(monthDayOf(day)))];
}
