import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoCollectionStore } from '../../../../shared/adapters/dynamo/collection-store';
import { CORRECTIONS } from '../../../../shared/adapters/dynamo/event-items';
import type { HistoricalEvent } from '../../../../shared/domain/historical-event';
import { ingest } from '../../../../shared/use-cases/editing/ingest';
import { buttonsOf, converse, textOf } from '../../../support/conversation';
import { collectionOf, event, inEachLanguage } from '../../../support/events';
import { allItems, failAt, openTestTable, quickTime } from '../../../support/table';

const NOW = '2026-11-20T09:00:00Z';
const PARADE = event('2015-09-03', { id: '2015-parade', title: { en: 'Parade', ru: 'Парад', zh: '阅兵' } });
const CORRECTED: HistoricalEvent = { ...PARADE, date: '2015-09-04' };

const TIME = quickTime();

let table: LocalTable;
beforeEach(async () => {
  table = await openTestTable();
});
afterEach(() => table.close());

test.each([
  [
    'en',
    'Corrected on 12 November: 3 → 4 September',
    'Former wording',
    'Until 12 November\n3 September 2015\nReason: A slip.',
  ],
  [
    'ru',
    'Исправлено 12 ноября: 3 → 4 сентября',
    'Прежняя запись',
    'До 12 ноября\n3 сентября 2015 года\nПричина: A slip. (ru)',
  ],
  ['zh', '11月12日更正：9月3日 → 9月4日', '原来的内容', '11月12日以前\n2015年9月3日\n原因：A slip. (zh)'],
])('a card says what was corrected, and shows what it said before: %s', async (language, line, button, former) => {
  await stored('2026-11-01', PARADE);
  await stored('2026-11-12', { ...CORRECTED, reason: inEachLanguage('A slip.') });
  const { say, press } = converse(table, { language, now: NOW });
  const card = await say('/event 2015-parade');
  expect(textOf(card)).toContain(line);
  expect(buttonsOf(card).flat()).toContain(button);
  expect(textOf(await press(button))).toContain(former);
});

test.each<[string, string | undefined, HistoricalEvent]>([
  ['a correction of another year has the year', 'Corrected on 12 November 2026: 3 → 4 September', CORRECTED],
  [
    'another year',
    'Corrected on 12 November 2026: 3 September 2015 → 3 September 2016',
    { ...PARADE, date: '2016-09-03' },
  ],
  [
    'another precision',
    'Corrected on 12 November 2026: 3 September 2015 → September 2015',
    { ...PARADE, date: '2015-09' },
  ],
  ['the title', 'Corrected on 12 November 2026: “Parade” → “Another”', { ...PARADE, title: inEachLanguage('Another') }],
  ['the kind', 'Corrected on 12 November 2026: took place → statement', { ...PARADE, kind: 'statement' }],
  ['a typo', undefined, { ...PARADE, title: inEachLanguage('The parade'), minor: true }],
  ['nothing that can be told wrong', undefined, { ...PARADE, summary: inEachLanguage('More is known.') }],
])('%s', async (_name, line, now) => {
  await stored('2026-11-01', PARADE);
  await stored('2026-11-12', now);
  const { say } = converse(table, { now: '2027-01-01T00:00:00Z' });
  const card = textOf(await say('/event 2015-parade'));
  if (line === undefined) expect(card).not.toContain('Corrected');
  else expect(card).toContain(`\n${line}\n`);
});

test('an event without a former wording says so', async () => {
  await stored('2026-11-01', PARADE);
  const { say, pressData } = converse(table, { now: NOW });
  expect(buttonsOf(await say('/event 2015-parade')).flat()).not.toContain('Former wording');
  expect(textOf(await pressData('j2015-parade'))).toContain('This event has had no other wording.');
  expect(textOf(await pressData('jno-such-event'))).toContain('I can’t find that event.');
});

test('the former wordings go along when an event gets another id', async () => {
  await stored('2026-11-01', PARADE);
  await stored('2026-11-12', { ...CORRECTED, id: '2015-09-04-parade', formerIds: ['2015-parade'] });
  const { say } = converse(table, { now: NOW });
  expect(textOf(await say('/event 2015-parade'))).toContain('Corrected on 12 November: 3 → 4 September');
  expect(await corrections()).toEqual(['2026-11-12T10:00:00Z#2015-09-04-parade']);
});

test.each(['a-parade', 'z-parade'])('a former id leads on when its event gets another id again: %s', async (id) => {
  await stored('2026-11-01', { ...PARADE, id: 'm-parade', formerIds: ['2015-parade'] });
  await stored('2026-11-12', { ...CORRECTED, id, formerIds: ['2015-parade', 'm-parade'] });
  const { say } = converse(table, { now: NOW });
  for (const former of ['2015-parade', 'm-parade'])
    expect(textOf(await say(`/event ${former}`))).toContain('Corrected on 12 November: 3 → 4 September');
});

test('a correction is stored once, whenever a run is interrupted', async () => {
  let isDone = false;
  for (let call = 1; !isDone; call += 1) {
    await stored('2026-11-01', PARADE);
    const fault = failAt(table.client, { when: call % 2 ? 'before' : 'after', call: Math.ceil(call / 2) });
    isDone = await stored('2026-11-12', CORRECTED).then(
      () => true,
      () => false,
    );
    fault.remove();
    await stored('2026-11-13', CORRECTED);
    const [at, ...others] = await corrections();
    expect(others).toEqual([]);
    expect(at).toMatch(/^2026-11-1[23]T10:00:00Z#2015-parade$/);
    await stored('2026-11-14');
    expect(await corrections()).toEqual([]);
    expect(call).toBeLessThan(100);
  }
});

async function stored(day: string, ...events: HistoricalEvent[]): Promise<void> {
  const clock = { now: () => new Date(`${day}T10:00:00Z`) };
  await ingest(dynamoCollectionStore(table, TIME), collectionOf(...events), clock);
}

async function corrections(): Promise<string[]> {
  return (await allItems(table)).filter(({ pk }) => pk === CORRECTIONS).map(({ sk }) => sk);
}
