import { type CalendarDate, addDays, formatDate, parseDate } from '../../domain/calendar-date';
import { mayHaveSomething } from '../../domain/due-anniversaries';
import { nextClockChange } from '../../domain/clock-change';
import { localDay, localTime } from '../../domain/local-day';
import { nextSlot } from '../../domain/slot';
import { type Subscription, rhythmOf } from '../../domain/subscription';
import { utcOffset } from '../../domain/time-zone';
import type { Language } from '../../language/language';
import type { Message } from '../../language/message';
import { type Part, bold, instant, join, lines, paragraphs } from '../../language/rich-text';
import type { Asker } from '../asker';
import type { AnswerPorts, Claim } from '../ports';
import { say } from '../questions/show-event';

/** When the next message comes, and which it is. */
interface NextMessage {
  readonly at: Date;
  readonly date: CalendarDate;
  readonly message: Message;
}

/** A message is looked for so many days ahead. */
const YEAR_DAYS = 366;

/** When the next message comes, what the clocks do, and what became of the last. */
export async function showStatus(ports: AnswerPorts, asker: Asker): Promise<Message> {
  const { language } = asker;
  const { plan } = language.messages;
  const subscription = await ports.subscriptions.of(asker);
  if (!subscription || subscription.ended) {
    const text = subscription?.ended ? plan.ended[subscription.ended.why] : plan.none;
    return { ...say(text), buttons: [[{ label: plan.subscribe, action: { kind: 'subscribe' } }]] };
  }
  const { timeZone } = subscription;
  const today = localDay(ports.clock.now(), timeZone);
  const last = await ports.ledger.last(subscription);
  const isNothing = !(await ports.compose(subscription, today));
  return {
    text: paragraphs(
      bold(plan.heading),
      lines(
        nextNote(await nextMessage(ports, subscription, last), subscription, language),
        isNothing ? plan.nothingToday : undefined,
        clockChangeNote(ports, subscription, language),
      ),
      last &&
        lines(
          plan.lastSent(language.dateText.date({ unit: 'day', ...last.date })),
          last.trouble && plan.lastTrouble[last.trouble],
        ),
    ),
    buttons: [
      [
        { label: plan.stop, action: { kind: 'unsubscribe' } },
        { label: plan.change, action: { kind: 'open-plan' } },
      ],
    ],
  };
}

/** Exactly the next message; where nothing is subscribed to, the one there would be. */
export async function preview(ports: AnswerPorts, asker: Asker): Promise<Message> {
  const { plan } = asker.language.messages;
  const subscription = await ports.subscriptions.of(asker);
  if (!subscription || subscription.ended) return showStatus(ports, asker);
  const last = await ports.ledger.last(subscription);
  return (await nextMessage(ports, subscription, last))?.message ?? say(plan.nothingNext);
}

/** When the next message comes: an instant that clients show in the reader's own zone, and as text the local time. */
export async function nextMessageNote(
  ports: AnswerPorts,
  { language }: Asker,
  subscription: Subscription,
): Promise<Part> {
  const last = await ports.ledger.last(subscription);
  return nextNote(await nextMessage(ports, subscription, last), subscription, language);
}

function nextNote(next: NextMessage | undefined, subscription: Subscription, language: Language): Part {
  const { plan } = language.messages;
  if (!next) return plan.nothingNext;
  const when = whenText(next.at, subscription.timeZone, language);
  const [before = '', after = ''] = plan.next('\u0000').split('\u0000');
  return join([before, instant(when, next.at), after]);
}

/** A message of the present date that came already, the last, does not come again. */
async function nextMessage(
  ports: AnswerPorts,
  subscription: Subscription,
  last: Claim | undefined,
): Promise<NextMessage | undefined> {
  const { timeZone, time } = subscription;
  const covered = new Set((await ports.events.summary())?.days);
  const rhythm = rhythmOf(subscription);
  let at = ports.clock.now();
  for (let day = 0; day < YEAR_DAYS; day += 1) {
    const slot = nextSlot(timeZone, time, at);
    at = slot.instant;
    const { date } = slot;
    if (last && formatDate(last.date) === formatDate(date)) continue;
    const message = mayHaveSomething(rhythm, date, covered) ? await ports.compose(subscription, date) : undefined;
    if (message) return { at, date, message };
  }
  return undefined;
}

function clockChangeNote({ clock }: AnswerPorts, { timeZone }: Subscription, language: Language): Part {
  const change = nextClockChange(timeZone, clock.now());
  if (!change) return undefined;
  const when = language.dateText.date({ unit: 'day', ...localDay(change.at, timeZone) });
  return language.messages.plan.clockChange(when, utcOffset(change.at, timeZone));
}

/** 4 September 2026, 09:00 (Europe/Moscow) */
function whenText(at: Date, timeZone: string, { dateText, messages: { plan } }: Language): string {
  const date = dateText.date({ unit: 'day', ...localDay(at, timeZone) });
  return plan.at(date, plan.timeIn(localTime(at, timeZone), timeZone));
}

/** The days of a week at most on which messages were missed since a subscription ended; empty when it goes on. */
export function missedDays({ ended, timeZone }: Subscription, now: Date): readonly CalendarDate[] {
  const since = ended && parseDate(ended.on);
  if (!since) return [];
  const today = localDay(now, timeZone);
  const days = Array.from({ length: MOST_MISSED }, (_, ago) => addDays(today, -ago));
  return days.filter((day) => formatDate(day) > formatDate(since)).reverse();
}

const MOST_MISSED = 7;
