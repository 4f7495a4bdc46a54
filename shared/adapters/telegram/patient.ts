import { setTimeout as pauseFor } from 'node:timers/promises';
import type { Sleep } from '../../use-cases/ports';
import type { CallTelegram } from './call-telegram';
import { TelegramError } from './telegram-error';

/** In seconds; a longer wait that Telegram asks for is too long for this caller. */
const LONGEST_WAIT = 30;
const ATTEMPTS = 4;

/**
 * Repeats a call that may be made twice: after the wait that Telegram asks for, or after 1, 2 and 4 seconds when it did
 * not answer or has a fault of its own. `sleep` waits that many milliseconds.
 */
export function patient(call: CallTelegram, sleep: Sleep = pauseFor): CallTelegram {
  return async (method, payload, options) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await call(method, payload, options);
      } catch (error) {
        const wait = error instanceof TelegramError ? waitAfter(error, attempt) : undefined;
        if (wait === undefined || wait > LONGEST_WAIT || attempt === ATTEMPTS) throw error;
        await sleep(wait * 1000);
      }
    }
  };
}

function waitAfter({ kind, status = 0, retryAfter }: TelegramError, attempt: number): number | undefined {
  if (retryAfter !== undefined) return retryAfter;
  return kind === 'refused' && status < 500 ? undefined : 2 ** (attempt - 1);
}
