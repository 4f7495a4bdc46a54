import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historicalEventSchema } from '../../../../shared/adapters/event-schema';
import { loadCollection } from '../../../../shared/adapters/event-files/load-collection';

const folders = join(__dirname, '../../../events');
const EVENT = '1812-09-07-battle.yaml';

/** Everything that is wrong, as `file:line:column message`, the file without the folder. */
async function faultsIn(folder: string): Promise<string[]> {
  const dir = join(folders, folder);
  const { collection, faults } = await loadCollection(dir);
  expect(collection === undefined).toBe(faults.length > 0);
  return faults.map(({ file, line, column, message }) => {
    const name = file === dir ? '.' : file.slice(dir.length + 1);
    return `${name}:${line}:${column} ${message}`;
  });
}

describe('one fault, by the name of the folder', () => {
  test.each([
    ['syntax-error', `${EVENT}:8:7`, 'text containing ": " must be quoted'],
    ['control-character', `${EVENT}:8:7`, 'a control character'],
    ['turned-text', `${EVENT}:8:7`, 'a control character'],
    ['isolated-text', `${EVENT}:8:7`, 'a control character'],
    ['unknown-alias', `${EVENT}:7:8`, 'there is no &name'],
    ['empty-file', `${EVENT}:1:1`, 'the file is empty'],
    ['impossible-date', '1812-02-battle.yaml:2:7', '"1812-02-30" does not exist: 1812-02 has days 01 to 29'],
    [
      'unknown-topic',
      `${EVENT}:9:15`,
      'unknown topic "wra": did you mean "war"? – topics are listed in collection.yaml',
    ],
    ['unlisted-topic', `${EVENT}:9:10`, 'unknown topic "weather": topics are listed in collection.yaml: war'],
    ['missing-source', `${EVENT}:10:10`, 'an event needs a source'],
    ['missing-key', `${EVENT}:1:1`, '"sources" is missing'],
    ['missing-language', `${EVENT}:8:3`, '"title" has no "ru"'],
    ['unknown-language', `${EVENT}:7:24`, 'unknown key "fr": the keys here are en'],
    ['long-quote', `${EVENT}:12:12`, 'a quote has at most 25 words, this one 26'],
    ['file-name', '1812-battle.yaml:1:5', 'id "1812-09-07-battle" is not the name of the file, "1812-battle"'],
    ['id-and-date', `${EVENT}:1:5`, 'begins with 1812-09-07, but the date begins with 1812-09-08'],
    ['id-finer-than-date', `${EVENT}:1:5`, 'begins with 1812-09-07, but the date begins with 1812'],
    ['long-topic', 'collection.yaml:6:3', 'the id of a topic has at most 40 characters'],
    ['long-id', '1812-09-07-battle-with-a-very-long-name-indeed.yaml:1:5', 'at most 42 characters'],
    ['id-characters', '1812-09-07-Battle_1.yaml:1:5', 'an ID may contain only a–z, 0–9 and "-"'],
    ['unattributed-plan', `${EVENT}:1:1`, 'only scheduled needs an attribution'],
    ['unattributed-announcement', `${EVENT}:14:14`, 'only announced needs an attribution'],
    ['kind', `${EVENT}:5:7`, '"kind" is "planned": must be one of held, scheduled'],
    ['importance', `${EVENT}:6:13`, '"importance" is 7: at most 5'],
    ['importance-word', `${EVENT}:6:13`, '"importance" must be a number, not text'],
    ['long-title', `${EVENT}:8:7`, 'a title has at most 80 characters'],
    ['empty-text', `${EVENT}:8:16`, 'the text is empty'],
    ['source-without-evidence', `${EVENT}:11:5`, 'a source needs a "quote", a "url" or a "record"'],
    ['source-address', `${EVENT}:13:10`, 'the URL cannot be opened'],
    ['source-language', `${EVENT}:14:15`, 'a language must be a code such as en, ru or zh'],
    ['outcome-without-status', `${EVENT}:19:3`, '"outcome" has no "status": must be one of happened, under-way'],
    ['outcome-without-text', `${EVENT}:18:10`, 'an outcome that is "happened" needs a "text"'],
    ['unknown-related', `${EVENT}:19:11`, 'no event "1812-09-14-fyre": did you mean "1812-09-14-fire"?'],
    ['related-to-itself', `${EVENT}:19:11`, 'an event is not related to itself'],
    ['relation', `${EVENT}:19:34`, '"kind" is "after": must be one of part-of, about, follows'],
    ['former-id-in-use', `${EVENT}:18:13`, 'former id "1812-09-14-fire" is the id of 1812-09-14-fire.yaml'],
    ['other-date', `${EVENT}:19:13`, '"1812-09-31" does not exist'],
    ['unused-alias', 'collection.yaml:9:3', 'no event has the name "Moscow": its aliases find nothing'],
    ['unknown-wider-place', 'collection.yaml:7:15', 'there is no name "Rusia": did you mean "Russia"?'],
    ['not-utf-8', `${EVENT}:7:28`, 'not UTF-8 (byte 0xD1): save the file as UTF-8'],
    ['utf-16', `${EVENT}:1:1`, 'the file is UTF-16: save it as UTF-8'],
    ['lost-characters', `${EVENT}:7:28`, 'a control character'],
    ['hash-in-text', `${EVENT}:8:14`, 'what follows "#" is a comment: put the text in quotes'],
    ['ampersand-in-text', `${EVENT}:13:12`, '"&Men" names what follows, and nothing refers to it'],
    ['yaml-1-1', `${EVENT}:1:1`, 'leave out "%YAML"'],
    ['title-in-lines', `${EVENT}:8:7`, 'the text has a line break: write ">-"'],
    ['language-twice', 'collection.yaml:3:12', 'a language is listed twice'],
    ['comma-in-text', `${EVENT}:8:36`, 'text containing a comma must be quoted: "a fire." is read as a key'],
    ['full-width-colon', `${EVENT}:5:1`, 'the colon after a key is the full-width "：": write ": "'],
    ['no-break-space', `${EVENT}:5:1`, 'after the colon stands a no-break space: write an ordinary one'],
    ['no-event', '.:1:1', 'no events here'],
    ['no-such-folder', '.:1:1', 'folder not found'],
    ['a-file.txt', '.:1:1', 'this is a file'],
  ])('%s', async (folder, place, message) => {
    const faults = await faultsIn(folder);
    expect(faults).toEqual([expect.stringContaining(message)]);
    expect(faults[0]).toMatch(`${place} `);
  });
});

