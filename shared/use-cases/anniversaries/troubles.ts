import { type CalendarDate, formatDate } from '../../domain/calendar-date';
import { coverageOf, mayHaveSomething } from '../../domain/due-anniversaries';
import { DAY, HOUR } from '../../domain/milliseconds';
import { isPausedOn } from '../../domain/pause';
import { nextSlot } from '../../domain/slot';
import { rhythmOf } from '../../domain/rhythm';
import type { Subscription } from '../../domain/subscription';
import { LATEST_HOURS } from '../../domain/tick';
import type { Language } from '../../language/language';
import type { AnswerPorts } from '../answer-ports';
import type { Trouble } from '../delivery-ports';
import { EFFORT, effortToCompose } from './next-message';

/** A message that did not arrive, or may not have. `not-running`: nobody began to send it. */
export interface TroubledMessage {
  readonly date: CalendarDate;
  readonly why: Trouble | 'not-running';
}

/** How many days back to look: fewer than claims are kept for, so that a missing claim means a message that was not sent. */
const LOOK_BACK_DAYS = 13;
const MOST_SHOWN = 3;

/** The messages of the last days that did not arrive, the latest first, as far as the subscription was the same then. */
export async function recentTroubles(
  ports: Pick<AnswerPorts, 'clock' | 'ledger' | 'subscriptions' | 'compose' | 'events'>,
  subscription: Subscription,
): Promise<readonly TroubledMessage[]> {
  const now = ports.clock.now().getTime();
  const claims = await ports.ledger.latest(subscription, LOOK_BACK_DAYS);
  const troubled = claims.flatMap(({ date, trouble }) => (trouble === undefined ? [] : [{ date, why: trouble }]));
  const changed = await ports.subscriptions.changedAt(subscription);
  if (!changed) return troubled.slice(0, MOST_SHOWN);
  const claimed = new Set(claims.map(({ date }) => formatDate(date)));
  const summary = await ports.events.summary();
  const covered = coverageOf(summary);
  const { timeZone, time } = subscription;
  const rhythm = rhythmOf(subscription);
  const dates: CalendarDate[] = [];
  let slot = nextSlot(timeZone, time, new Date(Math.max(changed.getTime(), now - LOOK_BACK_DAYS * DAY)));
  for (; slot.instant.getTime() < now - LATEST_HOURS * HOUR; slot = nextSlot(timeZone, time, slot.instant))
    dates.push(slot.date);
  const missed: TroubledMessage[] = [];
  let effort: number = EFFORT.troubles;
  for (const date of dates.toReversed()) {
    if (claimed.has(formatDate(date)) || isPausedOn(subscription, date)) continue;
    if (!mayHaveSomething(rhythm, date, covered)) continue;
    effort -= effortToCompose(rhythm, date, summary);
    if (effort < 0 || missed.length === MOST_SHOWN) break;
    if (await ports.compose(subscription, date)) missed.push({ date, why: 'not-running' });
  }
  return [...troubled, ...missed]
    .sort((a, b) => formatDate(b.date).localeCompare(formatDate(a.date)))
    .slice(0, MOST_SHOWN);
}

/** What became of each, in a line. */
export function troubleLines(
  troubled: readonly TroubledMessage[],
  { time }: Pick<Subscription, 'time'>,
  { dateText, messages }: Language,
): readonly string[] {
  return troubled.map(({ date, why }) =>
    messages.subscription.troubles[why](dateText.date({ unit: 'day', ...date }), time),
  );
}
