import { devNull } from 'node:os';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import * as z from 'zod/mini';
import { runCommandLine } from '../support/command-line';
import { PROJECT } from '../support/processes';

const PROGRAM = 'infra/local/mcp/main.ts';
const PARADE = '2015-09-03-beijing-victory-parade';

/** The part of an answer that the rows look at. The client has checked the whole by the schema of the tool. */
const answerSchema = z.object({
  readings: z.optional(z.array(z.looseObject({ from: z.nullable(z.string()) }))),
  problem: z.optional(z.object({ code: z.string(), suggestions: z.array(z.string()) })),
  events: z.optional(z.array(z.looseObject({ id: z.string(), precision: z.string(), sources: z.array(z.unknown()) }))),
  event: z.optional(z.looseObject({ id: z.string(), title: z.string() })),
  beside: z.optional(z.array(z.looseObject({ part: z.string() }))),
  answer: z.optional(z.string()),
  next: z.optional(z.string()),
});

let client: Client;
const faults: string[] = [];

beforeAll(async () => {
  client = new Client({ name: 'test', version: '1.0.0' });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ['--import', 'tsx', PROGRAM, '--now', '2026-09-03T06:00:00Z'],
    env: { BOT_FILE: devNull },
    cwd: PROJECT,
    stderr: 'pipe',
  });
  transport.stderr?.on('data', (text: Buffer) => faults.push(text.toString()));
  client.onerror = (error) => faults.push(error.message);
  await client.connect(transport);
  // Once it knows the schemas, the client checks every answer by them.
  await client.listTools();
}, 60_000);
afterAll(() => client.close());

async function call(name: string, given: Readonly<Record<string, unknown>>) {
  const result = await client.callTool({ name, arguments: { ...given } });
  expect(result.isError).toBeFalsy();
  return answerSchema.parse(result.structuredContent);
}

test('it offers tools that only read, each with the schema of what it answers', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(['read_date', 'list_events', 'search_events', 'show_event']);
  for (const { annotations, outputSchema, description } of tools) {
    expect(annotations).toMatchObject({ readOnlyHint: true });
    expect(outputSchema?.type).toBe('object');
    expect(description).not.toBe('');
  }
  expect(client.getInstructions()).toMatch(/^Russia–China relations\. .* never tell a finer one/);
});

test.each([
  ['44 BC', 'en', [{ kind: 'span', from: '-0043-01-01', to: '-0043-12-31', precision: 'year' }]],
  ['3 сентября', 'ru', [{ kind: 'recurring', from: '--09-03', to: '--09-03' }]],
  ['2024年5月', 'zh', [{ kind: 'span', from: '2024-05-01', to: '2024-05-31', precision: 'month' }]],
  ['today', 'en', [{ kind: 'recurring', from: '--09-03', to: '--09-03' }]],
])('it reads the date "%s"', async (text, language, readings) => {
  expect((await call('read_date', { text, language })).readings).toEqual(readings);
});

test('an impossible date is refused with the nearest ones', async () => {
  const { readings, problem } = await call('read_date', { text: '31 June' });
  expect([readings, problem]).toEqual([[], { code: 'impossible-date', suggestions: ['--06-30', '--07-01'] }]);
});

test.each([
  ['3 September', PARADE],
  ['3 сентября 2015', PARADE],
  ['2015', PARADE],
  ['2025年8月31日至9月3日', '2025-08-31-putin-visit-china'],
])('it lists "%s" with sources and precision', async (date, id) => {
  const { events = [] } = await call('list_events', { date });
  expect(events.map((event) => event.id)).toContain(id);
  for (const { sources, precision } of events)
    expect([sources.length > 0, precision]).toEqual([true, expect.any(String)]);
});

test('a list goes on where its page ends', async () => {
  const first = await call('list_events', { date: '2010s', limit: 2 });
  const second = await call('list_events', { date: '2010s', limit: 2, page: first.next });
  const ids = [first, second].map(({ events = [] }) => events.map(({ id }) => id));
  expect(ids.map(({ length }) => length)).toEqual([2, 2]);
  expect(new Set(ids.flat()).size).toBe(4);
});

