import { PassThrough } from 'node:stream';
import { type LocalBotOptions, openLocalBot } from '../../infra/local/local-bot';
import { LOCAL_BOT_INFO } from '../../infra/local/local-bot-info';
import { localClock } from '../../infra/local/local-clock';
import { runMachineMode } from '../../infra/local/machine-mode';
import type { BotCall } from '../support/conversation';

/** Runs the lines through machine mode in this process; gives the calls each brought about. */
async function machine(lines: readonly (string | object)[], options: Partial<LocalBotOptions> = {}) {
  const clock = localClock(new Date('2026-09-02T12:00:00Z'));
  const warnings: string[] = [];
  const warn = (line: string) => void warnings.push(line);
  const bot = await openLocalBot({
    table: {},
    eventsDir: 'events',
    clock,
    timeZone: 'UTC',
    botInfo: LOCAL_BOT_INFO,
    warn,
    ...options,
  });
  const input = new PassThrough();
  const output = new PassThrough();
  input.end(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  try {
    await runMachineMode(bot, { input, output, warn, language: 'en', clock, lastUpdateId: 0 });
  } finally {
    await bot.close();
  }
  output.end();
  const calls: BotCall[][] = [[]];
  for (const line of (await output.toArray()).join('').trim().split('\n')) {
    const printed = JSON.parse(line) as { readonly call?: BotCall };
    if (printed.call) calls.at(-1)?.push(printed.call);
    else calls.push([]);
  }
  return { texts: calls.slice(0, -1).map((some) => some.map(({ payload }) => payload.text)), warnings };
}

test('subscribe, tick, one message; the same tick again, none; the next year’s, one', async () => {
  const { texts, warnings } = await machine([
    '/subscribe 09:00 Europe/Moscow',
    { tick: '2026-09-03T05:45:00Z' },
    { tick: '2026-09-03T06:00:00Z' },
    { tick: '2026-09-03T06:00:00Z' },
    { tick: '2026-09-03T06:15:00Z' },
    { tick: '2027-09-03T06:00:00Z' },
  ]);
  expect(texts).toEqual([
    [expect.stringMatching(/^Messages are on\. [^]*\n\nMessages to this chat\n\nTime: 09:00 \(Moscow\)\n/)],
    [],
    [expect.stringMatching(/^On this day, 3 September\n\n.*11 years ago/)],
    [],
    [],
    [expect.stringMatching(/^On this day, 3 September\n\n.*12 years ago/)],
  ]);
  expect(warnings).toEqual([]);
});

test.each<[string, Partial<LocalBotOptions>, RegExp[]]>([
  ['who wants to know', { countGaps: true }, [/events: 2$/, /events: 0$/]],
  ['others', {}, [/reports: 0$/, /reports: 0$/]],
])('%s: the weekly report of this machine and questions about dates without events', async (_who, options, ends) => {
  const lines = ['1 January 1650', '2 January 1650', '3 September', { tick: '2026-09-07T09:00:00Z' }];
  const { texts } = await machine([...lines, { tick: '2026-09-14T09:00:00Z' }], { adminChat: -1009, ...options });
  expect(texts.slice(3)).toEqual(ends.map((end) => [expect.stringMatching(end) as string]));
});
