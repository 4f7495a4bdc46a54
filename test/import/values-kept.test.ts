import { isDraft } from '../../infra/import/draft';
import { readImport } from '../support/importing';

async function read(text: string, language = 'en') {
  let shown = '';
  const show = (more: string) => void (shown += more);
  const { items, remarks = [] } = await readImport('sheet.csv', Buffer.from(text), { show }, language);
  return { drafts: items.filter(isDraft), remarks: remarks.join('\n'), shown };
}

test.each<[heading: string, cells: readonly string[], importance: readonly (number | undefined)[], said: RegExp]>([
  ['Importance', ['1', '', '5'], [1, undefined, 5], /^$/],
  ['Importance', ['4', 'high', '5'], [4, undefined, 5], /^the importance "high" is no number from 1 to 5$/],
  [
    'Importance',
    ['9', '2', '200'],
    [undefined, undefined, undefined],
    /"Importance" is left out, because 200 is on no/,
  ],
  ['Importance', ['10', '1', '6'], [5, 1, 3], /"Importance" is read as 1 to 10/],
  ['Importance', ['0', '10'], [1, 5], /read as 0 to 10/],
  ['Importance (1-10)', ['2', '4'], [1, 2], /"Importance \(1-10\)" is read as 1 to 10/],
  ['Weight (0–100)', ['0', '50', '100'], [1, 3, 5], /read as 0 to 100/],
  ['Importance out of 3', ['1', '2', '3'], [1, 3, 5], /read as 1 to 3/],
  ['Importance (1-5)', ['1', '7'], [1, undefined], /^the importance "7" is no number from 1 to 5$/],
  ['Priority', ['1', '2'], [1, 2], /the highest number of "Priority" is taken as the most important/],
])('%s: %j is importance %j', async (heading, cells, importance, said) => {
  const sheet = [`Date,Title,${heading}`, ...cells.map((cell, nth) => `${1950 + nth},Event ${nth},${cell}`)].join('\n');
  const { drafts, remarks } = await read(sheet);
  expect(drafts.map(({ fields }) => fields?.['importance'])).toEqual(importance);
  expect([remarks, ...drafts.flatMap(({ lost = [] }) => lost)].join('\n').trim()).toMatch(said);
});

const HERE = { outlet: 'example.org', url: 'https://example.org/a' };

test.each<[cell: string, sources: readonly object[], lost: string | undefined]>([
  ['https://example.org/a', [HERE], undefined],
  ['example.org/a', [HERE], undefined],
  ['wikipedia.org/wiki/X', [{ outlet: 'wikipedia.org', url: 'https://wikipedia.org/wiki/X' }], undefined],
  ['www.example.org', [{ outlet: 'example.org', url: 'https://www.example.org' }], undefined],
  [
    'https://en.wikipedia.org/wiki/Mercury_(planet)',
    [{ outlet: 'en.wikipedia.org', url: 'https://en.wikipedia.org/wiki/Mercury_(planet)' }],
    undefined,
  ],
  ['see the book', [{ outlet: 'see the book', record: 'see the book' }], undefined],
  ['ftp://example.org/a', [{ outlet: 'ftp://example.org/a', record: 'ftp://example.org/a' }], undefined],
  ['https://example.org/a p. 12 of it', [{ ...HERE, record: 'p. 12 of it' }], undefined],
  ['http://x', [], '"http://x" is no address of a page'],
  ['n/a', [], undefined],
  ['–', [], undefined],
  ['<iframe src="x"></iframe>', [], undefined],
])('the address %j', async (cell, sources, lost) => {
  const { drafts } = await read(`Date;Title;URL\n1957;Sputnik;${cell.replaceAll('"', '')}\n`);
  expect(drafts).toMatchObject([{ sources }]);
  expect(drafts[0]?.lost).toEqual(lost === undefined ? [] : [lost]);
});

test.each([
  ['See https://example.org/a.', 'en'],
  ['(https://example.org/a)', 'en'],
  ['见https://example.org/a。', 'zh'],
])('an address in the text %j is a source', async (text, language) => {
  expect((await read(`Date;Title;Summary\n1957;Sputnik;${text}\n`, language)).drafts).toMatchObject([
    { sources: [HERE], summary: { [language]: text } },
  ]);
  const entry = `BEGIN:VEVENT\nDTSTART:19571004\nSUMMARY:Sputnik\nDESCRIPTION:${text}\nEND:VEVENT`;
  const calendar = Buffer.from(`BEGIN:VCALENDAR\n${entry}\nEND:VCALENDAR\n`);
  expect((await readImport('a.ics', calendar, {}, language)).items).toMatchObject([{ sources: [HERE] }]);
});

test.each(['Remarks', 'Notes', 'Details', 'Примечание', '备注'])(
  '%s is the summary when nothing else is',
  async (name) => {
    expect((await read(`Date,Title,${name}\n1957,Sputnik,It beeps.\n`)).drafts).toMatchObject([
      { summary: { en: 'It beeps.' } },
    ]);
    const { drafts, shown } = await read(`Date,Title,${name},Description\n1957,Sputnik,Mine,It beeps.\n`);
    if (name !== 'Details') expect(drafts).toMatchObject([{ summary: { en: 'It beeps.' } }]);
    expect(shown).toMatch(/left out {4}.+ {2}\(--map summary=COLUMN takes one in\)/);
  },
);

test('a column that is left out is told with how to take it in', async () => {
  expect((await read('Date,Title,Fancy\n1957,Sputnik,x\n')).shown).toContain(
    '  left out    Fancy  (--map summary=COLUMN takes one in)\n',
  );
});

test('an address without https:// in a column of sources is one', async () => {
  expect((await read('Date,Title,Source\n1957,Sputnik,example.org/a\n')).drafts).toMatchObject([{ sources: [HERE] }]);
});
