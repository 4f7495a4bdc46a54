import type { LocalTable } from '../../../../infra/local/local-table';
import { converse, textOf } from '../../../support/conversation';
import { builtInCollection } from '../../../support/events';
import { openTableWith } from '../../../support/table';

const NOW = '2026-11-28T11:00:00Z';
let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
});
afterAll(() => table.close());

/** What an answer says before its events. */
async function headOf(language: string, question: string): Promise<string> {
  const [head = ''] = textOf(await converse(table, { language, now: NOW }).say(question)).split('\n\n');
  return head;
}

describe('a question of "when"', () => {
  test.each([
    ['en', 'when was the friendship treaty signed', '16 July 2001'],
    ['en', 'how many years since the war ended', '2 September 1945'],
    ['en', 'when was the SCO set up', '15 June 2001'],
    ['en', 'how old is the SCO', '15 June 2001'],
    ['en', 'since when is the SCO', '15 June 2001'],
    ['ru', 'с каких пор существует ШОС', '15 июня 2001 года'],
    ['en', 'when will the gas pipeline open', '2027'],
    ['ru', 'когда появилась ШОС', '15 июня 2001 года'],
    ['en', 'when was the last parade', '3 September 2025'],
    ['zh', '睦邻友好条约是多久以前签署的', '2001年7月16日'],
  ])('%s: "%s" is led by %s', async (language, question, date) => {
    expect((await headOf(language, question)).split('\n')[1]).toMatch(new RegExp(`^${date}( · |$)`));
  });

  test.each([
    ['en', 'when did putin die', 'die'],
    ['en', 'when did russia sell alaska', 'alaska'],
    ['en', 'how long was the war', 'war'],
    ['ru', 'сколько длилась война', 'война'],
    ['zh', '战争持续了多久', '战争'],
    ['en', 'when did the soviet union collapse', 'collapse'],
    ['ru', 'когда родился путин', 'родился'],
    ['ru', 'харбину сколько лет', 'харбину'],
    ['zh', '苏联解体是哪天', '解体'],
  ])('%s: "%s" has no date before the events, and drops no word', async (language, question, word) => {
    const head = await headOf(language, question);
    expect(head).not.toMatch(/\d{4}/);
    expect(head).toContain(word);
  });
});

test('no event is counted when none has all the words', async () => {
  expect(await headOf('en', 'when did the russo-japanese war begin')).not.toMatch(/\d/);
  expect(await headOf('en', 'how many visits qwertyzz moscow')).not.toMatch(/\d/);
  expect(await headOf('en', 'how many times did putin visit china')).toMatch(/how many times; \d+ events/);
  expect(await headOf('en', 'how many visits to moscow')).toMatch(/\d+ events in this collection match/);
});

describe('the time of an event that is named', () => {
  test.each([
    ['en', 'during the boer war', 'No event named “boer war”'],
    ['en', 'what happened during the gold rush', 'No event named “gold rush”'],
    ['ru', 'во время золотой лихорадки', 'нет события с названием «золотой лихорадки»'],
    ['zh', '淘金热时期', '没有名为“淘金热”的事件'],
    ['zh', '工业革命期间', '没有名为“工业革命”的事件'],
    ['en', 'during the great patriotic war', '“great patriotic war” (1941–1945)'],
    ['en', 'during the SCO summit', 'SCO summit in Tianjin'],
    ['en', 'during the olympics', 'If you meant another event, choose it below.'],
  ])('%s: "%s": %s', async (language, question, says) => {
    expect(await headOf(language, question)).toContain(says);
  });
});

describe('what is not searched for', () => {
  test.each([
    ['en', 'how many days until 4 february 2022', /^4 February 2022\n1,758 days ago$/],
    ['en', 'how many days since 16 july 2001', /^16 July 2001\n9,266 days ago$/],
    ['ru', 'сколько дней до 4 февраля 2022', /^4 февраля 2022 года\n1 758 дней назад$/],
    ['zh', '2022年2月4日过了多少天', /^2022年2月4日\n1,758天前$/],
    ['en', 'hapenings in 2015', /^There’s nothing about “hapenings” in this collection\.$/],
    ['ru', 'фыварос 2015', /^Не нашёл в подборке: «фыварос»\.$/],
    ['en', 'parade in 2016', /nothing about “parade” in that time \(2016\)/],
    ['en', 'latest events', /^Latest events\n/],
    ['ru', 'последние события', /^Последние события\n/],
    ['zh', '最近的事件', /^最近的事件\n/],
  ])('%s: "%s"', async (language, question, head) => {
    expect((await headOf(language, question)).replaceAll('\u00a0', ' ')).toMatch(head);
  });

  test.each([
    ['en', 'when is the next anniversary'],
    ['en', 'anniversary'],
    ['ru', 'когда ближайшая годовщина'],
    ['zh', '最近的周年是哪个'],
  ])('%s: "%s" is /next', async (language, question) => {
    expect(await headOf(language, question)).toBe(await headOf(language, '/next'));
  });
});
