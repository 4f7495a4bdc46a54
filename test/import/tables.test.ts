import { isDraft } from '../../infra/import/draft';
import type { DateOrder } from '../../shared/domain/date-query';
import { itemsOf, readImport } from '../support/importing';

function items(text: string | Buffer, settle: Parameters<typeof itemsOf>[2] = {}, language = 'en') {
  return itemsOf('sheet.csv', Buffer.from(text), settle, language);
}

test.each([
  ['semicolons', 'Date;Title\n1957;Sputnik; 1\n'],
  ['tabs', 'Date\tTitle\n1957\tSputnik\n'],
  ['a line that tells the delimiter', 'sep=;\r\nDate;Title\r\n1957;Sputnik\r\n'],
  ['a byte order mark', '\uFEFF"Date","Title"\r\n"1957","Sputnik"\r\n'],
  ['columns in another order', 'Title,Where,Date\nSputnik,Baikonur,1957\n'],
  ['headings of several words', 'Event name,Date of event\nSputnik,1957\n'],
  ['headings that say nothing', 'A,B\nSputnik,1957\n'],
  ['no headings', '1957,Sputnik\n'],
  ['a row of blanks', 'Date,Title\n,\n1957,Sputnik\n'],
  ['year, month and day', 'Year,Month,Day,Title\n1957,,,Sputnik\n'],
])('%s', async (_, text) => {
  expect((await items(text)).map((item) => item.slice(1))).toEqual([['1957', 'Sputnik']]);
});

test.each([
  [
    'ru',
    'windows-1251',
    [0xc4, 0xe0, 0xf2, 0xe0, 0x3b, 0xd1, 0xee, 0xe1, 0xfb, 0xf2, 0xe8, 0xe5],
    [0xcf, 0xf3, 0xf1, 0xea],
    'Пуск',
  ],
  ['en', 'utf-16le', [...Buffer.from('\uFEFFDate;Title', 'utf16le')], [...Buffer.from('Launch', 'utf16le')], 'Launch'],
])('a file in %s that is not UTF-8 is read as %s', async (language, encoding, head, title, read) => {
  const wide = encoding === 'utf-16le';
  const ascii = (text: string) => [...Buffer.from(text, wide ? 'utf16le' : 'latin1')];
  const bytes = Buffer.from([...head, ...ascii('\n1957;'), ...title, ...ascii('\n')]);
  expect(await itemsOf('sheet.csv', bytes, {}, language)).toEqual([[2, '1957', read]]);
  expect((await readImport('sheet.csv', bytes, {}, language)).remarks).toContainEqual(
    expect.stringContaining(encoding),
  );
});

test.each([
  ['Дата;Событие;Место\n12.04.1961;Полёт;Байконур\n', 'ru', '1961-04-12', 'Полёт'],
  ['日期,事件,地点\n1949年10月1日,开国大典,北京\n', 'zh', '1949-10-01', '开国大典'],
])('headings of %j', async (text, language, date, title) => {
  expect(await items(text, {}, language)).toEqual([[2, date, title]]);
});

test.each<[what: string, dates: readonly string[], order: DateOrder | undefined, read: readonly string[]]>([
  ['a day above 12 comes first', ['12/06/1850', '13/06/1851'], undefined, ['1850-06-12', '1851-06-13']],
  ['a day above 12 comes second', ['12/06/1850', '06/13/1851'], undefined, ['1850-12-06', '1851-06-13']],
  ['the option tells', ['12/06/1850'], 'day-first', ['1850-06-12']],
  ['the option tells otherwise', ['12/06/1850'], 'month-first', ['1850-12-06']],
  ['points are the same', ['12.06.1850'], undefined, ['1850-06-12']],
])('12/06/1850: %s', async (_, dates, order, read) => {
  const sheet = ['Date,Title', ...dates.map((date) => `${date},A thing`)].join('\n');
  expect((await items(sheet, { dates: order })).map(([, date]) => date)).toEqual(read);
});

