import { type CalendarDate, addDays, formatDate, parseDate } from '../../domain/calendar-date';
import { nextClockChange } from '../../domain/clock-change';
import { localDay, localTime } from '../../domain/local-day';
import { rhythmOf } from '../../domain/rhythm';
import { type Subscription, isActive } from '../../domain/subscription';
import { utcOffset } from '../../domain/time-zone';
import type { Language } from '../../language/language';
import { pauseButton } from '../../language/pause-buttons';
import { type Message, say } from '../../language/message';
import { type Part, bold, instant, join, lines, paragraphs } from '../../language/rich-text';
import type { Asker } from '../asker';
import type { AnswerPorts } from '../answer-ports';
import { pausedText } from './paused-text';
import { EFFORT, type NextMessage, effortToCompose, nextMessage } from './next-message';
import { recentTroubles, troubleLines } from './troubles';

/** What the next message is found with. */
type NextPorts = Pick<AnswerPorts, 'compose' | 'events' | 'ledger' | 'clock' | 'timeZones'>;
type StatusPorts = NextPorts & Pick<AnswerPorts, 'subscriptions'>;

/** When the next message comes, the next clock change, and how the last message went. */
export async function showStatus(ports: StatusPorts, asker: Asker): Promise<Message> {
  const { language } = asker;
  const { subscription: texts } = language.messages;
  const subscription = await ports.subscriptions.of(asker);
  if (!isActive(subscription)) {
    const text = subscription?.ended ? texts.ended[subscription.ended.why] : texts.none;
    return { ...say(text), buttons: [[{ label: texts.subscribe, action: { kind: 'subscribe' } }]] };
  }
  const { timeZone } = subscription;
  const today = localDay(ports.clock.now(), timeZone);
  const [last] = await ports.ledger.latest(subscription, 1);
  const effort = effortToCompose(rhythmOf(subscription), today, await ports.events.summary());
  const paused = pausedText(subscription, ports.clock, language);
  // A busier day or week is not composed: it hardly ever has nothing.
  const isNothing = paused === undefined && effort <= EFFORT.today && !(await ports.compose(subscription, today));
  return {
    text: paragraphs(
      bold(texts.heading),
      lines(
        paused,
        nextNote(ports, await nextMessage(ports, subscription, last), subscription, language),
        isNothing ? texts.nothingToday : undefined,
        clockChangeNote(ports, subscription, language),
      ),
      last?.trouble === undefined
        ? last && texts.lastSent(language.dateText.date({ unit: 'day', ...last.date }))
        : undefined,
      lines(...troubleLines(await recentTroubles(ports, subscription), subscription, language)),
    ),
    buttons: [
      [pauseButton(paused !== undefined, language)],
      [
        { label: texts.stop, action: { kind: 'unsubscribe' } },
        { label: texts.change, action: { kind: 'new-menu', menu: 'subscription' } },
      ],
    ],
  };
}

/** The next message as it will come; without a subscription, the way to one. */
export async function preview(ports: StatusPorts, asker: Asker): Promise<Message> {
  const subscription = await ports.subscriptions.of(asker);
  if (!isActive(subscription)) return showStatus(ports, asker);
  const [last] = await ports.ledger.latest(subscription, 1);
  const next = await nextMessage(ports, subscription, last);
  return next.kind === 'message' ? next.message : say(nothingText(next, asker.language));
}

/** When the next message comes: an instant that clients show in the reader's own zone, and the local time as text. */
export async function nextMessageNote(
  ports: NextPorts,
  { language }: Asker,
  subscription: Subscription,
  frame = (when: string): string => language.messages.subscription.next(when),
): Promise<Part> {
  const [last] = await ports.ledger.latest(subscription, 1);
  return nextNote(ports, await nextMessage(ports, subscription, last), subscription, language, frame);
}

function nextNote(
  ports: Pick<AnswerPorts, 'timeZones'>,
  next: NextMessage,
  subscription: Subscription,
  language: Language,
  frame = (when: string): string => language.messages.subscription.next(when),
): Part {
  if (next.kind === 'nothing') return nothingText(next, language);
  const when = whenText(ports, next.at, subscription.timeZone, language);
  const [before = '', after = ''] = frame('\u0000').split('\u0000');
  return join([before, instant(when, next.at), after]);
}

function nothingText(
  { before }: Extract<NextMessage, { kind: 'nothing' }>,
  { dateText, messages: { subscription: texts } }: Language,
): string {
  return before ? texts.nothingBefore(dateText.date({ unit: 'day', ...before })) : texts.nothingNext;
}

function clockChangeNote({ clock }: Pick<AnswerPorts, 'clock'>, { timeZone }: Subscription, language: Language): Part {
  const change = nextClockChange(timeZone, clock.now());
  if (!change) return undefined;
  const when = language.dateText.date({ unit: 'day', ...localDay(change.at, timeZone) });
  return language.messages.subscription.clockChange(when, utcOffset(change.at, timeZone));
}

/** 4 September 2026, 09:00 (Moscow) */
function whenText(
  { timeZones }: Pick<AnswerPorts, 'timeZones'>,
  at: Date,
  timeZone: string,
  { code, dateText, messages: { subscription: texts } }: Language,
): string {
  const date = dateText.date({ unit: 'day', ...localDay(at, timeZone) });
  return texts.at(date, texts.timeIn(localTime(at, timeZone), timeZones.cityOf(timeZone, code)));
}

/** The days without messages since a subscription ended, at most the last seven; empty for an active one. */
export function missedDays({ ended, timeZone }: Subscription, now: Date): readonly CalendarDate[] {
  const since = ended && parseDate(ended.on);
  if (!since) return [];
  const today = localDay(now, timeZone);
  const days = Array.from({ length: MOST_MISSED }, (_, ago) => addDays(today, -ago));
  return days.filter((day) => formatDate(day) > formatDate(since)).reverse();
}

const MOST_MISSED = 7;
