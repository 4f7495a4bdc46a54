import { hasFile } from './input-file';
import type { CallTelegram } from './call-telegram';

/** A call that Telegram makes itself when it is the answer to a webhook request. */
export interface AnsweringCall {
  readonly method: string;
  readonly payload: object;
}

/**
 * The first call of an update is kept, to be given back in the answer to the webhook request; the others go through
 * `call`, as does one with a file, for the answer is JSON. So a question that needs one call needs no outgoing one. The kept call's result is never known: it is `true`.
 * Source: Bot API, "Making requests when getting updates".
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
 * Not methods that ask for something, nor edits and pictures, since one that is refused is made up for by a new message.
 */
const CAN_ANSWER = /^(?:send(?!Photo)|answer|delete(?!Webhook))/;
