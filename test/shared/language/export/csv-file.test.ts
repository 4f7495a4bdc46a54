import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import * as z from 'zod/mini';
import type { HistoricalEvent, LocalText } from '../../../../shared/domain/historical-event';
import { english } from '../../../../shared/language/en/english';
import { csvFile } from '../../../../shared/language/export/csv-file';
import { plainText } from '../../../../shared/language/export/plain-text';
import { languages } from '../../../../shared/language/languages';
import { builtInCollection, event, happened, inEachLanguage } from '../../../support/events';
import { nastyEvent } from './nasty-events';

const rowsSchema = z.array(z.record(z.string(), z.string()));

test('a row has the event in one language, its parts in columns', () => {
  const source = { outlet: inEachLanguage('A paper'), quote: 'it took place', supports: inEachLanguage('the day') };
  const parade = event('2015-09-03', {
    title: inEachLanguage('Parade "in" Beijing, China'),
    outcome: happened(inEachLanguage('It was held.'), 'general-knowledge'),
    people: [inEachLanguage('A person'), inEachLanguage('Another')],
    sources: [
      { ...source, title: 'To be held', published: '2015-08', url: 'https://example.org/a' },
      { ...source, title: 'To be held', published: '2015-08', url: 'https://example.org/a', quote: 'it really did' },
      { ...source, url: 'https://example.org/b' },
    ],
  });
  expect(csvFile([parade], english)).toBe(
    '\uFEFF"id","date","date_basis","kind","title","summary","outcome","outcome_status","outcome_basis","places","people",' +
      '"organisations","topics","sources","urls","importance","date_note","original_date","attribution","other_dates","aliases","sensitive","reason","minor"\r\n' +
      '"2015-09-03-event","2015-09-03","source","held","Parade ""in"" Beijing, China",' +
      '"A paper reported that it took place.","It was held.","happened","general-knowledge","Beijing","A person; Another",' +
      '"","visit","A paper; To be held; 2015-08 | A paper","https://example.org/a https://example.org/b",' +
      '"3","The source prints the date.","","A speaker; A paper","","","","",""\r\n',
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ['+7 495', "'+7 495"],
  ['-5 °C in Harbin', "'-5 °C in Harbin"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\tA', "'\tA"],
  ['\r=1', "'\n=1"],
  [' =1', "' =1"],
  ['＝1', "'＝1"],
  ["'=1", "''=1"],
  ["'Friendship' train", "'Friendship' train"],
  ['Moscow = Beijing', 'Moscow = Beijing'],
  ['– a dash', '– a dash'],
])('a title %j is written %j', (title, cell) => {
  const [row] = rowsOf(csvFile([event('2015-09-03', { title: { en: title } })], english));
  expect(row?.['title']).toBe(cell);
});

test.each(['-0043', '-0043-03-15', '../2030', '/2030', '2001~', '201X', '2024-05-16/2024-05-17'])(
  'the date %s stays as it is, and so does an id with it',
  (date) => {
    const [row] = rowsOf(csvFile([event(date, { id: '-0043-caesar' })], english));
    expect([row?.['date'], row?.['id']]).toEqual([date, '-0043-caesar']);
  },
);

test.each(languages.map((language) => [language.code, language] as const))(
  'the built-in collection in %s has a row for each event',
  async (code, language) => {
    const { events } = await builtInCollection();
    const rows = rowsOf(csvFile(events, language), code === 'ru' ? ';' : ',');
    expect(rows.map(({ id, date, title }) => [id, date, title])).toEqual(
      events.map(({ id, date, title }) => [id, date, title[code]]),
    );
  },
);

test('whatever the texts, they read back, and none begins as a formula does', () => {
  fc.assert(
    fc.property(fc.array(nastyEvent, { maxLength: 3 }), (events) => {
      const rows = rowsOf(csvFile(events, english));
      expect(rows.map(textsOf)).toEqual(events.map(expectedTexts));
      const texts = rows.flatMap(Object.entries).filter(([column]) => column !== 'id' && column !== 'date');
      for (const [, cell] of texts) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠\t\r]/);
    }),
  );
});

function rowsOf(file: string, delimiter = ',') {
  return rowsSchema.parse(parse(file, { delimiter, bom: true, columns: true, record_delimiter: '\r\n' }));
}

/** The texts of a row without the apostrophes that stand before formulas. */
function textsOf(row: Readonly<Record<string, string>>) {
  const { date, title, summary, outcome, places, people, organisations, urls } = row;
  return [date, title, summary, outcome, places, people, organisations, urls].map((cell) =>
    cell?.replace(/^'(?=['\s]*[=+\-@＝＋－＠\t])/, ''),
  );
}

function expectedTexts({
  date,
  title,
  summary = {},
  outcome,
  places,
  people,
  organisations,
  sources,
}: HistoricalEvent) {
  const list = (locals: readonly LocalText[]) => locals.map(({ en }) => en).join('; ');
  const urls = new Set(sources.flatMap(({ url }) => url ?? []));
  const texts = [title['en'], summary['en'], outcome?.text?.['en'], list(places), list(people), list(organisations)];
  return [date, ...texts.map((text) => plainText(text ?? '')), [...urls].join(' ')];
}
