import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, start } from '../support/start';

const NOW = ['--now', '2026-09-03T06:00:00Z'];

test('the terminal answers from the stored events, and ends with the input', async () => {
  const questions = ['/today', '3 September', '4 February 2022', '2024', '/event 2025-08-31-sco-tianjin-summit'];
  const { code, out, err } = await start(NOW, `${questions.join('\n')}\n`);
  expect(err).toBe('');
  expect(code).toBe(0);
  const answers = out.split(/^> .*\n/m).slice(1);
  expect(answers).toHaveLength(5);
  const [today, third, opening, year, summit] = answers;
  for (const answer of [today, third]) {
    expect(answer).toMatch(/Beijing parade for the 70th anniversary of victory over Japan\n● The Guardian/);
  }
  expect(opening).toMatch(/Russia–China joint statement, issued on the day the Beijing Olympics opened\n● CNN/);
  expect(year).toMatch(/16–17 May 2024 · 2 years ago\n.*Putin.*\n● The Moscow Times/);
  expect(summit).toMatch(/^SCO summit in Tianjin\n31 August – 1 September 2025 · 1 year ago · Tianjin\n/);
  expect(summit).toContain('Izvestia');
  expect(out).not.toContain('\u001b');
});

test('a number presses that button', async () => {
  const { out } = await start(NOW, '3 September\n1\n');
  expect(out).toMatch(/> 1\nBeijing parade/);
});

test('machine mode: calls in order, each line finished, a broken line named and outlived', async () => {
  const update = {
    update_id: 9,
    message: {
      message_id: 5,
      date: 0,
      text: '2024',
      from: { id: 7, language_code: 'ru' },
      chat: { id: 7, type: 'private' },
    },
  };
  const lines = [
    '/today',
    '{"broken',
    JSON.stringify({ update }),
    '{"now":"2026-09-04T06:00:00Z"}',
    '"/today"',
    '{"tick":"yesterday"}',
    '{"update":{}}',
    '{}',
    '',
  ];
  const { code, out, err } = await start(['--json', '--lang', 'zh', ...NOW], `${lines.join('\n')}\n`);
  const printed = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Printed);
  expect(printed.flatMap(({ done }) => done ?? [])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(printed.flatMap(({ call }) => (call ? [[call.method, call.payload.chat_id]] : []))).toEqual([
    ['sendMessage', 1],
    ['sendMessage', 7],
    ['sendMessage', 1],
  ]);
  const [today, year, tomorrow] = printed.flatMap(({ call }) => call?.payload.text ?? []);
  expect(today).toMatch(/^今天，9月3日/);
  expect(year).toMatch(/^2024\sгод/);
  expect(tomorrow).toMatch(/^今天，9月4日/);
  expect(err.trim().split('\n')).toEqual([
    expect.stringMatching(/^line 2: not JSON: /),
    'line 6: "tick" must be an instant such as 2026-09-03T06:00:00Z, not "yesterday"',
    'line 7: "update" is not an Update of the Bot API',
    'line 8: expected text, or an object with "update", "tick" or "now"',
  ]);
  expect(code).toBe(0);
});

test.each([
  [['--colour'], "Unknown option '--colour'"],
  [['extra'], "Unexpected argument 'extra'"],
  [['--now', 'today'], 'cannot read --now "today": use an instant such as 2026-09-03T06:00:00Z'],
  [['--now', '2026-09-03'], 'cannot read --now "2026-09-03": use an instant such as 2026-09-03T06:00:00Z'],
  [['--lang', 'de'], 'unknown language "de": use one of en, ru, zh'],
  [['--zone', 'Mars/Olympus'], 'unknown time zone "Mars/Olympus": use an IANA name such as Asia/Shanghai'],
])(
  '%j is refused in one line, with 2',
  async (args, line) => {
    expect(await start(args)).toEqual({ code: 2, out: '', err: `start: ${line} (see --help)\n` });
  },
  30_000,
);

test('a collection at fault is refused by file, line and column, with 1', async () => {
  const { code, err } = await start([], '', { EVENTS_DIR: 'test/events/unknown-topic' });
  expect(err).toMatch(/^start: test\/events\/unknown-topic\/.*\.yaml:\d+:\d+ unknown topic .*\n$/);
  expect(code).toBe(1);
});

test('a data folder outlives a kill, and takes one process at a time', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'data-'));
  const first = launch(['--json', '--data', folder]);
  try {
    first.child.stdin.write('2015\n');
    await first.printed('{"done":1}');
    const second = await start(['--json', '--data', folder]);
    expect(second.code).toBe(1);
    expect(second.err).toBe(
      `start: the data folder ${folder} is in use by another process; stop it, or choose another folder with --data\n`,
    );
    first.child.kill('SIGKILL');
    await first.ended;
    const third = await start(['--json', '--data', folder], '2015\n');
    expect(third.out).toContain('{"done":1}');
    expect(third.code).toBe(0);
  } finally {
    first.child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  }
});

interface Printed {
  readonly call?: { readonly method: string; readonly payload: { readonly chat_id: number; readonly text?: string } };
  readonly done?: number;
}