test.each([
  ['parade 2015', 'en'],
  ['парад 2015', 'ru'],
  ['阅兵', 'zh'],
])('it finds "%s"', async (query, language) => {
  const { events = [], answer } = await call('search_events', { query, language });
  expect(events.map(({ id }) => id)).toContain(PARADE);
  expect(answer).not.toBe('');
});

test('it shows an event, and says when there is none', async () => {
  const { event } = await call('show_event', { id: PARADE, language: 'ru' });
  expect(event).toMatchObject({
    id: PARADE,
    date: '2015-09-03',
    precision: 'day',
    title: expect.stringContaining('арад') as string,
  });
  expect(await client.callTool({ name: 'show_event', arguments: { id: 'no-such-event' } })).toMatchObject({
    isError: true,
    content: [{ text: 'there is no event with the id "no-such-event"' }],
  });
  expect(await client.callTool({ name: 'read_date', arguments: { text: 'today', time_zone: 'Mars' } })).toMatchObject({
    isError: true,
  });
});

test.each([
  [
    'list_events',
    { date: '2010s', page: 'the second' },
    'unknown page "the second": use the "next" of an earlier answer',
  ],
  ['search_events', { query: 'visit', page: 'sideways:2' }, 'unknown page "sideways:2"'],
  ...['show_event', 'read_date', 'list_events', 'search_events'].map((name): [string, object, string] => {
    const long = 'x'.repeat(100_000);
    return [name, { id: long, text: long, date: long, query: long }, 'expected string to have <=400 characters'];
  }),
  ['read_date', { text: 'today', time_zone: 'x'.repeat(100_000) }, 'expected string to have <=400 characters'],
  ['no_such_tool', {}, 'no_such_tool'],
])('%s refuses what is none of its kind in a few words (%#)', async (name, given, said) => {
  const { isError, content } = await client.callTool({ name, arguments: { ...given } });
  expect(isError).toBe(true);
  const [{ text }] = z.tuple([z.looseObject({ text: z.string() })]).parse(content);
  expect(text).toContain(said);
  expect(text.length).toBeLessThan(500);
});

test('nothing but the protocol came, and no warning', () => {
  expect(faults).toEqual([]);
});

const CALLS = ['44 BC', '1949', '31 June'].map((text, index) => {
  const params = { name: 'read_date', arguments: { text } };
  return { jsonrpc: '2.0', id: index + 3, method: 'tools/call', params };
});
const PIPED = [
  {
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'pipe', version: '1' } },
  },
  { jsonrpc: '2.0', method: 'notifications/initialized' },
  { jsonrpc: '2.0', id: 2, method: 'tools/list' },
  ...CALLS,
].map((message) => JSON.stringify(message));

/** Each is answered by more than a pipe holds. */
const MANY = Array.from({ length: 100 }, (_, n) =>
  JSON.stringify({ jsonrpc: '2.0', id: n + 10, method: 'tools/list' }),
);

test.each<[what: string, input: string, answered: unknown[]]>([
  [
    'with lines that are no requests, the last one ended',
    ['hello', '{"id":1}', `[${PIPED.join(',')}]`, ...PIPED, '{"jsonrpc":"2.0","id":6,"method":"__proto__"}', ''].join(
      '\n',
    ),
    [-32700, -32600, -32600, 1, 2, 3, 4, 5, 6],
  ],
  [
    'with its last line open, faster than its reader',
    [...PIPED, ...MANY].join('\n'),
    [1, 2, 3, 4, 5, ...MANY.map((_, n) => n + 10)],
  ],
  ['with more than it takes at once', 'x'.repeat(20_000_000), [-32600]],
])(
  'a piped input is answered to its end, %s',
  async (_, input, answered) => {
    const { code, out, err } = await runCommandLine(PROGRAM, [], { input });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answerLine = z.object({ id: z.optional(z.number()), error: z.optional(z.object({ code: z.number() })) });
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => answerLine.parse(JSON.parse(line)));
    expect(answers.map(({ id, error }) => id ?? error?.code).sort((a = 0, b = 0) => a - b)).toEqual(answered);
  },
  60_000,
);

test('it ends with its input, and --help says how an assistant starts it', async () => {
  expect(await runCommandLine(PROGRAM, [])).toMatchObject({ code: 0, out: '', err: '' });
  const { out } = await runCommandLine(PROGRAM, ['--help']);
  expect(out).toContain('npm run --silent --prefix FOLDER mcp');
});
