import { LATEST_HOURS, QUARTER } from '../../../shared/domain/tick';
import { parseDate } from '../../../shared/domain/calendar-date';
import type { Subscription } from '../../../shared/domain/subscription';
import { weekEndingAt } from '../../../shared/domain/week-figures';
import { isNews, tellsFollowed } from './followed-and-new';
import { type SimTelegram, WEEK } from './sim-telegram';
import { isNote, isWrong } from './corrected-event';
import { EDITORS, type World, datesOf, owedIn, pausedAt, tellsNews } from './world';

/** A silence that was stored, and the calls to Telegram, by time. */
export interface Account {
  /** Deliveries that were counted instead of sent. */
  readonly counted: ReadonlySet<string>;
  readonly silences: readonly { readonly from: number; readonly until: number }[];
  readonly calls: readonly number[];
}

/** A process that read the state and then paused still acts on the old state. */
const STOOD_STILL_MS = QUARTER;
const LATEST_MS = LATEST_HOURS * 4 * QUARTER;

/** Violations of the law: nothing is sent twice, lost or late, and Telegram is not called during a silence. */
export function faultsIn(world: World, telegram: SimTelegram, { counted, silences, calls }: Account): string[] {
  const messages = owedIn(world)
    .filter(({ subscription, text, tick }) => pausedAt(world, subscription, text) > tick + LATEST_MS)
    .map(({ subscription: { chatId, thread }, text, tick }) => ({ chatId, thread, text, tick }));
  const owed = [...messages, ...reportsIn(world)].map(({ chatId, thread, text, tick }) => ({
    key: telegram.key(chatId, thread, text),
    isGone: telegram.isGone(chatId, thread),
    latest: tick + LATEST_MS + STOOD_STILL_MS,
  }));
  const twice = [...telegram.arrived].filter(([, at]) => at.length > 1).map(([key]) => `${key} came more than once`);
  const lost = owed
    .filter(({ key, isGone }) => !isGone && !telegram.arrived.has(key) && !counted.has(key))
    .map(({ key }) => `${key} was lost`);
  const late = owed
    .filter(({ key, latest }) => telegram.arrived.get(key)?.some((at) => at > latest))
    .map(({ key }) => `${key} came too late`);
  const loud = calls.some((at) => silences.some(({ from, until }) => at > from + STOOD_STILL_MS && at < until));
  return [
    ...twice,
    ...lost,
    ...late,
    ...(loud ? ['a call in the silence'] : []),
    ...wrongIn(world, telegram, counted),
    ...world.subscriptions.flatMap((each) => [...chosenIn(world, telegram, each), ...pausedIn(world, telegram, each)]),
  ];
}

/** The weekly reports that are due in a world. */
function reportsIn({ days }: World) {
  const ticks = days.flat().filter((tick) => weekEndingAt(new Date(tick)));
  return ticks.map((tick) => ({ chatId: EDITORS, thread: 0, text: WEEK, tick }));
}

/** Nothing comes while messages are paused. */
function pausedIn(world: World, telegram: SimTelegram, subscription: Subscription): string[] {
  const { chatId, thread } = subscription;
  return datesOf(world, subscription)
    .flat()
    .filter((date) => {
      const key = telegram.key(chatId, thread, date);
      const until = pausedAt(world, subscription, date) + STOOD_STILL_MS;
      return telegram.arrived.get(key)?.some((at) => at > until);
    })
    .map((date) => `${telegram.key(chatId, thread, date)} came in a pause`);
}

/** Who follows something is told that, and nothing else, on its days; what is new is told in the message of its day. */
function chosenIn(world: World, telegram: SimTelegram, subscription: Subscription): string[] {
  const { chatId, thread, follows } = subscription;
  const who = telegram.key(chatId, thread, '');
  return (telegram.texts.get(who) ?? []).flatMap((text) => {
    const date = parseDate(text.slice(-'2026-09-03'.length));
    if (!date) return [];
    const isFollower = follows.length > 0;
    return [
      tellsFollowed(text) !== (isFollower && world.hasFollowed(date)) && `${who}was told wrongly of what is followed`,
      isFollower && isWrong(text) && `${who}was told what it does not follow`,
      isNews(text) !== tellsNews(world, subscription, date) && `${who}was told wrongly of what is new`,
    ].filter((fault) => fault !== false);
  });
}

/** Who was told the wrong date is told the right one, once, at the next slot; nobody else is. */
function wrongIn(world: World, telegram: SimTelegram, counted: ReadonlySet<string>): string[] {
  return world.subscriptions.flatMap((subscription) => {
    const { chatId, thread } = subscription;
    const who = telegram.key(chatId, thread, '');
    const texts = telegram.texts.get(who) ?? [];
    const [wasTold, notes] = [texts.some(isWrong), texts.filter(isNote).length];
    const [first = [], ...later] = datesOf(world, subscription);
    // A pause that began when the message of a day was over is none for it.
    const next = later.findIndex((dates, index) => {
      const over = (world.days[index + 1]?.at(-1) ?? 0) + LATEST_MS;
      return dates.some((date) => pausedAt(world, subscription, date) > over);
    });
    const second = later[next] ?? [];
    // Somebody who has no other message is looked for on the next day only.
    const isSought =
      next === 0 ||
      owedIn(world).some(({ subscription: each, text }) => each === subscription && second.includes(text));
    const isCounted = (dates: readonly string[]) =>
      dates.some((date) => counted.has(telegram.key(chatId, thread, date)));
    const isOwed = wasTold && isSought && second.length > 0 && !telegram.isGone(chatId, thread) && !isCounted(second);
    return [
      notes > 1 && `${who} was corrected more than once`,
      notes === 0 && isOwed && `${who} was not corrected`,
      notes > 0 && !wasTold && !isCounted(first) && `${who} was corrected though told nothing wrong`,
    ].filter((fault) => fault !== false);
  });
}
