import { hasFile } from './input-file';
import type { CallTelegram } from './call-telegram';

/** A call that Telegram makes itself when it is the answer to a webhook request. */
export interface AnsweringCall {
  readonly method: string;
  readonly payload: object;
}

/**
 * Keeps the first call of an update, to travel in the response to the webhook request; the others go through `call`, as
 * does one with a file, since the response is JSON. So a question that needs one call makes no outgoing one. What becomes
 * of the kept call is never known: its result is `true`. Source: Bot API, "Making requests when getting updates".
 */
export function keepFirstCall(call: CallTelegram): { readonly call: CallTelegram; kept(): AnsweringCall | undefined } {
  let kept: AnsweringCall | undefined;
  return {
    call: (method, payload, options) => {
      if (kept || !CAN_ANSWER.test(method) || hasFile(payload)) return call(method, payload, options);
      kept = { method, payload };
      return Promise.resolve(true);
    },
    kept: () => kept,
  };
}

/**
 * Methods whose result is not needed. Edits and pictures are left out: if Telegram refuses one, the bot sends a new message
 * instead, so it has to know.
 */
const CAN_ANSWER = /^(?:send(?!Photo)|answer|delete(?!Webhook))/;
