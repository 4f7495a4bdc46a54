import fc from 'fast-check';
import { dynamoCollectionStore } from '../../../../shared/adapters/dynamo/collection-store';
import { noteNews } from '../../../../shared/adapters/dynamo/news-items';
import { dynamoEventRepository } from '../../../../shared/adapters/dynamo/event-repository';
import { addDays, compareDates, formatDate, weekdayOf } from '../../../../shared/domain/calendar-date';
import { newsDays } from '../../../../shared/domain/news';
import type { HistoricalEvent } from '../../../../shared/domain/historical-event';
import type { LocalTable } from '../../../../infra/local/local-table';
import { ingest } from '../../../../shared/use-cases/editing/ingest';
import { buttonsOf, textOf } from '../../../support/conversation';
import { anyDate } from '../../../support/dates';
import { collectionOf, event, inEachLanguage } from '../../../support/events';
import { messagesIn } from '../../../support/messages';
import { openTestTable } from '../../../support/table';

const OLD = event('2015-03-03', { id: '2015-03-03-old' });
const BRIDGE = event('2014-05', { id: '2014-05-bridge', title: inEachLanguage('Bridge') });
const HARBOUR = event('2013-06-07', { id: '2013-06-07-harbour', title: inEachLanguage('Harbour'), importance: 1 });

let table: LocalTable;
beforeEach(async () => {
  table = await openTestTable();
});
afterEach(() => table.close());

const ingestAt = (instant: string, ...events: HistoricalEvent[]) =>
  ingest(dynamoCollectionStore(table), collectionOf(...events), { now: () => new Date(instant) });

test.each([
  ['en', 'New events', 'on Fridays', 'New in the collection\n\nMay 2014 · 12 years ago\nBridge\n'],
  ['ru', 'Новые события', 'по пятницам', 'Новое в подборке\n\nмай 2014 года · 12 лет назад\nBridge (ru)\n'],
  ['zh', '新收录', '每周五', '新收录的事件\n\n2014年5月 · 12年前\nBridge (zh)\n'],
])('%s: what was added is told once, on the chosen day', async (language, menu, day, said) => {
  await ingestAt('2026-09-01T12:00:00Z', OLD);
  await ingestAt('2026-09-15T12:00:00Z', OLD, BRIDGE);
  const { say, press, tick } = await messagesIn(table, { language, now: '2026-09-14T12:00:00Z' });
  await say('/subscribe 09:00 UTC');
  await press(menu);
  await press(day);
  const told: string[] = [];
  for (let ahead = 0; ahead < 40; ahead += 1) {
    const date = addDays({ year: 2026, month: 9, day: 14 }, ahead);
    const calls = await tick(`${formatDate(date)}T09:00:00Z`);
    for (const call of calls) {
      expect(weekdayOf(date)).toBe(5);
      told.push(textOf([call]));
    }
  }
  expect(told).toHaveLength(1);
  expect(told[0]?.slice(0, said.length)).toBe(said);
});

test.each(['Harbin', 'Kharbin', 'China'])(
  'what is new about %s is told, however the place is called',
  async (follow) => {
    const harbin = { en: 'Harbin', ru: 'Харбин', zh: '哈尔滨' };
    const china = inEachLanguage('China');
    const names = [
      { text: harbin, aliases: ['Kharbin'], within: [china] },
      { text: china, aliases: [], within: [] },
    ];
    const fair = (date: string) => event(date, { id: `${date}-fair`, title: inEachLanguage('Fair'), places: [harbin] });
    const [old, added] = [fair('2013-06-07'), fair('2014-07-08')];
    const ingestNamed = (instant: string, ...events: HistoricalEvent[]) =>
      ingest(dynamoCollectionStore(table), { ...collectionOf(...events), names }, { now: () => new Date(instant) });
    await ingestNamed('2026-09-01T12:00:00Z', OLD, old);
    await ingestNamed('2026-09-15T12:00:00Z', OLD, old, added);
    const { say, pressData, tick } = await messagesIn(table, { now: '2026-09-14T12:00:00Z' });
    expect(textOf(await say(`/follow ${follow}`))).toContain(`Following “${follow}”`);
    await say('/status');
    await pressData('bn=5');
    expect(textOf(await tick('2026-09-18T09:00:00Z'))).toContain('Fair');
  },
);

test('what the chat follows comes first, and alone where it chose nothing else', async () => {
  await ingestAt('2026-09-01T12:00:00Z', OLD);
  await ingestAt('2026-09-15T12:00:00Z', OLD, BRIDGE, HARBOUR);
  const { say, pressData, tick } = await messagesIn(table, { now: '2026-09-14T12:00:00Z' });
  await say('/follow harbour');
  await say('/status');
  await pressData('bn=5');
  expect(buttonsOf(await tick('2026-09-18T09:00:00Z'))[0]).toEqual(['＋ Harbour']);
  await pressData('bw=all');
  const message = await tick('2026-09-18T09:15:00Z');
  expect(message).toEqual([]);
});

test('neither the first collection, nor a changed or renamed event is new; a crash tells nothing twice', async () => {
  await ingestAt('2026-09-01T12:00:00Z', OLD);
  await ingestAt('2026-09-15T12:00:00Z', { ...OLD, importance: 5 });
  await ingestAt('2026-09-15T12:00:00Z', { ...OLD, id: '2015-03-03-renamed', formerIds: [OLD.id] });
  await noteNews(table, [BRIDGE], new Date('2026-09-15T13:00:00Z'));
  await noteNews(table, [BRIDGE], new Date('2026-09-16T13:00:00Z'));
  await ingestAt('2026-09-16T14:00:00Z', { ...OLD, id: '2015-03-03-renamed', formerIds: [OLD.id] }, BRIDGE);
  const events = dynamoEventRepository(table, { now: () => new Date('2026-09-17T12:00:00Z') });
  const september = (day: number) => ({ year: 2026, month: 9, day });
  expect(await events.newIn({ from: september(1), to: september(15) })).toEqual([BRIDGE.id]);
  expect(await events.newIn({ from: september(16), to: september(30) })).toEqual([]);
});

test('each day is told on exactly one date of a weekday, and is over by then in every zone', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 1, max: 7 }), (day, weekday) => {
      fc.pre(day.year > -9990 && day.year < 9990);
      const dates = Array.from({ length: 30 }, (_, ahead) => addDays(day, ahead)).filter(
        (date) => weekdayOf(date) === weekday,
      );
      const telling = dates.filter((date) => {
        const { from, to } = newsDays(date);
        return compareDates(from, day) <= 0 && compareDates(day, to) <= 0;
      });
      expect(telling).toHaveLength(1);
      expect(telling.every((date) => compareDates(addDays(day, 2), date) <= 0)).toBe(true);
    }),
  );
});
