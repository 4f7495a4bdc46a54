import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCollection } from '../../../../shared/adapters/event-files/load-collection';
import type { HistoricalEvent } from '../../../../shared/domain/historical-event';

const HEADER = 'title: Moon\ndescription: To the Moon.\nlanguages: [en]\ntopics: { moon: The Moon, sky: The sky }\n';
const UNSOURCED = `${HEADER}sources: none\n`;
const LANDING = 'date: 1969-07-20\ntitle: First people on the Moon\n';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'timeline-bot-'));
});
afterEach(() => rm(dir, { recursive: true }));

async function load(files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
  const loaded = await loadCollection(dir);
  const faults = loaded.faults.map(
    ({ file, line, column, message }) => `${file.slice(dir.length + 1)}:${line}:${column} ${message}`,
  );
  return { ...loaded, faults };
}

async function eventsOf(files: Readonly<Record<string, string>>): Promise<readonly HistoricalEvent[]> {
  const { collection, faults } = await load(files);
  expect(faults).toEqual([]);
  return collection?.events ?? [];
}

/** One event in a file of its own. */
const alone = async (header: string, event: string) =>
  (await eventsOf({ 'collection.yaml': header, 'moon.yaml': event }))[0];

test('a date and a title are enough for an event of an unsourced collection', async () => {
  expect(await alone(UNSOURCED, LANDING)).toEqual({
    id: 'moon',
    date: '1969-07-20',
    kind: 'held',
    importance: 3,
    title: { en: 'First people on the Moon' },
    attribution: [],
    places: [],
    people: [],
    organisations: [],
    topics: [],
    sources: [],
  });
});

test.each(['constructor', '__proto__', 'toString'])('%s may be a name', async (name) => {
  const header = `${UNSOURCED}names: { Moon: { within: [valueOf] }, valueOf: { aliases: [a value] } }\n`;
  const event = await alone(header, `${LANDING}people: [${name}]\nplaces: [Moon, valueOf]\n`);
  expect(event).toMatchObject({ people: [{ en: name }], places: [{ en: 'Moon' }, { en: 'valueOf' }] });
});

test('the defaults of the collection hold for what an event leaves out', async () => {
  const header = `${HEADER}defaults:
  { kind: statement, importance: 2, basis: resolved, topics: [sky], source: { outlet: NASA, url: https://nasa.gov/log } }
`;
  expect(await alone(header, LANDING)).toMatchObject({
    kind: 'statement',
    importance: 2,
    dateBasis: 'resolved',
    topics: ['sky'],
    sources: [{ outlet: { en: 'NASA' }, url: 'https://nasa.gov/log' }],
  });
  const own = `${LANDING}kind: held\nimportance: 5\ndateBasis: source\ntopics: [moon]\n`;
  expect(await alone(header, own)).toMatchObject({
    kind: 'held',
    importance: 5,
    dateBasis: 'source',
    topics: ['moon'],
  });
});

test.each([
  ['[https://www.nasa.gov/a]', '', [{ outlet: { en: 'nasa.gov' }, url: 'https://www.nasa.gov/a' }]],
  ['[{ outlet: The Times, quote: Man lands }]', '', [{ outlet: { en: 'The Times' }, quote: 'Man lands' }]],
  ['[{ record: p. 3 }]', '{ outlet: A book, author: B }', [{ outlet: { en: 'A book' }, author: 'B', record: 'p. 3' }]],
  // Another outlet has nothing of the default source.
  ['[{ outlet: C, record: p. 3 }]', '{ outlet: A book, author: B }', [{ outlet: { en: 'C' }, record: 'p. 3' }]],
])('the sources %s, where the default is "%s"', async (sources, byDefault, expected) => {
  const header = `${HEADER}defaults: { basis: source${byDefault === '' ? '' : `, source: ${byDefault}`} }\n`;
  expect((await alone(header, `${LANDING}sources: ${sources}\n`))?.sources).toEqual(expected);
});

test.each([
  ['44 BC', '-0043'],
  ['15 March 44 BC', '-0043-03-15'],
  ['c. 1850', '1850~'],
  ['Sept 1939', '1939-09'],
  ['около 1850 года', '1850~'],
  ['1969年7月20日', '1969-07-20'],
  ['the 1850s', '185X'],
  ['20.07.1969', '1969-07-20'],
  ['1969-7-20', '1969-07-20'],
  ['1914 – 1918', '1914/1918'],
  ['1066?', '1066~'],
  ['1066-10-14', '1066-10-14'],
])('the date "%s" is %s', async (written, date) => {
  expect((await alone(UNSOURCED, `date: "${written}"\ntitle: x\n`))?.date).toBe(date);
});

