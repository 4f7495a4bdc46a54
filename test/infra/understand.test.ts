import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const NOW = ['--now', '2026-11-21T12:00:00Z'];

/** `npm run understand -- ARGS` as a process of its own. */
function understand(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'infra/local/understand.ts', ...args],
    { cwd: join(__dirname, '../..'), input, encoding: 'utf8', env: { PATH: process.env['PATH'] } },
  );
  return { code: status, out: stdout, err: stderr };
}

test.each([
  ['3 September', '{"readings":[{"kind":"recurring","from":"--09-03","to":"--09-03"}],"notes":[]}'],
  [
    '3 September 2015',
    '{"readings":[{"kind":"span","from":"2015-09-03","to":"2015-09-03","precision":"day"}],"notes":[]}',
  ],
  ['32 января', '{"readings":[],"problem":{"code":"impossible-date","suggestions":["--01-31","--02-01"]}}'],
  ['before 44 BC', '{"readings":[{"kind":"span","from":null,"to":"-0044-12-31","precision":"interval"}],"notes":[]}'],
  ['hello', '{"readings":[],"problem":{"code":"no-date","suggestions":[]}}'],
])(
  '%s',
  (question, line) => {
    expect(understand([...NOW, question])).toEqual({ code: 0, out: `${line}\n`, err: '' });
  },
  30_000,
);

test('the chat has a zone and a language', () => {
  const { out } = understand(['--now', '2026-11-21T20:00:00Z', '--zone', 'Asia/Shanghai', '--lang', 'zh', '今天']);
  expect(out).toContain('--11-22');
  expect(understand([...NOW, '--lang', 'ru', '9/3']).out).toMatch(/--03-09.*--09-03/);
}, 30_000);

test('a result for every line, in order; a broken one is named and outlived', () => {
  const lines = ['{"q":"9/3","lang":"ru"}', '{"q":', '{"q":1}', '{"q":"x","lang":"xx"}', '', 'May 1945'];
  const { code, out, err } = understand(NOW, lines.join('\r\n'));
  const results = out.trim().split('\n');
  expect(code).toBe(0);
  expect(results).toHaveLength(6);
  expect(results[0]).toContain('--03-09');
  expect(results.slice(1, 4).every((line) => line.startsWith('{"error":'))).toBe(true);
  expect(results[4]).toContain('no-date');
  expect(results[5]).toContain('1945-05-01');
  expect(err.trim().split('\n')).toEqual([
    expect.stringMatching(/^line 2: not JSON/),
    expect.stringMatching(/^line 3: no text in "q"/),
    expect.stringMatching(/^line 4: unknown language "xx"/),
  ]);
}, 30_000);

test.each([
  [['--lang', 'xx', 'today'], /unknown language "xx"/],
  [['--zone', 'Mars/Base', 'today'], /unknown time zone "Mars\/Base"/],
  [['--now', 'soon', 'today'], /cannot read --now "soon"/],
  [['--later'], /--later/],
])(
  '%j is a misuse: one line, exit 2',
  (args, message) => {
    const { code, out, err } = understand(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  },
  30_000,
);
