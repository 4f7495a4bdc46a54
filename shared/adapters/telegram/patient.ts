import { setTimeout as pauseFor } from 'node:timers/promises';
import type { CallTelegram } from './send';
import { TelegramError } from './telegram-error';

/** In seconds; a longer wait that Telegram asks for is no use to whoever waits here. */
const LONGEST_WAIT = 30;
const MOST_ATTEMPTS = 4;

/** Calls again when Telegram asks to wait a little; `pause` waits that many milliseconds. */
export function patient(
  call: CallTelegram,
  pause: (milliseconds: number) => Promise<unknown> = pauseFor,
): CallTelegram {
  return async (method, payload, options) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await call(method, payload, options);
      } catch (error) {
        const wait = error instanceof TelegramError ? error.retryAfter : undefined;
        if (wait === undefined || wait > LONGEST_WAIT || attempt === MOST_ATTEMPTS) throw error;
        await pause(wait * 1000);
      }
    }
  };
}