test.each(['12/06/1969', '20 July', 'last year', 'this year', '1914-18', '-44', 'the war', '1850 or 1851', ''])(
  '"%s" is not one date',
  async (written) => {
    const { faults } = await load({
      'collection.yaml': UNSOURCED,
      'moon.yaml': `title: x\ndate: "${written}"\n`,
    });
    expect(faults).toEqual([expect.stringMatching(/^moon\.yaml:2:7 "/)]);
  },
);

describe('ids', () => {
  const cases: readonly [date: string, title: string, id: string][] = [
    ['1969-07-20', 'First people on the Moon', '1969-07-20-first-people-on-the-moon'],
    ['44 BC', 'Caesar’s death', '-0043-caesars-death'],
    ['July 1969', 'Überflug & Möndchen!', '1969-07-uberflug-mondchen'],
    ['1969', 'A title that goes on and on until nobody reads it', '1969-a-title-that-goes-on-and-on-c02a0d'],
    ['1969', '登月', '1969-9c9f4a'],
  ];
  test.each(cases)('%s, %s: %s', async (date, title, id) => {
    const [event] = await eventsOf({
      'collection.yaml': UNSOURCED,
      'events.yaml': `- { date: ${date}, title: "${title}" }\n`,
    });
    expect(event?.id.replace(/[0-9a-f]{6}$/, '')).toBe(id.replace(/[0-9a-f]{6}$/, ''));
    expect(event?.id.length).toBeLessThanOrEqual(42);
  });

  test('two events of one date and title need ids', async () => {
    const { faults } = await load({
      'collection.yaml': UNSOURCED,
      'events.yaml': '- { date: 1969, title: x }\n- { date: 1969, title: x }\n',
    });
    expect(faults).toEqual([
      'events.yaml:1:24 the same date and title are also in events.yaml:2:3: leave one out, or give it an "id"',
      'events.yaml:2:24 the same date and title are also in events.yaml:1:3: leave one out, or give it an "id"',
    ]);
  });
});

test('a list in YAML stands beside files of single events', async () => {
  const events = await eventsOf({
    'collection.yaml': UNSOURCED,
    '1960s.yaml': `- date: 1961-04-12\n  title: A\n- date: 1965\n  title: B\n  related: [{ id: 1970-c, kind: follows }]\n`,
    '1970-c.yaml': 'date: 1970\ntitle: C\n',
  });
  expect(events.map(({ id }) => id)).toEqual(['1961-04-12-a', '1965-b', '1970-c']);
});

test('an item of a list that is no event is named', async () => {
  const { faults } = await load({
    'collection.yaml': UNSOURCED,
    'events.yaml': '- { date: 1969, title: x }\n- 1970\n- [1971, y]\n- { date: 1972 }\n- \n',
  });
  const noEvent = 'an event is a mapping, with "date" and "title"';
  expect(faults).toEqual([
    `events.yaml:2:3 ${noEvent}`,
    `events.yaml:3:3 ${noEvent}`,
    'events.yaml:4:3 "title" is missing',
    expect.stringMatching(`^events\\.yaml:[56]:\\d+ ${noEvent}$`),
  ]);
});

test('a table has a column for each field that is used', async () => {
  const header = `${HEADER.replace('languages: [en]', 'languages: [en, ru]').replaceAll('topics: {', '#')}
topics: { moon: { en: Moon, ru: Луна }, sky: { en: Sky, ru: Небо } }
defaults: { basis: source }\n`
    .replace('title: Moon', 'title: { en: Moon, ru: Луна }')
    .replace('description: To the Moon.', 'description: { en: To the Moon., ru: К Луне. }');
  const table =
    `\uFEFFDate;title.en;Title.RU;importance;topics;places;source.url;source2.outlet;source2.record;sensitive
c. 1850;"A ""first"" try; failed";Проба;4;moon; sky;Paris;https://a.org/1;B;p. 1;yes
`.replace('moon; sky', '"moon; sky"');
  expect(await eventsOf({ 'collection.yaml': header, 'events.csv': table })).toMatchObject([
    {
      date: '1850~',
      title: { en: 'A "first" try; failed', ru: 'Проба' },
      importance: 4,
      topics: ['moon', 'sky'],
      places: [{ en: 'Paris', ru: 'Paris' }],
      sources: [
        { outlet: { en: 'a.org' }, url: 'https://a.org/1' },
        { outlet: { en: 'B' }, record: 'p. 1' },
      ],
      sensitive: true,
    },
  ]);
});

test.each([
  [
    'the headings',
    'When,What\n1969,x\n',
    ['1:1 the first line names the columns', '1:1 unknown column "When"', '1:6 unk'],
  ],
  [
    'a date',
    'title,date\n"a\nb, c",1969-02-30\n',
    ['2:1 the text has a line break', '3:7 "1969-02-30" does not exist'],
  ],
  ['an importance', 'date,importance,title\n1969,"high",x\n', ['2:6 "importance" must be a number']],
  ['a missing title', 'date,title\n\n1969,\n', ['3:6 "title" is missing']],
  ['a comma', 'date,title\n1969,On the Moon, two men\n', ['2:18 no column heading above this']],
  ['a quote', 'date,title\n1969,"On the Moon\n', ['2:6 not CSV: a quotation mark opens here and is closed nowhere']],
  ['an empty file', '', ['1:1 the file is empty']],
  ['a topic', 'date,title,topics\n1969,x,mon\n', ['2:8 unknown topic "mon"']],
  [
    'after the line by which a spreadsheet tells its delimiter, whatever the sign',
    'sep=|\r\ndate|title|importance\r\n1969|"a | b"|high\r\n',
    ['3:14 "importance" must be a number'],
  ],
])('the faults of a table: %s', async (_, table, expected) => {
  const { faults } = await load({ 'collection.yaml': UNSOURCED, 'events.csv': table });
  expect(faults).toEqual(expected.map((fault) => expect.stringContaining(`events.csv:${fault}`) as string));
});

test.each([
  ['nothing to be checked by', HEADER, LANDING, ['moon.yaml:1:1 "sources" is missing', '"dateBasis" is missing']],
  ['text in one of two languages', UNSOURCED.replace('[en]', '[en, ru]'), LANDING, ['give the text in each language']],
  ['what the collection requires', `${UNSOURCED}required: [summary]\n`, LANDING, ['"summary" is missing']],
  ['an outlet', HEADER, `${LANDING}dateBasis: source\nsources: [{ quote: a }]\n`, ['needs an "outlet"']],
  [
    'an attribution',
    `${HEADER}defaults: { kind: scheduled, basis: source }\n`,
    `${LANDING}sources: [https://a.b]\n`,
    ['needs an attribution'],
  ],
  [
    'a default that is none',
    `${UNSOURCED}defaults: { kind: hold }\n`,
    LANDING,
    ['collection.yaml:6:19 "kind" is "hold"'],
  ],
])('%s is asked for', async (_, header, event, expected) => {
  const { faults } = await load({ 'collection.yaml': header, 'moon.yaml': event });
  for (const each of expected) expect(faults).toContainEqual(expect.stringContaining(each));
});

test('names are written in the first language of a collection without English', async () => {
  const header =
    'title: Луна\ndescription: К Луне.\nlanguages: [ru]\nsources: none\nnames: { Байконур: { aliases: [Baikonur] } }\n';
  expect(await alone(header, 'date: 1961\ntitle: x\nplaces: [Байконур]\n')).toMatchObject({
    places: [{ ru: 'Байконур' }],
  });
});

test('the reason of a correction is one text, or a text in each language', async () => {
  const header = 'title: { en: M, ru: Л }\ndescription: { en: M., ru: Л. }\nlanguages: [en, ru]\nsources: none\n';
  const event = (reason: string) => `date: 1969-07-20\ntitle: { en: M, ru: Л }\nminor: true\nreason: ${reason}\n`;
  expect(await alone(header, event('A log'))).toMatchObject({ minor: true, reason: { en: 'A log', ru: 'A log' } });
  expect(await alone(header, event('{ en: A, ru: Б }'))).toMatchObject({ reason: { en: 'A', ru: 'Б' } });
  const { faults } = await load({ 'collection.yaml': header, 'moon.yaml': event('{ en: A }') });
  expect(faults).toEqual(['moon.yaml:4:9 give one text, or a text in each language']);
});
