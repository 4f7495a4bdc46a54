import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDraft } from '../../infra/import/draft';
import { itemsOf, readImport } from '../support/importing';

function sample(name: string) {
  const path = join(__dirname, 'samples', name);
  return [path, readFileSync(path)] as const;
}

async function draftsOf(name: string) {
  return (await readImport(...sample(name))).items.filter(isDraft);
}

test.each([
  [
    'astronomy.csv',
    [
      [2, '-0584-05-28', 'An eclipse ends a battle'],
      [3, '0150~', 'Ptolemy writes the Almagest'],
      [4, '1054-07-04', 'A supernova in Taurus'],
      [7, '1601-11-03', 'Nothing of note'],
      [8, '/1609-06-12', 'A spyglass reaches Paris'],
      [9, '1610/', 'Sunspots are drawn again'],
      [10, '1610/1613', 'Kepler writes on optics'],
      [11, '1850~', 'A comet is doubted'],
      [12, '1850~', 'The first photograph of a star'],
      [13, '1850~/1853~', 'Faculae are photographed'],
      [14, '1846-09-23', 'Neptune is found'],
      [15, '1877-08-12', 'Deimos is found'],
      [16, '"3 September" has no year'],
      [17, '"12,000 BC": the bot knows the years -9999 to 9999'],
      [18, '"n.d." is no date'],
      [19, '"Tuesday 23 September 1846": that day has another weekday'],
      [20, '"02.09.45": write the year with four digits'],
      [21, '"30 February 1900": there is no such day'],
      [22, '"last year" is no date'],
      [23, '1969-07-16/1969-07-24', 'Apollo 11'],
    ],
  ],
  [
    'space-sheet.csv',
    [
      [2, 'the title slide: it is no event'],
      [3, '-0043-05', "Caesar's comet"],
      [4, '1957-10-04', 'Sputnik 1'],
      [5, '1969-07-16/1969-07-24', 'Apollo 11'],
      [6, '1054-07-04', 'A supernova in Taurus'],
      [7, '0150~', 'Ptolemy writes the Almagest'],
      [8, 'there is no year 0: 1 BC is followed by AD 1'],
      [9, '"-12000": the bot knows the years -9999 to 9999'],
      [10, '"2023-02-30" does not exist: 2023-02 has days 01 to 28'],
      [11, 'no year'],
      [12, '"1969-07-24/1969-07-16" ends before it begins'],
      [13, 'an era: it is no event'],
    ],
  ],
  [
    'space-timeline.json',
    [
      [4, '-0043-05', "Caesar's comet"],
      [11, '1969-07-16/1969-07-24', 'Apollo 11'],
      [16, '0150~', 'Ptolemy writes the Almagest'],
      [20, 'there is no year 0: 1 BC is followed by AD 1'],
      [21, '"-4500000000": the bot knows the years -9999 to 9999'],
      [22, 'no date'],
      [23, 'no title'],
      [26, 'an era: it is no event'],
    ],
  ],
  [
    'query.json',
    [
      [5, '-0043-03-13', 'Assassination of Julius Caesar'],
      [17, '1917-11-07', 'October Revolution'],
      [41, '1850', 'A year'],
      [51, '1850-06', 'A month'],
      [61, '185X', 'A decade'],
      [71, '1801/1900', 'A century'],
      [81, '1851', 'No precision'],
      [90, 'Q6 has no label in en'],
      [99, 'the date is not known'],
      [104, '"-12000-01-01T00:00:00Z": the bot knows the years -9999 to 9999'],
    ],
  ],
  [
    'entities.json',
    [
      [3, '-0043-03-13', 'Assassination of Julius Caesar'],
      [49, '1939-09-01/1945-09-02', 'World War II'],
      [89, '1643-01-04', 'Birth of Isaac Newton'],
      [89, '1727', 'Death of Isaac Newton'],
      [143, '-0752~', 'Founding of Rome'],
      [175, 'Q12: the date is not known'],
      [181, 'Q13 has no date'],
      [187, 'Q14 has no label in en'],
    ],
  ],
  [
    'eclipses.ics',
    [
      [5, '1999-08-11', 'Total eclipse over Europe'],
      [17, '2009-07-22', 'Eclipse in Shanghai'],
      [23, '2024-05-16/2024-05-17', 'A conference of two days'],
      [29, '2004-02-29', 'A leap day'],
      [35, '-0584-05-22', 'The eclipse of Thales'],
      [40, 'the entry is cancelled'],
      [46, 'no date'],
      [50, '"2023-02-30" does not exist: 2023-02 has days 01 to 28'],
    ],
  ],
  [
    '03-15.json',
    [
      [3, '-0043-03-15', 'Julius Caesar was stabbed to death by a group of senators in Rome.'],
      [17, '1767-03-15', 'Birth of Andrew Jackson'],
      [24, '1917-03-15', 'Abdication of Nicholas II: the Emperor of Russia gives up the throne for…'],
      [29, 'there is no year 0: 1 BC is followed by AD 1'],
      [31, 'no year'],
    ],
  ],
  [
    'family.ged',
    [
      [8, '-0099-07-12', 'Birth of Gaius Julius Caesar'],
      [11, '-0043-03-15', 'Death of Gaius Julius Caesar'],
      [17, '1643-01-04', 'Birth of Isaac Newton'],
      [20, '1643~', 'Isaac Newton: christened'],
      [22, '1727-03-31', 'Death of Isaac Newton'],
      [24, '1671/1672', 'Isaac Newton: Elected to the Royal Society'],
      [28, '"(in spring)" has no year'],
      [29, '/1850-06-12', 'Isaac Newton: emigration'],
      [33, 'the person may be alive'],
      [37, '1679-06-04', 'Death of Hannah Ayscough'],
      [39, 'no date'],
      [43, '1642-04', 'Marriage of Isaac Newton senior – Hannah Ayscough'],
      [47, '1642-10', 'Death of Isaac Newton senior'],
    ],
  ],
  [
    'rows.jsonl',
    [
      [1, '-0043', "Caesar's comet"],
      [2, '1957-10-04', 'Sputnik 1'],
      [3, '1054', 'A supernova in Taurus'],
      [4, '0150~', 'Ptolemy writes the Almagest'],
      [5, '"3 September" has no year'],
      [6, expect.stringMatching(/^not JSON: /)],
      [7, 'no title'],
      [8, 'not an object'],
    ],
  ],
] as const)('%s', async (name, items) => {
  const read = await itemsOf(...sample(name));
  expect([...read].sort(([a], [b]) => Number(a) - Number(b))).toEqual(items);
});