test('it is asked once when nothing tells', async () => {
  const asked: string[] = [];
  const ask = (question: string) => {
    asked.push(question);
    return Promise.resolve(question.includes('12/06/1850') ? 'day' : '');
  };
  expect(await items('Date,Title\n12/06/1850,A\n11/05/1850,B\n', { ask })).toEqual([
    [2, '1850-06-12', 'A'],
    [3, '1850-05-11', 'B'],
  ]);
  expect(asked.filter((question) => question.includes('/1850'))).toHaveLength(1);
});

test.each([
  ['-44', '-0043'],
  ['-0043', '-0043'],
  ['44 BC', '-0043'],
  ['44 до н. э.', '-0043'],
  ['公元前44年', '-0043'],
])('in a column with %s it is 44 BC', async (date, edtf) => {
  expect(await items(`Date,Title\n${date},Caesar\n`)).toEqual([[2, edtf, 'Caesar']]);
});

test('the columns may be given, and are shown', async () => {
  let shown = '';
  const settle = { map: 'date=When,title=2', show: (text: string) => void (shown += text) };
  expect(await items('When,Note\n1957,Sputnik\n', settle)).toEqual([[2, '1957', 'Sputnik']]);
  expect(shown).toContain('  date   ← When  (1957)\n  title  ← Note  (Sputnik)\n');
});

test('texts may be in several languages', async () => {
  const { items: read } = await readImport(
    'sheet.csv',
    Buffer.from('Date,Title,Title_ru,Описание (ru)\n1957,Launch,Пуск,Спутник.\n'),
  );
  expect(read.filter(isDraft)).toMatchObject([{ title: { en: 'Launch', ru: 'Пуск' }, summary: { ru: 'Спутник.' } }]);
});

test('a long title is cut, and stands whole in the summary', async () => {
  const long = `${'A very long title indeed '.repeat(5)}end`;
  const [draft] = (await readImport('sheet.csv', Buffer.from(`Date,Title\n1957,${long}\n`))).items.filter(isDraft);
  expect(draft?.title['en']).toMatch(/^.{60,79}…$/);
  expect(draft?.summary).toEqual({ en: long });
});

test('a quotation mark that is not closed is told, and what stands before it is read', async () => {
  expect(await items('Date,Title\n1957,A\n1958,"B\n1959,C\n')).toEqual([
    [2, '1957', 'A'],
    [3, expect.stringContaining('closed nowhere')],
  ]);
});

test.each([
  ['an empty file', '', /^sheet\.csv is empty$/],
  ['a workbook', 'PK\u0003\u0004…', /^sheet\.csv is a workbook or an archive: save the sheet as CSV$/],
  [
    'no dates',
    'A,B\nx,y\n',
    /^sheet\.csv: Which column has the dates\? Give --map, such as date=COLUMN; the columns are A, B$/,
  ],
])('%s is refused as a whole', async (_, text, message) => {
  await expect(items(text)).rejects.toThrow(message);
});

test('a table of the query service is read as its JSON is', async () => {
  const table = 'item,itemLabel,date\nhttp://www.wikidata.org/entity/Q1,caesar,-0043-03-13T00:00:00Z\n';
  expect(await items(table)).toEqual([[2, '-0043-03-13', 'Caesar']]);
});

test.each([
  ['n', ['date=When,title=What'], true],
  ['нет', ['date=When,title=What'], true],
  ['no', [''], false],
  ['n', ['n'], false],
])('the answer %s asks what is right: %j', async (first, then, isRead) => {
  const answers = [first, ...then];
  const questions: string[] = [];
  const ask = (question: string) => {
    questions.push(question);
    return Promise.resolve(answers.shift() ?? '');
  };
  const read = items('When,What\n1957,Sputnik\n', { ask });
  if (isRead) expect(await read).toEqual([[2, '1957', 'Sputnik']]);
  else await expect(read).rejects.toThrow('nothing is written; --map date=COLUMN,title=COLUMN names the columns');
  expect(questions[1]).toBe('Say which column is what; "url=" leaves one out. [date=COLUMN,title=COLUMN; Enter ends]');
});

test.each(['\n', '\r\n'])('lines are counted through quoted line ends: %j', async (end) => {
  const sheet = ['Date,Title', '1957,"A', 'b', 'c"', '1958,D'].join(end);
  expect((await items(sheet)).map(([line]) => line)).toEqual([2, 5]);
});
