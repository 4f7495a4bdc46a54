import { QUARTER } from '../../../shared/domain/tick';
import { LATEST_HOURS } from '../../../shared/use-cases/anniversaries/dispatch';
import type { SimTelegram } from './sim-telegram';
import { isNote, isWrong } from './corrected-event';
import { type World, datesOf, owedIn } from './world';

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
  const owed = owedIn(world).map(({ subscription: { chatId, thread }, text, tick }) => ({
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
  return [...twice, ...lost, ...late, ...(loud ? ['a call in the silence'] : []), ...wrongIn(world, telegram, counted)];
}

/** Who was told the wrong date is told the right one, once, at the next slot; nobody else is. */
function wrongIn(world: World, telegram: SimTelegram, counted: ReadonlySet<string>): string[] {
  return world.subscriptions.flatMap((subscription) => {
    const { chatId, thread } = subscription;
    const who = telegram.key(chatId, thread, '');
    const texts = telegram.texts.get(who) ?? [];
    const [wasTold, notes] = [texts.some(isWrong), texts.filter(isNote).length];
    const [first = [], second = []] = datesOf(world, subscription);
    const isCounted = (dates: readonly string[]) =>
      dates.some((date) => counted.has(telegram.key(chatId, thread, date)));
    const isOwed = wasTold && second.length > 0 && !telegram.isGone(chatId, thread) && !isCounted(second);
    return [
      notes > 1 && `${who} was corrected more than once`,
      notes === 0 && isOwed && `${who} was not corrected`,
      notes > 0 && !wasTold && !isCounted(first) && `${who} was corrected though told nothing wrong`,
    ].filter((fault) => fault !== false);
  });
}
