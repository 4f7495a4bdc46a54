import { polarCollection } from '../../../support/polar-collection';
import { searchIn } from '../../../support/search-in-memory';

const { find } = searchIn(polarCollection);

const SOUTH = '1911-12-14-south-pole';
const SCOTT = '1912-01-17-scott';
const AIRSHIP = '1926-05-12-airship';
const LOST = '1928-06-18-amundsen-lost';
const ICEBREAKER = '1957-12-05-icebreaker';
const IGY = '1957-07-01-geophysical-year';
const COMMITTEE = '1958-02-03-committee';
const TREATY = '1959-12-01-treaty';
const COUNCIL = '1996-09-19-arctic-council';
const SEABED = '2007-08-02-seabed';

describe.each<[kind: string, rows: [text: string, ids: string[]][]]>([
  [
    'by stem, and by characters',
    [
      ['icebreakers', [ICEBREAKER]],
      ['ледоколов', [ICEBREAKER]],
      ['破冰船', [ICEBREAKER]],
      ['declarations', [COUNCIL]],
      ['подписание', [TREATY, COUNCIL]],
      ['основание совета', [COUNCIL]],
      ['北极理事会', [COUNCIL]],
      ['南极条约', [TREATY]],
      ['阿蒙森南极', [SOUTH, SCOTT]],
    ],
  ],
  [
    'whole words of one or two letters, prefixes from three',
    [
      ['ic', []],
      ['ле', []],
      ['ice', [IGY, SEABED]],
      ['icebr', [ICEBREAKER]],
      ['ледок', [ICEBREAKER]],
    ],
  ],
  [
    'with one error from four letters, two from eight, neighbours swapped',
    [
      ['Amundsne', [SOUTH, AIRSHIP, LOST, SCOTT]],
      ['Scot', [SCOTT]],
      ['Scutt', [SCOTT]],
      ['Амунсен', [SOUTH, AIRSHIP, LOST, SCOTT]],
      ['Скот', [SCOTT]],
      ['icebraeker', [ICEBREAKER]],
      ['cie', []],
      ['阿蒙生', [SOUTH, SCOTT, AIRSHIP, LOST]],
      ['啊蒙森', [SOUTH, SCOTT, AIRSHIP, LOST]],
      ['阿孟森', [SOUTH, SCOTT, AIRSHIP, LOST]],
      ['南级条约', [TREATY]],
      ['破兵船', [ICEBREAKER]],
    ],
  ],
  [
    'typed with another keyboard layout',
    [
      ['ktljrjk', [ICEBREAKER]],
      ['фьгтвыут', [SOUTH, AIRSHIP, LOST, SCOTT]],
      ['сщгтсшд', [COUNCIL]],
    ],
  ],
  [
    'in other letters',
    [
      ['ledokol', [ICEBREAKER]],
      ['podpisan dogovor', [TREATY]],
      ['dirizhabl', [AIRSHIP]],
      ['dirizhabl v Arktike', [AIRSHIP]],
      ['скотт', [SCOTT]],
      ['икебрейкер', [ICEBREAKER]],
    ],
  ],
  [
    'in traditional characters',
    [
      ['南極條約', [TREATY]],
      ['飛艇', [AIRSHIP]],
      ['國際地球物理年', [IGY]],
    ],
  ],
  [
    'with spaces and hyphens left out or put in',
    [
      ['southpole', [SOUTH, SCOTT]],
      ['ice breaker', [ICEBREAKER]],
      ['ледо-кол', [ICEBREAKER]],
      ['геофизическийгод', [IGY]],
    ],
  ],
  [
    'in capitals, with accents or without',
    [
      ['TREATY', [TREATY]],
      ['ДОГОВОР', [TREATY]],
      ['Tromso', [LOST]],
      ['Тромсе', [LOST]],
    ],
  ],
  [
    'by aliases of names, in the events that have the name and in texts',
    [
      ['SCAR', [COMMITTEE]],
      ['скар', [COMMITTEE]],
      ['南研委', [COMMITTEE]],
      ['IGY', [IGY]],
      ['МГГ', [IGY]],
      ['Saint Petersburg', [ICEBREAKER]],
      ['圣彼得堡', [ICEBREAKER]],
      ['Paris of the North', [LOST]],
    ],
  ],
  [
    'by aliases of the event',
    [
      ['Ottawa declaration', [COUNCIL]],
      ['Оттавской декларации', [COUNCIL]],
      ['渥太华宣言', [COUNCIL]],
    ],
  ],
])('words find events %s', (_kind, rows) => {
  test.each(rows)('%s', async (text, ids) => {
    const { found } = await find(text);
    expect(new Set(found)).toEqual(new Set(ids));
  });
});

