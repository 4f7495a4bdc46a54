import fc from 'fast-check';
import { LOCAL_BOT_INFO } from '../../infra/local/local-bot';
import { createHandler } from '../../lambdas/webhook/handler';
import { createBot } from '../../shared/adapters/telegram/bot';
import { TelegramError } from '../../shared/adapters/telegram/telegram-error';
import { logged } from '../../shared/adapters/telemetry/request-log';
import { StoreDown } from '../../shared/use-cases/ports';
import { type RawUpdate, anyUpdate } from '../support/any-update';
import { type Trouble, anyTrouble, failing, portsInTrouble } from '../support/bot-api/any-trouble';
import { writtenTexts } from '../support/bot-api/written-texts';

const RUNS = 2000;
const TIMEOUT_MS = 60_000;
const SECRET = 'right-secret';
const TOKEN = '1234567890:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaws';

interface Line {
  readonly outcome: string;
  readonly fault?: object;
}

test(
  'a line for each update, in JSON, without a word of what users wrote and without the token',
  async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(anyUpdate, anyTrouble, async (raw, trouble) => {
        const lines = await linesOf(raw, trouble);
        expect(lines).toHaveLength(1);
        const [line = ''] = lines;
        const words = new Set(wordsIn(line));
        expect(
          writtenTexts(raw)
            .flatMap(wordsIn)
            .filter((word) => words.has(word) && !OUR_WORDS.has(word)),
        ).toEqual([]);
        expect(line).not.toMatch(/\d{8,10}:|[A-Za-z0-9_-]{35}/);
        const { outcome, fault } = JSON.parse(line) as Line;
        const kind = fault ? `${outcome} with a fault` : outcome;
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
      }),
      { numRuns: RUNS },
    );
    expect(seen.get('answered')).toBeGreaterThan(RUNS / 4);
    expect(seen.get('given-up with a fault')).toBeGreaterThan(RUNS / 20);
    expect(seen.get('store-down with a fault')).toBeGreaterThan(RUNS / 100);
  },
  TIMEOUT_MS,
);

/** What a line has by itself, whatever users write. */
const OUR_WORDS = new Set(
  'function webhook outcome update message callback_query fault name method kind status code frames cause'.split(' '),
);

function wordsIn(text: string): string[] {
  return (text.match(/[\p{L}\p{N}_]{4,}/gu) ?? []).map((word) => word.toLowerCase());
}

/** What the webhook logs of one update, when every fault there is quotes all of it, and the token. */
async function linesOf(raw: RawUpdate, { ports, portFault, telegram }: Trouble): Promise<string[]> {
  const lines: string[] = [];
  const quoted = [TOKEN, ...writtenTexts(raw)].join('\n    at ');
  const cause = Object.assign(new RangeError(quoted), { name: quoted, code: quoted });
  const quotingFault = portFault instanceof StoreDown ? new StoreDown(quoted, { cause }) : new Error(quoted, { cause });
  const mayFail = failing(telegram, new TelegramError('sendMessage', 'refused', `Bad Request: ${quoted}`, 400));
  const handler = logged(
    createHandler({
      secrets: () => Promise.resolve([SECRET]),
      handleUpdate: createBot({
        ports: portsInTrouble({ ports, portFault: quotingFault, telegram }, []),
        botInfo: LOCAL_BOT_INFO,
        timeZone: 'Asia/Shanghai',
      }),
      call: async () => {
        mayFail();
        return Promise.resolve(true);
      },
    }),
    { name: 'webhook', sink: (line) => lines.push(line), elapsed: () => 0 },
  );
  await handler({ headers: { 'x-telegram-bot-api-secret-token': SECRET }, body: JSON.stringify(raw) });
  return lines;
}
