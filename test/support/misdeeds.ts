import type { ServerResponse } from 'node:http';

/** What Telegram's server does with a call in place of the usual: it refuses it, or its answer does not come whole. */
export interface Misdeed {
  readonly answer: (response: ServerResponse) => void;
  /** Whether what was to be sent came to the chat all the same: a second time would be once too often. */
  readonly arrives: boolean;
}

/** Says no, as the Bot API does. */
export function refuse(status: number, description: string, parameters: object = {}): Misdeed {
  const body = JSON.stringify({ ok: false, error_code: status, description, parameters });
  return { answer: (response) => response.writeHead(status).end(body), arrives: false };
}

/** Too many calls: in so many seconds again. */
export const tooMany = (seconds: number) => refuse(429, 'Too Many Requests: retry later', { retry_after: seconds });

const html = (status: number) => arriving((response) => response.writeHead(status).end('<html>Bad Gateway</html>'));

/** The ways not to answer, after which nobody knows what became of the call: it arrives. */
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
} as const satisfies Readonly<Record<string, Misdeed>>;

function arriving(answer: Misdeed['answer']): Misdeed {
  return { answer, arrives: true };
}