describe('best first', () => {
  test.each<[why: string, text: string, ids: string[]]>([
    ['title and names before text', 'Amundsen', [SOUTH, AIRSHIP, LOST, SCOTT]],
    ['names before the places that they lie in', 'Antarctica', [TREATY, SOUTH, SCOTT]],
    ['the same in Chinese', '南极洲', [TREATY, SOUTH, SCOTT]],
    ['the same in Russian', 'Антарктида', [TREATY, SOUTH, SCOTT]],
    ['a wider place two steps away is not a narrower one', 'Tromsø', [LOST]],
    ['all words before some', 'Amundsen airship', [AIRSHIP]],
    ['whole words before other forms', 'state states signed', [TREATY, COUNCIL]],
  ])('%s: %s', async (_why, text, ids) => {
    expect((await find(text)).found).toEqual(ids);
  });

  test.each([
    ['oldest-first', [SOUTH, AIRSHIP, LOST]],
    ['latest-first', [LOST, AIRSHIP, SOUTH]],
    ['importance', [SOUTH, AIRSHIP, LOST]],
  ] as const)('in another order, without what has the word in passing: %s', async (order, ids) => {
    expect((await find('Amundsen', { order })).found).toEqual(ids);
    const [first, second] = [await find('Amundsen', { order }, 2), await find('Amundsen', { order }, 2, 2)];
    expect([...first.found, ...second.found]).toEqual(ids);
  });
});

test('to be counted, what has the word in passing comes last, and is told apart', async () => {
  const counted = { order: 'oldest-first', passing: true } as const;
  const all = await find('Amundsen', counted);
  expect(all).toMatchObject({ total: 4, passing: { ids: [SCOTT], total: 1 } });
  expect(all.found).toEqual([SOUTH, AIRSHIP, LOST, SCOTT]);
  const [first, second] = [await find('Amundsen', counted, 3), await find('Amundsen', counted, 3, 3)];
  expect(first).toMatchObject({ found: [SOUTH, AIRSHIP, LOST], passing: { ids: [], total: 1 } });
  expect(second).toMatchObject({ found: [SCOTT], passing: { ids: [SCOTT], total: 1 } });
});

describe('what is said of the words', () => {
  test.each<[text: string, said: object]>([
    ['Amundsne', { corrections: [{ typed: 'amundsne', taken: 'amundsen' }], unknown: [], everyWord: true }],
    ['阿蒙生', { corrections: [{ typed: '阿蒙生', taken: '阿蒙森' }], unknown: [], everyWord: true }],
    ['ktljrjk', { corrections: [{ typed: 'ktljrjk', taken: 'ледокол' }], unknown: [], everyWord: true }],
    ['ice breaker', { corrections: [{ typed: 'ice breaker', taken: 'icebreaker' }], unknown: [], everyWord: true }],
    ['southpole', { corrections: [{ typed: 'southpole', taken: 'south pole' }], unknown: [], everyWord: true }],
    ['Napoleon treaty', { corrections: [], unknown: ['napoleon'], everyWord: true }],
    // What has two of five characters is about something else.
    ['拿破仑条约', { corrections: [], unknown: ['拿破仑'], everyWord: false }],
    ['南极条约巴黎', { corrections: [], unknown: ['巴黎'], everyWord: true }],
    ['seabed airship', { corrections: [], unknown: [], everyWord: false }],
    ['Sctot', { corrections: [{ typed: 'sctot', taken: 'scott' }] }],
    ['Scuoet', { corrections: [], unknown: ['scuoet'], near: [] }],
    ['zzzzz', { corrections: [], unknown: ['zzzzz'], near: [], total: 0 }],
  ])('%s', async (text, said) => {
    expect(await find(text)).toMatchObject(said);
  });
});