test('a day in the calendar of its time keeps it, whichever form the source has', async () => {
  const [query] = await draftsOf('query.json');
  const [entity] = await draftsOf('entities.json');
  expect(query?.date).toEqual(entity?.date);
  expect(entity?.date).toEqual({ edtf: '-0043-03-13', original: 'O.S. -0043-03-15' });
});

test('a date that is not quite that of the file has what the file says', async () => {
  const written = (await draftsOf('astronomy.csv')).flatMap(({ date }) => date.written ?? []);
  expect(written).toEqual([
    ...['c. 150', 'BEF 12 JUN 1609', 'AFT 1610', 'BET 1610 AND 1613', '1850?', 'INT 1850 (about)', 'early 1850s'],
  ]);
});

test('texts have no HTML; addresses in them are sources, pictures are none', async () => {
  const [, sputnik] = await draftsOf('space-sheet.csv');
  expect(sputnik).toMatchObject({
    summary: { en: 'The first artificial satellite – 83 kg.' },
    topics: ['Satellites'],
    sources: [{ outlet: 'en.wikipedia.org', url: 'https://en.wikipedia.org/wiki/Sputnik_1' }],
  });
});

test('rows of one item and date are one event', async () => {
  const [, revolution] = await draftsOf('query.json');
  expect(revolution).toMatchObject({ key: 'Q186284', places: ['Petrograd', 'Russia'] });
});

test.each([
  ['space-sheet.csv', { title: { en: 'Looking up' }, description: { en: 'From Babylon to the Moon.' } }],
  ['space-timeline.json', { title: { en: 'Looking up' }, description: { en: 'From Babylon to the Moon.' } }],
  ['eclipses.ics', { title: { en: 'Eclipses, seen' } }],
])('%s names the whole', async (name, header) => {
  expect((await readImport(...sample(name))).header).toEqual(header);
});
