import { isDraft } from '../../infra/import/draft';
import { itemsOf, readImport } from '../support/importing';

/** What was shown of the columns, by field. */
async function columnsOf(sheet: string): Promise<Record<string, string>> {
  let shown = '';
  await readImport('sheet.csv', Buffer.from(sheet), { show: (text) => void (shown += text) });
  const lines = shown.matchAll(/^ {2}(?<field>\S+) +← (?<heading>.+?) {2}\(/gm);
  return Object.fromEntries([...lines].map(({ groups = {} }) => [groups['field'] ?? '', groups['heading'] ?? '']));
}

test.each<[what: string, sheet: string, columns: Record<string, string>]>([
  [
    'topics that are another one in each row are titles',
    'Year,Topic,Tags\n1950,A fire,Rotunda\n1951,A book,Library\n1952,A desk,Library\n1953,A door,Rotunda\n',
    { year: 'Year', title: 'Topic', topics: 'Tags' },
  ],
  [
    'numbers are no names of sources or persons',
    'Date,Title,Sources,Persons\n1950,A fire,1; 2,7\n1951,A book,3,8\n',
    { date: 'Date', title: 'Title' },
  ],
  [
    'addresses are no places',
    'Date,Title,Object location\n1950,A fire,/objects/a.jpg\n1951,A book,/objects/b.jpg\n',
    { date: 'Date', title: 'Title' },
  ],
  [
    'types of slides are no topics',
    'Date,Title,Type,Group\n1950,All of it,title,\n1951,A book,,Books\n',
    { date: 'Date', title: 'Title', type: 'Type', topics: 'Group' },
  ],
  [
    'other types are topics',
    'Date,Title,Type\n1950,A fire,Accident\n1951,A book,Gift\n',
    { date: 'Date', title: 'Title', topics: 'Type' },
  ],
  [
    'a column of days goes with one of years, unless they are of something else',
    'year,title,hdate,date_modified\n1950,A fire,2 May 1950,2020-01-01\n1951,A book,3 May 1951,2020-01-02\n',
    { year: 'year', title: 'title', date: 'hdate' },
  ],
])('%s', async (_, sheet, columns) => {
  expect(await columnsOf(sheet)).toEqual(columns);
});

test.each([
  ['Year,Date,Title\n1950,2 May 1950,A\n', '1950-05-02'],
  ['Year,Date,Title\n1950,2 May,A\n', '1950-05-02'],
  ['Year,Date,Title\n1950,,A\n', '1950'],
  ['Year,Date,Title\n1950,no idea,A\n1951,2 May,B\n', '1950~'],
  ['Year,Date,Title\n43,43,A\n', '0043'],
  ['Year,End,Title\n43,47,A\n', '0043/0047'],
  ['Year,Date,End,Title\n1950,2 May,4 May,A\n', '1950-05-02/1950-05-04'],
  ['approx_year,Title\n1950,A\n', '1950~'],
  ['Date (circa),Title\n1950,A\n', '1950~'],
  ['Date,Title\n20455,A\n32874.5,B\n', '1956-01-01'],
])('%j begins on %s', async (sheet, date) => {
  expect((await itemsOf('sheet.csv', Buffer.from(sheet)))[0]).toEqual([2, date, 'A']);
});

test('numbers of days are told', async () => {
  const { remarks } = await readImport('sheet.csv', Buffer.from('Date,Title\n20455,A\n'));
  expect(remarks).toEqual(['numbers such as 20455 are read as the days of a spreadsheet, counted from 1900']);
});

test('dates of a life are a birth and a death', async () => {
  const sheet = 'Name,Born,Died\nAnn,1850,12 May 1900\nBob,1860,\nEve,,\nIda,soon,1950\n';
  expect(await itemsOf('sheet.csv', Buffer.from(sheet))).toEqual([
    [2, '1850', 'Birth of Ann'],
    [2, '1900-05-12', 'Death of Ann'],
    [3, '1860', 'Birth of Bob'],
    [4, 'no date'],
    [5, '"soon" is no date'],
    [5, '1950', 'Death of Ida'],
  ]);
});

test.each([
  ['photo.jpg', 'photo.jpg'],
  ['/static/a/photo.png', 'photo.png'],
  ['//example.org/song.mp3', 'song.mp3'],
  ['https://example.org/photo.jpg?size=2', 'photo.jpg?size=2'],
])('the picture or sound %s is no source, and is named', async (cell, name) => {
  const { items } = await readImport('sheet.csv', Buffer.from(`Date,Title,URL\n1950,A,${cell}\n`));
  expect(items.filter(isDraft)).toMatchObject([{ sources: [], lost: [`the picture or sound "${name}"`] }]);
});

const NESTED = {
  title: 'All',
  periods: [
    { name: 'One', date: '1900s', items: [{ date: '1901', title: 'A', sources: [{ title: 'S', year: 2000 }] }] },
    {
      name: 'Two',
      date: '1910s',
      items: [
        { date: '1911', title: 'B' },
        { date: 'x', title: 'C' },
      ],
    },
  ],
};

test('of lists within lists, the longest that has dates and titles is that of the events', async () => {
  const json = JSON.stringify(NESTED, undefined, 1);
  const lines = json.split('\n');
  // The object begins two lines before its title, and lines are counted from 1.
  const lineOf = (title: string) => lines.findIndex((line) => line.includes(`"title": "${title}"`)) - 1;
  const read = await readImport('a.json', Buffer.from(json));
  expect(
    read.items.map((item) => ('reason' in item ? [item.line, item.reason] : [item.line, item.title['en']])),
  ).toEqual([
    [lineOf('A'), 'A'],
    [lineOf('B'), 'B'],
    [lineOf('C'), '"x" is no date'],
  ]);
  expect(read.remarks).toContain('the events are those of "periods.*.items", and not of "periods"');
});

test.each([
  [
    'a list',
    '- date: 1901\n  title: A\n- date: 1902-05-03\n  title: B\n',
    [
      [1, '1901', 'A'],
      [3, '1902-05-03', 'B'],
    ],
  ],
  ['a list in a mapping', 'events:\n  - year: -44\n    title: A\n', [[2, '-0043', 'A']]],
  ['one event', 'id: a\ndate: 1901-02-03\ntitle: A\n', [[1, '1901-02-03', 'A']]],
])('YAML, %s', async (_, text, items) => {
  expect(await itemsOf('a.yaml', Buffer.from(text))).toEqual(items);
});

test('YAML that is none', async () => {
  await expect(itemsOf('a.yml', Buffer.from('a: [1\nb: 2\n'))).rejects.toThrow(/^a\.yml: line \d is no YAML: /);
});
