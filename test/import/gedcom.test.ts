import { isDraft } from '../../infra/import/draft';
import { readImport } from '../support/importing';

const HEAD = '0 HEAD\n1 GEDC\n2 VERS 7.0\n';
const PERSON = '0 @1@ INDI\n1 NAME Ann /Lee/\n1 DEAT Y\n';

async function itemsIn(event: string, records = '') {
  const { items } = await readImport('a.ged', Buffer.from(`${HEAD}${PERSON}${event}\n${records}0 TRLR\n`));
  return items.filter(({ line }) => line !== 6);
}

test.each<[date: string, edtf: string, more?: object]>([
  ['12 JUN 1850', '1850-06-12'],
  ['@#DGREGORIAN@ 12 JUN 1850', '1850-06-12'],
  ['JULIAN 1401', '1401', { original: 'JULIAN 1401' }],
  ['JULIAN 1401 BCE', '-1400', { original: 'JULIAN 1401 BCE' }],
  ['@#DJULIAN@ 15 MAR 44 B.C.', '-0043-03-13', { original: 'O.S. -0043-03-15' }],
  ['@#DJULIAN@ 19 AUG 14', '0014-08-17', { original: 'O.S. 0014-08-19' }],
  ['@#DFRENCH R@ 13 VEND 3', '1794-10-04', { original: '@#DFRENCH R@ 13 VEND 3' }],
  ['FRENCH_R 13 VEND 3', '1794-10-04', { original: 'FRENCH_R 13 VEND 3' }],
  ['11 FEB 1731/32', '1732-02-22', { original: 'O.S. 1732-02-11' }],
  ['Bef 1850', '/1850', { written: 'Bef 1850' }],
  ['AFT 90 BCE', '-0089/', { written: 'AFT 90 BCE' }],
  ['EST ABT 1850', '1850~', { written: 'EST ABT 1850' }],
  ['FROM 1900 TO 1910', '1900/1910'],
  ['BET 1900 AND 1910', '1900/1910', { written: 'BET 1900 AND 1910', isWithin: true }],
  ['1850/1860', '1850/1860', { written: '1850/1860', isWithin: true }],
  ['INT 1850 (about then)', '1850~', { written: 'INT 1850 (about then)' }],
  ['24 MAR 1852\n3 PHRASE on the eve', '1852-03-24', { written: '24 MAR 1852 (on the eve)' }],
])('%s is %s', async (date, edtf, more = {}) => {
  expect(await itemsIn(`1 BIRT\n2 DATE ${date}`)).toMatchObject([{ date: { edtf, ...more } }]);
});

test.each([
  ['15 SEP 1396/97', /^"15 SEP 1396\/97": a date has two years only from 1 January to 24 March/],
  ['(in spring)', /^"\(in spring\)" has no year$/],
  ['\n3 PHRASE long ago', /^"long ago" is no date$/],
  ['_OTHER 12 JUN 1850', /is no date$/],
  ['FRENCH_R 13 VEND 33', /^"FRENCH_R 13 VEND 33": there is no such day$/],
])('%s is refused', async (date, reason) => {
  expect(await itemsIn(`1 BIRT\n2 DATE ${date}`)).toEqual([
    { line: 8, reason: expect.stringMatching(reason) as string },
  ]);
});

test.each([
  ['1 OCCU Weaver\n2 DATE 1850', 'Ann Lee: Weaver'],
  ['1 RESI\n2 DATE 1850', 'Ann Lee: residence'],
  ['1 CENS\n2 DATE 1850', 'Ann Lee: census'],
  ['1 EVEN Chair of the board\n2 TYPE Appointment\n2 DATE 1850', 'Ann Lee: Appointment, Chair of the board'],
])('%j is called %s', async (event, title) => {
  expect(await itemsIn(event)).toMatchObject([{ title: { en: title } }]);
});

test('an attribute without a date is no event', async () => {
  expect(await itemsIn('1 OCCU Weaver')).toEqual([]);
});

test('all notes, the levels of a place and the address of a source are kept', async () => {
  const event =
    '1 BIRT\n2 DATE 1850\n2 PLAC , Oslo, , Norway\n2 NOTE One.\n2 NOTE @N@\n2 SOUR @S@\n3 PAGE p. 2, https://example.org/a';
  const [draft] = (await itemsIn(event, '0 @N@ NOTE Two,\n1 CONC  of it.\n0 @S@ SOUR\n1 TITL A book\n')).filter(
    isDraft,
  );
  expect(draft).toMatchObject({
    summary: { en: 'One.\n\nTwo, of it.' },
    places: ['Oslo, Norway'],
    sources: [{ outlet: 'A book', url: 'https://example.org/a', record: 'A book, p. 2, https://example.org/a' }],
  });
});

test('a file that begins without a head is one of GEDCOM', async () => {
  const { items } = await readImport('a.ged', Buffer.from('0 @1@ INDI\n1 NAME Ann /Lee/\n1 BIRT\n2 DATE 1850\n'));
  expect(items).toMatchObject([{ date: { edtf: '1850' } }]);
});

test('a date between two others is told apart from the time from one to another', async () => {
  const [between] = (await itemsIn('1 BIRT\n2 DATE BET 1900 AND 1910')).filter(isDraft);
  const [span] = (await itemsIn('1 BIRT\n2 DATE FROM 1900 TO 1910')).filter(isDraft);
  expect([between?.date.isWithin, span?.date.isWithin]).toEqual([true, undefined]);
});