describe('all faults at once', () => {
  test.each([
    ['unknown-key', [`${EVENT}:12:5 unknown key "qoute": did you mean "quote"?`, `${EVENT}:15:1 unknown key "colour"`]],
    [
      'same-id',
      [
        `${EVENT}:1:5 id "1812-09-07-battle" is also in 1812-09-07-skirmish.yaml:1:5`,
        '1812-09-07-skirmish.yaml:1:5 id "1812-09-07-battle" is not the name of the file',
        `1812-09-07-skirmish.yaml:1:5 id "1812-09-07-battle" is also in ${EVENT}:1:5`,
      ],
    ],
    [
      'full-width-colon-in-text',
      [`${EVENT}:7:8 "title" has no "en"`, `${EVENT}:7:10 the colon after a key is the full-width`],
    ],
    [
      'collection-yml',
      ['collection.yaml:1:1 file not found', 'collection.yml:1:1 rename this file to collection.yaml'],
    ],
    [
      'former-id-twice',
      [
        `${EVENT}:18:13 former id "1812-battle" is also in 1812-09-14-fire.yaml`,
        `1812-09-14-fire.yaml:18:13 former id "1812-battle" is also in ${EVENT}`,
      ],
    ],
    [
      'same-id-two-endings',
      [`${EVENT}:1:5 id`, `1812-09-07-battle.yml:1:5 id "1812-09-07-battle" is also in ${EVENT}:1:5`],
    ],
    [
      'collection-file',
      [
        'collection.yaml:1:1 "description" is missing',
        'collection.yaml:2:1 unknown key "descripton": did you mean "description"?',
        'collection.yaml:5:3 a topic ID may contain only',
        'collection.yaml:7:13 "Borodino" must be a mapping, not text',
      ],
    ],
    ['no-collection-file', [`${EVENT}:5:7 "kind" is "planned"`, 'collection.yaml:1:1 file not found']],
    [
      'many',
      [
        `${EVENT}:1:1 an event that is only scheduled needs an attribution`,
        `${EVENT}:2:7 "1812-13": there is no month 13`,
        `${EVENT}:9:10 unknown topic "wra"`,
        `${EVENT}:10:10 an event needs a source`,
        `${EVENT}:11:1 unknown key "colour"`,
        '1812-09-14-fire.yaml:1:5 id "1812-09-14-fire" begins with 1812-09-14',
        '1812-09-14-fire.yaml:6:13 "importance" is 0: at least 1',
        '1812-09-15-syntax.yaml:8:1 not YAML',
        'collection.yaml:6:1 unknown key "colour"',
      ],
    ],
  ])('%s', async (folder, expected) => {
    const faults = await faultsIn(folder);
    expect(faults.map((fault, index) => fault.slice(0, expected[index]?.length))).toEqual(expected);
  });
});

