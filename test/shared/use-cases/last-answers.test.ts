import type { LocalTable } from '../../../infra/local/local-table';
import { buttonsOf, converse, textOf } from '../../support/conversation';
import { spaceFlight } from '../../support/space-flight/collection';
import { collectionOf, event } from '../../support/events';
import { text } from '../../support/space-flight/names';
import { openTableWith } from '../../support/table';
import { MEMBER, PRIVATE, said, saidPrivately } from '../../support/updates';

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(spaceFlight);
});
afterAll(() => table.close());

const FORGOTTEN = /^I don’t remember/;

describe('a text that points at the last answer', () => {
  test.each([
    ['Sputnik 1', 'when was it launched?', /^Sputnik 1/],
    ['Спутник-1', 'а где это было?', /^Sputnik 1/m],
    ['斯普特尼克1号', '再说说', /^Sputnik 1/],
    ['1957', 'tell me more', /^That answer had several events[\s\S]*Sputnik 1/],
    ['1957', 'the second one', /^Sputnik 2/],
    ['1957', '2', /^Sputnik 2/],
    ['1957', '更多', /^That’s the end of the list/],
    ['/search Sputnik 1', 'and what happened after that', /After: “Sputnik 1/],
    ['Sputnik 1', 'what year was that again', /^Sputnik 1/],
    ['Sputnik 1', '在哪见的', /^Sputnik 1/],
    ['Sputnik 1', 'where is this from?', /^Sputnik 1[\s\S]*Sources/],
    ['Sputnik 1', 'are you sure?', /^Sputnik 1[\s\S]*Sources/],
    ['Sputnik 1', 'откуда инфа', /^Sputnik 1[\s\S]*Sources/],
    ['Sputnik 1', 'ты уверен?', /^Sputnik 1[\s\S]*Sources/],
    ['Sputnik 1', '哪来的信息', /^Sputnik 1[\s\S]*Sources/],
    ['Sputnik 1', '真的吗？', /^Sputnik 1[\s\S]*Sources/],
    ['Sputnik 1', 'а кто его запустил с советской стороны', /^Sputnik 1/],
    ['Sputnik 1', 'who did it on the Soviet side', /^Sputnik 1/],
    ['Sputnik 1', '苏方谁签的', /^Sputnik 1/],
    ['Sputnik 1', 'is it still in force', /^Sputnik 1/],
    ['Sputnik 1', 'он еще действует', /^Sputnik 1/],
    ['Sputnik 1', '现在还有效不', /^Sputnik 1/],
    ['Sputnik 1', 'next anniversary', /^The next anniversary\n\n1\. 4 October · /],
    ['Sputnik 1', 'а когда следующая годовщина', /^The next anniversary\n\n1\. 4 October · /],
    ['Sputnik 1', '下一个周年是什么时候', /^The next anniversary\n\n1\. 4 October · /],
    ['1957', 'when is their next anniversary?', /^Their next anniversaries/],
    ['Sputnik 1', 'anniversaries', /^Anniversaries in the next 30 days/],
  ])('"%s", then "%s"', async (question, next, answer) => {
    const { say } = converse(table);
    await say(question);
    expect(textOf(await say(next))).toMatch(answer);
  });

  test.each(['more', 'again', 'another one', 'next', 'ещё', 'ещё одно', 'следующее', '更多', '再来一个', '换一个'])(
    'after an event by chance, "%s" is another card',
    async (next) => {
      const { say } = converse(table);
      await say('/random');
      for (const text of [next, next]) {
        const calls = await say(text);
        expect(buttonsOf(calls).flat()).toContain('⚑ Report an error');
        expect(textOf(calls)).not.toContain('That’s everything this collection says');
      }
    },
  );

  test.each(['next page', 'more', 'next', 'ещё', 'дальше', 'следующая страница', '下一页', '接着'])(
    '"%s" turns the page of a list',
    async (next) => {
      const [one, other] = [converse(table), converse(table)];
      await one.say('from 1961 to 2000');
      await other.say('from 1961 to 2000');
      const second = textOf(await one.press('More »'));
      expect(textOf(await other.say(next))).toBe(second);
      expect(textOf(await one.say(next))).toBe(textOf(await other.press('More »')));
    },
  );

  test('a pressed button counts as the last answer', async () => {
    const { say, press } = converse(table);
    await say('1957');
    await press('2');
    expect(textOf(await say('where was it?'))).toMatch(/^Sputnik 2/m);
  });

  test.each([
    ['1957', '2', '1', /^Sputnik 1/],
    ['1957', '2', 'the first one', /^Sputnik 1/],
    ['1957', '1', 'второй', /^Sputnik 2/],
    ['1957', '1', '第二个', /^Sputnik 2/],
    ['1957', '1', 'which was the last', /^Sputnik 2/],
    ['1957', '2', 'where was it?', /^Sputnik 2/m],
    ['Sputnik 1', '1', '2', /^No button has that number/],
  ])('after "%s" and the card "%s", "%s" still means the list', async (question, number, next, answer) => {
    const { say } = converse(table);
    await say(question);
    await say(number);
    expect(textOf(await say(next))).toMatch(answer);
  });

  test('the list is left with a card of another', async () => {
    const { say } = converse(table);
    await say('1957');
    await say('2');
    await say('Luna 2');
    expect(textOf(await say('1'))).toMatch(/^Luna 2/);
  });

  test('what shows no event leaves the last answer in place', async () => {
    const { say } = converse(table);
    await say('Sputnik 1');
    await say('thanks');
    expect(textOf(await say('where was it?'))).toMatch(/^Sputnik 1/);
  });

  test('what was not found is what is meant', async () => {
    const { say } = converse(table);
    await say('Sputnik 1');
    await say('Napoleon');
    expect(textOf(await say('where was he?'))).toMatch(FORGOTTEN);
  });

  test.each([
    ['the second one', /^Sputnik 2/],
    ['2', /^Sputnik 2/],
    ['вторая', /^Sputnik 2/],
    ['第二个', /^Sputnik 2/],
    ['more', /^That’s the end of the list/],
  ])('but "%s" still means the list before it', async (next, answer) => {
    const { say } = converse(table);
    await say('1957');
    await say('Napoleon');
    expect(textOf(await say(next))).toMatch(answer);
  });

  test('a reply goes before the last answer', async () => {
    const { say, send } = converse(table);
    await say('Sputnik 1');
    const own = { message_id: 7, date: 0, from: MEMBER, text: 'Sputnik 1' };
    expect(textOf(await send(saidPrivately('where was it?', { reply_to_message: own })))).toMatch(/^Sputnik 1/);
    const empty = { message_id: 8, date: 0, from: { id: 2, is_bot: true, first_name: 'Timeline' }, text: '…' };
    expect(textOf(await send(saidPrivately('where was it?', { reply_to_message: empty })))).toMatch(FORGOTTEN);
  });
});

