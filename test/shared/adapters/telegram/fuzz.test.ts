import { inspect } from 'node:util';
import fc from 'fast-check';
import { LOCAL_BOT_INFO } from '../../../../infra/local/local-bot-info';
import { createBot } from '../../../../shared/adapters/telegram/bot';
import { parseUpdate } from '../../../../shared/adapters/telegram/parse-update';
import type { CallTelegram } from '../../../../shared/adapters/telegram/call-telegram';
import { TelegramError } from '../../../../shared/adapters/telegram/telegram-error';
import { COMMAND_NAMES } from '../../../../shared/language/commands';
import { type RawUpdate, anyUpdate } from '../../../support/any-update';
import { NO_TROUBLE, anyTrouble, failing, portsInTrouble } from '../../../support/bot-api/any-trouble';
import { violations } from '../../../support/bot-api/violations';
import { writtenTexts } from '../../../support/bot-api/written-texts';

const RUNS = 2000;
/** Far above what any answer takes. */
const PATIENCE_MS = 5000;

test('every update ends without a rejection; each call is right; no fault tells what a user wrote', async () => {
  const seen = { calls: 0, faults: 0 };
  await fc.assert(
    fc.asyncProperty(anyUpdate, anyTrouble, async (raw, trouble) => {
      const { calls, chatIds, faults } = await handle(raw, trouble);
      expect(faultsOf(calls)).toEqual([]);
      // 0 is no chat: its settings would be everybody's.
      expect(chatIds).not.toContain(0);
      expect(piecesOf(raw).filter((piece) => faults.includes(piece))).toEqual([]);
      seen.calls += calls.length;
      seen.faults += faults ? 1 : 0;
    }),
    { numRuns: RUNS },
  );
  expect(seen.calls).toBeGreaterThan(RUNS / 5);
  expect(seen.faults).toBeGreaterThan(RUNS / 20);
});

const WORST = [
  '',
  ' ',
  '\ud83c',
  '\u0000',
  '🎉'.repeat(2048),
  'й'.repeat(4096),
  '3 September, '.repeat(310),
  '/on '.repeat(999),
];

test.each(['', ...COMMAND_NAMES])('/%s with the worst of texts is answered rightly, once', async (name) => {
  for (const worst of WORST) {
    const command = name && `/${name}`;
    const text = [command, worst].join(' ').slice(0, 4096);
    const entities = name ? [{ type: 'bot_command', offset: 0, length: command.length }] : [];
    const { calls, faults } = await handle({ update_id: 1, message: { ...IN_PRIVATE, text, entities } });
    expect(faultsOf(calls)).toEqual([]);
    expect([calls.length, faults]).toEqual([1, '']);
  }
});

const PERSON = { id: 7, is_bot: false, first_name: 'Anna', language_code: 'en' };
const IN_PRIVATE = { message_id: 1, date: 0, chat: { id: 7, type: 'private', first_name: 'Anna' }, from: PERSON };

interface Call {
  readonly method: string;
  readonly payload: object;
}

function faultsOf(calls: readonly Call[]): string[] {
  return calls.flatMap(({ method, payload }) => violations(method, payload));
}

async function handle(raw: RawUpdate, trouble = NO_TROUBLE) {
  const calls: Call[] = [];
  const faults: unknown[] = [];
  const chatIds: number[] = [];
  const mayFail = failing(trouble.telegram, new TelegramError('a method', 'refused', 'Bad Request', 400));
  const call: CallTelegram = async (method, payload) => {
    calls.push({ method, payload });
    mayFail();
    // Who may do the most sees the most.
    if (method === 'getChatMember') return Promise.resolve({ status: 'administrator' });
    return Promise.resolve(method.startsWith('send') ? { message_id: 1, date: 0, chat: { id: 1 } } : true);
  };
  const bot = createBot({
    ports: portsInTrouble(trouble, chatIds),
    loadBotInfo: () => Promise.resolve(LOCAL_BOT_INFO),
    timeZone: 'Asia/Shanghai',
    adminChat: -1009,
  });
  const update = parseUpdate(raw);
  const handled = update && (await inTime(bot(update, call)));
  if (handled?.fault !== undefined) faults.push(handled.fault);
  return { calls, chatIds, faults: faults.map(dump).join('\n') };
}

async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('the update did not end'));
    }, PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer);
  });
}

/** All that can be read off a fault, but for the places in the code that its stack names. */
function dump(fault: unknown): string {
  return inspect(fault, { depth: 9, maxStringLength: null }).replaceAll(/^\s+at .*$/gm, '');
}

/** The words users wrote, so long that no code has them by chance. */
function piecesOf(update: RawUpdate): string[] {
  return writtenTexts(update).flatMap((text) => text.match(/[\p{L}\p{N}-]{8,}/gu) ?? []);
}