test('resolves names in every language, and shows one that is in no dictionary as written', async () => {
  const { collection, faults } = await loadCollection(join(folders, 'sound'));
  expect(faults).toEqual([]);
  expect(collection?.languages).toEqual(['en', 'ru']);
  expect(collection?.events).toMatchObject([
    {
      places: [{ en: 'Borodino', ru: 'Бородино' }],
      attribution: [{ speaker: { en: 'General Kutuzov', ru: 'General Kutuzov' } }],
      people: [],
      sources: [{ outlet: { en: 'The Gazette', ru: 'The Gazette' }, published: '1812' }],
    },
  ]);
});

test('reads everything that an event may have', async () => {
  const { collection, faults } = await loadCollection(join(folders, 'rich'));
  expect(faults).toEqual([]);
  const [battle, fire] = collection?.events ?? [];
  expect(battle).toMatchObject({
    originalDate: ['O.S. 1812-08-26'],
    otherDates: [{ date: '1812-09-05/1812-09-07', by: { en: 'a letter', ru: 'письмо' } }],
    aliases: ['Borodino'],
    related: [{ id: '1812-09-14-fire', kind: 'follows', title: { en: 'A battle', ru: 'Сражение' } }],
    formerIds: ['1812-battle'],
    outcome: {
      status: 'happened',
      basis: 'source',
      sources: [{ outlet: { en: 'The Gazette' }, url: 'https://example.org/outcome' }],
    },
    sources: [
      { supportsDate: '1812' },
      { url: 'https://example.org/battle', language: 'ru', stateMedia: true, copy: true },
      { record: 'Fond 1, file 7' },
    ],
  });
  expect(fire?.related).toEqual([{ id: '1812-09-07-battle', kind: 'followed-by', title: battle?.title }]);
  expect(historicalEventSchema.parse(JSON.parse(JSON.stringify(battle)))).toEqual(battle);
});

test('texts are compared and stored composed', async () => {
  const { collection, doubts } = await loadCollection(join(folders, 'decomposed'));
  expect(collection?.events[0]?.places).toEqual([{ en: 'Köln', ru: 'Кёльн' }]);
  expect(doubts).toMatchObject([{ line: 17, column: 10, message: expect.stringContaining('NFC') as string }]);
});

test('hidden files are none of the collection; links that lead nowhere, or to a folder, are faults', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'events-'));
  await cp(join(folders, 'sound'), dir, { recursive: true });
  await writeFile(join(dir, '._1812-09-07-battle.yaml'), ': [');
  await writeFile(join(dir, '.travis.yml'), 'language: node_js');
  await symlink(join(dir, 'nowhere'), join(dir, '.#1812-09-07-battle.yaml'));
  expect((await loadCollection(dir)).faults).toEqual([]);
  await symlink(join(dir, 'nowhere'), join(dir, 'a.yaml'));
  await symlink(folders, join(dir, 'b.yaml'));
  expect((await loadCollection(dir)).faults).toMatchObject([
    { file: join(dir, 'a.yaml'), message: 'this link leads to no file' },
    { file: join(dir, 'b.yaml'), message: 'this is not a file' },
  ]);
  await rm(dir, { recursive: true });
});
