import RssParser from 'rss-parser';
import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoCollectionStore } from '../../../../shared/adapters/dynamo/collection-store';
import type { HistoricalEvent } from '../../../../shared/domain/historical-event';
import { ingest } from '../../../../shared/use-cases/editing/ingest';
import { collectionOf, event, inEachLanguage } from '../../../support/events';
import { type Reader, pageReader } from '../../../support/page-reader';
import { openTestTable } from '../../../support/table';

const PARADE = event('2015-09-03', { id: '2015-parade', title: { en: 'Parade <1>', ru: 'Парад', zh: '阅兵' } });
const FAIR = event('2001-05-01', { id: '2001-fair', title: inEachLanguage('Fair') });

let table: LocalTable;
let read: Reader;
beforeAll(async () => {
  table = await openTestTable();
  await stored('2026-08-01', PARADE, FAIR);
  expect((await pageReader(table)('/en/corrections')).text).toContain('Nothing has been corrected yet.');
  await stored('2026-08-12', { ...PARADE, date: '2015-09-04', reason: inEachLanguage('A slip & no more.') }, FAIR);
  await stored(
    '2026-08-13',
    { ...PARADE, date: '2015-09-04' },
    { ...FAIR, title: inEachLanguage('A fair'), minor: true },
  );
  read = pageReader(table);
});
afterAll(() => table.close());

test.each([
  ['en', 'Corrections', '12 August 2026', 'Parade &lt;1&gt;', '3 → 4 September 2015', 'Reason: A slip &amp; no more.'],
  [
    'ru',
    'Исправления',
    '12 августа 2026 года',
    'Парад',
    '3 → 4 сентября 2015 года',
    'Причина: A slip &amp; no more. (ru)',
  ],
  ['zh', '更正', '2026年8月12日', '阅兵', '2015年9月3日 → 2015年9月4日', '原因：A slip &amp; no more. (zh)'],
])('the page of corrections, which each page leads to: %s', async (language, heading, ...texts) => {
  const page = (await read(`/${language}/corrections`)).text.replaceAll('\u00a0', ' ');
  for (const text of [`<h1>${heading}</h1>`, ...texts, `/${language}/event/2015-parade`]) expect(page).toContain(text);
  expect(page).not.toContain('2001-fair');
  expect((await read(`/${language}/`)).text).toContain(`<a href="/${language}/corrections">${heading}</a>`);
  expect((await read('/sitemap.xml')).text).toContain(`/${language}/corrections</loc>`);
});

test('the feed of corrections has an entry for each', async () => {
  const feed = await new RssParser().parseString((await read('/en/corrections.atom')).text);
  expect(feed.items).toMatchObject([
    {
      title: 'Parade <1>: 3 → 4 September 2015',
      link: 'https://example.org/en/event/2015-parade',
      pubDate: '2026-08-12T10:00:00.000Z',
    },
  ]);
  expect(JSON.parse((await read('/ru/corrections.json')).text)).toMatchObject({
    home_page_url: 'https://example.org/ru/corrections',
    items: [{ title: 'Парад: 3 → 4 сентября 2015 года', date_published: '2026-08-12T10:00:00Z' }],
  });
});

test('the page of an event has its correction and its former wording', async () => {
  const { text } = await read('/en/event/2015-parade');
  expect(text).toMatch(/Corrected on 12 August(?: 2026)?: 3 → 4 September/);
  expect(text).toMatch(/<summary>Former wording<\/summary>[^]*3 September 2015/);
});

async function stored(day: string, ...events: HistoricalEvent[]): Promise<void> {
  const clock = { now: () => new Date(`${day}T10:00:00Z`) };
  await ingest(dynamoCollectionStore(table), collectionOf(...events), clock);
}
