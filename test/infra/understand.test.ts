import { runCommandLine } from '../support/command-line';

const NOW = ['--now', '2026-11-21T12:00:00Z'];

/** `npm run understand -- ARGS` */
function understand(args: readonly string[], input = '') {
  return runCommandLine('infra/local/understand.ts', args, { input });
}

test.each([
  ['3 September', '{"readings":[{"kind":"recurring","from":"--09-03","to":"--09-03"}],"notes":[]}'],
  [
    '3 September 2015',
    '{"readings":[{"kind":"span","from":"2015-09-03","to":"2015-09-03","precision":"day"}],"notes":[]}',
  ],
  ['32 января', '{"readings":[],"problem":{"code":"impossible-date","suggestions":["--01-31","--02-01"]}}'],
  ['before 44 BC', '{"readings":[{"kind":"span","from":null,"to":"-0044-12-31","precision":"interval"}],"notes":[]}'],
  ['hello', '{"readings":[],"problem":{"code":"no-date","suggestions":[]},"talk":"greeting"}'],
  [
    'parades after the treaty',
    '{"readings":[],"problem":{"code":"no-date","suggestions":[]},"words":["parades","after","treaty"],"lookFor":["parades"],"bound":{"kind":"after","ends":["treaty"]}}',
  ],
])('%s', async (question, line) => {
  expect(await understand([...NOW, question])).toEqual({ code: 0, out: `${line}\n`, err: '' });
});

test('the chat has a zone and a language', async () => {
  const { out } = await understand([
    '--now',
    '2026-11-21T20:00:00Z',
    '--zone',
    'Asia/Shanghai',
    '--lang',
    'zh',
    '今天',
  ]);
  expect(out).toContain('--11-22');
  expect((await understand([...NOW, '--lang', 'ru', '9/3'])).out).toMatch(/--03-09.*--09-03/);
});

test('a result for every line, in order; a line with an error does not end the program', async () => {
  const lines = ['{"q":"9/3","lang":"ru"}', '{"q":', '{"q":1}', '{"q":"x","lang":"xx"}', '', 'May 1945'];
  const { code, out, err } = await understand(NOW, lines.join('\r\n'));
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
});

test.each([
  [['--lang', 'xx', 'today'], /unknown language "xx"/],
  [['--zone', 'Mars/Base', 'today'], /unknown time zone "Mars\/Base"/],
  [['--now', 'soon', 'today'], /cannot read --now "soon"/],
  [['--later'], /--later/],
])('%j is refused in one line, with exit code 2', async (args, message) => {
  const { code, out, err } = await understand(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(message);
  expect(err.trim().split('\n')).toHaveLength(1);
});
