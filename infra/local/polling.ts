import * as z from 'zod/mini';
import { UPDATE_KINDS, parseUpdate } from '../../shared/adapters/telegram/parse-update';
import type { CallTelegram } from '../../shared/adapters/telegram/call-telegram';
import { TelegramError } from '../../shared/adapters/telegram/telegram-error';
import type { Clock } from '../../shared/use-cases/ports';
import type { LocalBot } from './local-bot';
import { callUntil, growingPause, isTokenRefused, readResult, tokenRefused } from './polling-calls';
import type { Stop } from './stop';
import { updateLanes } from './update-lanes';

/** How long Telegram holds a getUpdates call open, in seconds. */
const POLL_SECONDS = 25;
/** Polls that come back at once, and bring nothing, are at least this far apart. */
const FLOOR_MS = 1000;
/** Another process that polls is waited for: a rolling restart has two for a while. */
const CONFLICT_PATIENCE_MS = 60_000;
const CONFLICT_PAUSE_MS = 5000;
const STORE_PAUSE_MS = 3000;
const LAST_CALL_MS = 2000;

const updatesSchema = z.array(z.unknown());
const updateSchema = z.looseObject({ update_id: z.int() });

export interface PollingOptions {
  readonly bot: Pick<LocalBot, 'handleUpdate'>;
  readonly call: CallTelegram;
  readonly clock: Clock;
  readonly warn: (line: string) => void;
  readonly stop: Stop;
}

/**
 * Takes updates from Telegram until the process is to stop, then finishes those in hand and confirms them. Outlives
 * faults that may pass, with a warning; rejects with an error for the user when Telegram refuses the token, or another
 * process goes on polling for a minute.
 */
export async function poll({ bot, call, clock, warn, stop }: PollingOptions): Promise<void> {
  const answer = callUntil(stop.giveUp, call);
  const now = () => clock.now().getTime();
  const lanes = updateLanes(async (received) => {
    const update = parseUpdate(received);
    while (update) {
      if (stop.giveUp.aborted) return false;
      if ((await bot.handleUpdate(update, answer)).outcome !== 'store-down') return true;
      if (stop.signal.aborted) return false;
      await stop.pause(STORE_PAUSE_MS);
    }
    return true;
  });
  const pauses = growingPause();
  let conflictSince: number | undefined;
  let confirmed = 0;

  while (!stop.signal.aborted) {
    const began = now();
    const fresh = lanes.add(await fetchUpdates());
    if (lanes.isBusy()) await stop.pause(FLOOR_MS, lanes.idle());
    else if (fresh === 0) await stop.pause(Math.max(0, FLOOR_MS - (now() - began)));
  }
  await lanes.idle();
  // Without it, Telegram gives out to the next process what this one has answered.
  if (lanes.offset() > confirmed)
    await getUpdates(0, AbortSignal.timeout(LAST_CALL_MS)).catch((error: unknown) => {
      warn(`the last answers could not be confirmed: ${String(error)}`);
    });

  async function fetchUpdates() {
    try {
      const updates = await getUpdates(POLL_SECONDS, stop.signal);
      pauses.reset();
      conflictSince = undefined;
      return updates;
    } catch (error) {
      if (!(error instanceof TelegramError)) throw error;
      if (stop.signal.aborted) return [];
      if (isTokenRefused(error)) throw tokenRefused();
      if (error.status === 409) await waitForOther();
      else {
        warn(error.message);
        await stop.pause(pauses.next(error.retryAfter));
      }
      return [];
    }
  }

  async function getUpdates(timeout: number, signal: AbortSignal) {
    const offset = lanes.offset();
    const updates = await call('getUpdates', { offset, timeout, allowed_updates: UPDATE_KINDS }, { signal });
    confirmed = offset;
    // One that is none must not hold up the others.
    return readResult(updatesSchema, 'getUpdates', updates).flatMap((each) => updateSchema.safeParse(each).data ?? []);
  }

  async function waitForOther(): Promise<void> {
    if (conflictSince === undefined) warn('another process polls with this BOT_TOKEN: waiting a minute for its end');
    conflictSince ??= now();
    if (now() - conflictSince >= CONFLICT_PATIENCE_MS)
      throw new Error('another process is already polling with this BOT_TOKEN; stop it first');
    await stop.pause(CONFLICT_PAUSE_MS);
  }
}
