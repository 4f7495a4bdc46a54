import { runCommandLine } from '../support/command-line';

/** `npm run events:check -- ARGS` */
function checkEvents(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  return runCommandLine('infra/local/check-events.ts', args, { environment });
}

test('counts what is in a valid collection, by default the built-in one', async () => {
  expect(await checkEvents([])).toEqual({
    code: 0,
    out: expect.stringMatching(
      /^\d+ events\n\d+ days of the year covered\n3 languages complete: en, ru, zh\n$/,
    ) as string,
    err: '',
  });
});

test('prints every fault and their number', async () => {
  const { code, out } = await checkEvents(['test/events/unknown-key']);
  expect(code).toBe(1);
  expect(out.split('\n')).toEqual([
    expect.stringMatching(/^test\/events\/unknown-key\/1812-09-07-battle\.yaml:12:5 unknown key "qoute"/),
    expect.stringMatching(/^test\/events\/unknown-key\/1812-09-07-battle\.yaml:15:1 unknown key "colour"/),
    '2 faults',
    '',
  ]);
});

test('takes the folder from the argument, else from EVENTS_DIR', async () => {
  const environment = { EVENTS_DIR: 'test/events/kind' };
  expect((await checkEvents([], environment)).out).toMatch(/^test\/events\/kind\//);
  expect(await checkEvents(['test/events/sound'], environment)).toMatchObject({ code: 0 });
});

test.each([
  ['an unknown option', ['--strict'], "events:check: Unknown option '--strict' (see --help)\n"],
  [
    'two folders',
    ['events', 'test/events/sound'],
    "events:check: Unexpected argument 'test/events/sound' (see --help)\n",
  ],
])('refuses %s', async (_, args, err) => {
  expect(await checkEvents(args)).toEqual({ code: 2, out: '', err });
});
