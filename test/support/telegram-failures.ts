import type { ServerResponse } from 'node:http';

/** How the fake Telegram fails a call: it refuses it, or its answer is lost or damaged. */
export interface TelegramFailure {
  readonly answer: (response: ServerResponse) => void;
  /** Whether the message reached the chat all the same, so that a second attempt would be a duplicate. */
  readonly arrives: boolean;
}

/** A refusal in the form of the Bot API. */
export function refuse(status: number, description: string, parameters: object = {}): TelegramFailure {
  const body = JSON.stringify({ ok: false, error_code: status, description, parameters });
  return { answer: (response) => response.writeHead(status).end(body), arrives: false };
}

/** 429 with `retry_after` in seconds. */
export const tooMany = (seconds: number) => refuse(429, 'Too Many Requests: retry later', { retry_after: seconds });

const html = (status: number) => arriving((response) => response.writeHead(status).end('<html>Bad Gateway</html>'));

/** Answers after which the caller cannot know whether the message was sent; here it was. */
export const LOST_ANSWERS = {
  'HTML with 200': html(200),
  'HTML with 502': html(502),
  'a truncated answer': arriving((response) =>
    response.writeHead(200, { 'content-length': 99 }).write('{"ok":', () => response.destroy()),
  ),
  'an answer cut within its JSON': arriving((response) => response.writeHead(200).end('{"ok":true,"resu')),
  'bad gzip': arriving((response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip')),
  'no answer in time': arriving(() => undefined),
  'a dropped connection': arriving((response) => response.socket?.resetAndDestroy()),
} as const satisfies Readonly<Record<string, TelegramFailure>>;

function arriving(answer: TelegramFailure['answer']): TelegramFailure {
  return { answer, arrives: true };
}
