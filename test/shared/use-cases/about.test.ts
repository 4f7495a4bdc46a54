import type { LocalTable } from '../../../infra/local/local-table';
import type { Source } from '../../../shared/domain/historical-event';
import { converse, textOf } from '../../support/conversation';
import { collectionOf, event, inEachLanguage } from '../../support/events';
import { openTableWith, withTable } from '../../support/table';

function source(outlet: string, given: Partial<Source> = {}): Source {
  return {
    outlet: inEachLanguage(outlet),
    url: `https://example.org/${outlet}`,
    supports: inEachLanguage('it'),
    ...given,
  };
}

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(
    collectionOf(
      event('2015-09-03', { sources: [source('A'), source('B')] }),
      event('2015-09-04', { sources: [source('A'), source('B', { copy: true })] }),
      event('2016-01-01', { sources: [source('A', { stateMedia: true })] }),
      event('1689', { sources: [source('A', { stateMedia: true }), source('B')] }),
    ),
  );
});
afterAll(() => table.close());

test.each([
  ['en', 'Two or more independent sources: 2 events. State media only: 1 event.\nLast changed: 1 September 2026.'],
  [
    'ru',
    'Событий, у которых не меньше двух независимых источников: 2. Тех, о которых пишут только государственные СМИ: 1.\nПоследнее изменение: 1 сентября 2026 года.',
  ],
  ['zh', '2个事件有两个及以上独立来源，1个只有官方来源。\n最近更新：2026年9月1日。'],
])('/about counts events by their sources, in %s', async (language, text) => {
  expect(textOf(await converse(table, { language }).say('/about'))).toContain(text);
});

describe('a collection without sources', () => {
  let unsourced: LocalTable;
  beforeAll(async () => {
    const bare = event('1969-07-20', { dateBasis: undefined, dateNote: undefined, summary: undefined, sources: [] });
    unsourced = await openTableWith({ ...collectionOf(bare), languages: ['en', 'ru'], isUnsourced: true });
  });
  afterAll(() => unsourced.close());

  test.each([
    ['en', 'This collection names no sources.'],
    ['ru', 'Источники в этой подборке не указаны.'],
    ['zh', '本事件库未注明来源。\n事件内容的语言：英语、俄语。'],
  ])('says so, and shows no mark, in %s', async (language, text) => {
    const { say } = converse(unsourced, { language });
    const about = textOf(await say('/about'));
    expect(about).toContain(text);
    const told = [
      about,
      ...(await Promise.all(['/help', '20 July 1969', '/event 1969-07-20-event'].map(say))).map(textOf),
    ];
    expect(told.join('\n')).not.toMatch(/[●◐○]|independent|независим|独立/);
  });
});

test('/about of a collection that needs no sources tells of those that it has', async () => {
  const partly = {
    ...collectionOf(event('1969-07-20', { sources: [] }), event('1969-07-21', { sources: [source('A')] })),
    isUnsourced: true,
  };
  const text = textOf(await withTable(partly, (ofPartly) => converse(ofPartly).say('/about')));
  expect(text).toContain('Not every event names a source.');
  expect(text).toContain('A (1)');
});

test('/about tells the first and the last year, and the days of the year', async () => {
  const text = textOf(await converse(table).say('/about'));
  expect(text).toContain('4 events.\nYears covered: 1689–2016.\n3 of the year’s 366 days have an event.');
});

test.each(['who made you?', 'where did you get that', 'кто тебя сделал', 'откуда инфа', '谁做的你', '哪来的信息'])(
  '"%s" is answered as /about',
  async (question) => {
    expect(textOf(await converse(table).say(question))).toBe(textOf(await converse(table).say('/about')));
  },
);
