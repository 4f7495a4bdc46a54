import { LOCAL_BOT_INFO } from '../../infra/local/local-bot-info';
import { createHandler } from '../../lambdas/webhook/handler';
import { createBot } from '../../shared/adapters/telegram/bot';
import { TelegramError } from '../../shared/adapters/telegram/telegram-error';
import { logged } from '../../lambdas/request-log';
import { StoreDown } from '../../shared/use-cases/ports';
import type { RawUpdate } from './any-update';
import { type Trouble, failing, portsInTrouble } from './bot-api/any-trouble';
import { writtenTexts } from './bot-api/written-texts';

const SECRET = 'right-secret';
const TOKEN = '1234567890:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaws';

export interface Quoting {
  /** What the webhook logged. */
  readonly lines: readonly string[];
  /** The calls it made, the one in its response too. */
  readonly calls: readonly { readonly method: string; readonly payload: object }[];
}

/** Gives the webhook one update, where every fault there is quotes all of it, and the token. */
export async function quotingWebhook(raw: RawUpdate, { ports, portFault, telegram }: Trouble): Promise<Quoting> {
  const lines: string[] = [];
  const calls: { method: string; payload: object }[] = [];
  const quoted = [TOKEN, ...writtenTexts(raw)].join('\n    at ');
  const cause = Object.assign(new RangeError(quoted), { name: quoted, code: quoted });
  const quotingFault = portFault instanceof StoreDown ? new StoreDown(quoted, { cause }) : new Error(quoted, { cause });
  const mayFail = failing(telegram, new TelegramError('sendMessage', 'refused', `Bad Request: ${quoted}`, 400));
  const handler = logged(
    createHandler({
      secrets: () => Promise.resolve([SECRET]),
      handleUpdate: createBot({
        ports: portsInTrouble({ ports, portFault: quotingFault, telegram }, []),
        loadBotInfo: () => Promise.resolve(LOCAL_BOT_INFO),
        timeZone: 'Asia/Shanghai',
      }),
      call: async (method, payload) => {
        calls.push({ method, payload });
        mayFail();
        return Promise.resolve(true);
      },
    }),
    { name: 'webhook', sink: (line) => lines.push(line), elapsed: () => 0 },
  );
  const { body } = await handler({
    headers: { 'x-telegram-bot-api-secret-token': SECRET },
    body: JSON.stringify(raw),
  });
  if (body !== undefined) {
    const { method, ...payload } = JSON.parse(body) as { readonly method: string };
    calls.push({ method, payload });
  }
  return { lines, calls };
}

/** What a line has by itself, whatever users write. */
const OUR_WORDS = new Set(
  'function webhook outcome update message callback_query fault name method kind status code frames cause'.split(' '),
);

/** The words of the user in a line of the log, and what looks like a token or a secret. */
export function quotedIn(line: string, raw: RawUpdate): string[] {
  const words = new Set(wordsIn(line));
  const users = writtenTexts(raw).flatMap(wordsIn);
  return [
    ...users.filter((word) => words.has(word) && !OUR_WORDS.has(word)),
    ...(line.match(/\d{8,10}:|[A-Za-z0-9_-]{35}/g) ?? []),
  ];
}

function wordsIn(text: string): string[] {
  return (text.match(/[\p{L}\p{N}_]{4,}/gu) ?? []).map((word) => word.toLowerCase());
}