describe('the last answer is forgotten', () => {
  test.each([
    [9, /^Sputnik 1/],
    [11, FORGOTTEN],
  ])('%d minutes later', async (minutes, answer) => {
    let now = Date.parse('2026-09-03T06:00:00Z');
    const { say } = converse(table, { clock: { now: () => new Date(now) } });
    await say('Sputnik 1');
    now += minutes * 60_000;
    expect(textOf(await say('where was it?'))).toMatch(answer);
  });

  test('by /forget', async () => {
    const { say } = converse(table);
    await say('Sputnik 1');
    await say('/forget');
    await say('DELETE');
    expect(textOf(await say('where was it?'))).toMatch(FORGOTTEN);
  });

  test('by another process', async () => {
    await converse(table).say('Sputnik 1');
    expect(textOf(await converse(table).say('where was it?'))).toMatch(FORGOTTEN);
  });
});

test('nobody sees what another person was told', async () => {
  const { say, send } = converse(table);
  await say('Sputnik 1');
  const other = saidPrivately('where was it?', { chat: { ...PRIVATE, id: MEMBER.id } }, MEMBER);
  expect(textOf(await send(other))).toMatch(FORGOTTEN);
});

test('in a group, nobody knows whose "it" is meant', async () => {
  const { send } = converse(table);
  const answer = await send(said(MEMBER, '/search Sputnik 1'));
  expect(buttonsOf(answer)).not.toEqual([]);
  expect(textOf(await send(said(MEMBER, '@timeline_bot where was it?')))).toMatch(FORGOTTEN);
});

test.each([
  ['en', 'could you please tell me how many times Anna has visited Rome in all', 'more'],
  ['ru', 'подскажите пожалуйста сколько раз Анна была с визитом в Риме', 'дальше'],
  ['zh', '从一九四零年到现在安娜一共访问过罗马多少次', '更多'],
])('%s: of a count in many words, "%s", "%s" shows the rest', async (language, question, next) => {
  const visit = (_: unknown, at: number) =>
    event(`19${50 + at}-01-01`, { title: text('Anna visits Rome', 'Визит Анны в Рим', '安娜访问罗马') });
  const visits = await openTableWith(collectionOf(...Array.from({ length: 12 }, visit)));
  const { say } = converse(visits, { language });
  const [first, second] = [await say(question), await say(next)];
  await visits.close();
  const numbers = (calls: typeof first) =>
    buttonsOf(calls).flatMap((row) => row.flatMap((label) => /^\d+/.exec(label)?.[0] ?? []));
  expect(numbers(first)).toHaveLength(10);
  expect(numbers(second)).toEqual(['1', '2']);
});
