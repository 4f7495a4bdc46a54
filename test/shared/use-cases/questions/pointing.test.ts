import type { LocalTable } from '../../../../infra/local/local-table';
import { type BotCall, buttonsOf, converse, textOf } from '../../../support/conversation';
import { spaceFlight } from '../../../support/space-flight/collection';
import { openTableWith } from '../../../support/table';
import { BOT, MEMBER, said, saidPrivately } from '../../../support/updates';

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(spaceFlight);
});
afterAll(() => table.close());

/** A message of the bot as Telegram gives it with a reply to it. */
function asReplied(calls: readonly BotCall[]): object {
  const payload = calls.find(({ payload: { text } }) => text !== undefined)?.payload;
  return { reply_to_message: { message_id: 8, date: 0, from: BOT, ...payload } };
}

/** What a question is answered with in reply to the card of Sputnik 1. */
async function replyToCard(question: string) {
  const { say, press, send } = converse(table);
  await say('4 October 1957');
  return send(saidPrivately(question, asReplied(await press('1'))));
}

describe('a question that only points at an earlier answer', () => {
  test.each([
    ['en', 'who signed it', /^I don’t remember earlier messages/],
    ['en', 'how many people died there?', /^I don’t remember/],
    ['en', 'and what happened after that', /^I don’t remember/],
    ['en', 'tell me more about the second one', /^I don’t remember/],
    ['en', 'when was the first time', /^I don’t remember/],
    ['ru', 'а кто его подписал?', /^Я не помню прошлых сообщений/],
    ['ru', 'и где это было', /^Я не помню/],
    ['ru', 'а что было до этого', /^Я не помню/],
    ['ru', 'подробнее', /^Я не помню/],
    ['en', 'and why', /^I don’t remember/],
    ['ru', 'и до какого', /^Я не помню/],
    ['zh', '在哪里呢', /^我不记得/],
    ['zh', '那之后呢', /^我不记得之前的消息/],
    ['zh', '他们是谁', /^我不记得/],
    ['zh', '详细说说', /^我不记得/],
  ])('%s: "%s" is not looked for', async (language, question, answer) => {
    const calls = await converse(table, { language }).say(question);
    expect(textOf(calls)).toMatch(answer);
  });

  test.each([
    ['en', '12 April', 'and the day before?', /^11 April, any year/],
    ['en', '1 March', 'day before', /^29 February, any year/],
    ['en', 'what happened on 4 October 1957', 'the next day', /^5 October 1957/],
    ['ru', '12 апреля', 'а на следующий день', /^13 апреля, любой год/],
    ['zh', '4月12日', '那前一天呢', /^4月11日/],
    ['en', '12 April', 'ten days later', /^22 April, any year/],
    ['en', 'what happened in 1957', 'and 3 years later?', /^1960\n/],
    ['en', 'sputnik 1', 'and ten years later?', /^1967\n/],
    ['en', 'moon in 1969', 'and two years later?', /“moon” in that time \(1971\)/],
    ['ru', 'что было в 1957', 'а через 3 года?', /^1960 год\n/],
    ['ru', 'спутник-1', 'а через десять лет', /^1967 год\n/],
    ['ru', 'спутник-1', 'спустя 2 месяца', /^декабрь 1957 года\n/i],
    ['zh', '1957年', '再过三年', /^1960年\n/],
    ['zh', '1957年', '那十年后呢', /^1967年\n/],
    ['zh', '1957年', '再往前两年', /^1955年\n/],
    ['ru', 'что было 100 лет назад', 'а 50 лет назад', /1976 года\n/],
  ] as const)('%s: after "%s", "%s" is beside that time', async (language, date, question, answer) => {
    const { say } = converse(table, { language });
    await say(date);
    expect(textOf(await say(question))).toMatch(answer);
  });

  test.each([
    ['en', 'and the year after', /^1949\n/, /^1950\n/],
    ['ru', 'а через год', /^1949 год\n/, /^1950 год\n/],
    ['zh', '再过一年', /^1949年\n/, /^1950年\n/],
  ] as const)('%s: "%s" goes on from a year without events', async (language, question, first, second) => {
    const { say } = converse(table, { language });
    await say('1948');
    expect(textOf(await say(question))).toMatch(first);
    expect(textOf(await say(question))).toMatch(second);
  });

  test.each([
    ['en', '10 years later', /^2\d{3}|^\d+ \w+ 2\d{3}/],
    ['ru', 'через 10 лет', /^\d+ \S+ 2\d{3}/],
    ['zh', '十年后', /^2\d{3}年/],
  ] as const)('%s: with nothing before, "%s" is from today', async (language, question, heading) => {
    expect(textOf(await converse(table, { language }).say(question))).toMatch(heading);
  });

  test.each([
    ['en', 'where was that', 'Sputnik 1'],
    ['ru', 'а кто это сделал?', 'Sputnik 1'],
    ['zh', '具体讲讲', 'Sputnik 1'],
    ['zh', '还有谁去了', 'Sputnik 1'],
    ['en', 'source?', 'Sputnik 1'],
    ['ru', 'а источники?', 'Sputnik 1'],
    ['zh', '出处呢', 'Sputnik 1'],
    ['zh', '什么时候撤军的', 'Sputnik 1'],
    ['en', 'tell me more about the second one', 'Sputnik 2'],
  ])('%s: "%s" in reply to a list is about its event', async (_, question, title) => {
    const { say, send } = converse(table);
    const list = await say('1957');
    expect(textOf(await send(saidPrivately(question, asReplied(list))))).toMatch(new RegExp(`^${title}`, 'm'));
  });

  test.each([
    ['en', 'Moon', 'how many?', /Found: (\d+) events/, /^(\d+) events/],
    ['en', 'the 1960s', 'how many', /^()The 1960s/, /\n(\d+) events/],
    ['en', 'apollo 17', 'how many?', /^()Search/, /^()Apollo 17/],
    ['ru', 'луна', 'а сколько?', /Найдено: (\d+) соб/, /^(\d+) соб|: (\d+)/],
    ['zh', '月球', '一共多少个', /共(\d+)/, /(\d+)/],
  ])('%s: after "%s", "%s" counts what was found', async (language, first, then, found, counted) => {
    const { say } = converse(table, { language });
    const [, total] = found.exec(textOf(await say(first))) ?? [];
    const answer = textOf(await say(then));
    expect(answer).toMatch(counted);
    if (total) expect(answer).toContain(total);
  });

  test.each([
    ['1957', 'which of them was the last?', 'Sputnik 2'],
    ['1957', 'and the last one?', 'Sputnik 2'],
    ['1957', 'when was the latest one', 'Sputnik 2'],
    ['1957', 'which was the first', 'Sputnik 1'],
    ['1957', 'а какой последний?', 'Sputnik 2'],
    ['1957', 'а вторая?', 'Sputnik 2'],
    ['Moon', 'which was the first', 'Luna 2'],
    ['Moon', 'and the last one?', 'Chang'],
    ['how many events about the moon', 'which one was the last', 'Chang'],
    ['сколько событий о луне', 'а какое последнее', 'Chang'],
    ['1957', '哪个最晚', 'Sputnik 2'],
    ['1957', 'who flew on that Sputnik 2', 'Sputnik 2'],
    ['sputnik 1', 'сколько лет прошло', 'Sputnik 1'],
    ['sputnik 1', 'а кто запустил', 'Sputnik 1'],
    ['sputnik 1', 'а кто', 'Sputnik 1'],
    ['sputnik 1', 'что было дальше', 'From 5 October 1957'],
    ['sputnik 1', 'а кто сфотографировал', 'Sputnik 1'],
    ['1957', 'а когда', 'Sputnik 1'],
    ['sputnik 1', 'and who', 'Sputnik 1'],
    ['sputnik 1', 'until when', 'Sputnik 1'],
    ['sputnik 1', 'а кто', 'Sputnik 1'],
    ['sputnik 1', 'и где', 'Sputnik 1'],
    ['sputnik 1', 'и до какого', 'Sputnik 1'],
    ['sputnik 1', '谁呢', 'Sputnik 1'],
    ['1957', '谁发现的', 'Sputnik 1'],
    ['1957', '花了多少钱', 'Sputnik 1'],
    ['1957', '那次签了什么', 'Sputnik 1'],
    ['1957', '那次谁去了', 'Sputnik 1'],
    ['sputnik 1', '后来怎么解决的', 'From 5 October 1957'],
    ['sputnik 1', '后来又回来了吗', 'From 5 October 1957'],
    ['sputnik 1', 'and how did it end', 'From 5 October 1957'],
    ['sputnik 1', 'and what happened next', 'From 5 October 1957'],
    ['sputnik 1', 'и чем всё это кончилось', 'From 5 October 1957'],
    ['sputnik 1', '结局如何', 'From 5 October 1957'],
    ['加加林', '他哪年死的', 'Yuri Gagarin dies'],
    ['Gagarin', 'when did he fly into space', 'Yuri Gagarin, the first'],
    ['1957', '第二次呢', 'Sputnik 2'],
    ['sputnik 1', '谁主持', 'Sputnik 1'],
    ['sputnik 1', '什么时候登月', 'Search'],
    ['1957', 'а собака какая тогда летала', 'Sputnik 2'],
  ])('after "%s", "%s" is about the event that fits', async (asked, question, title) => {
    const { say } = converse(table);
    await say(asked);
    expect(textOf(await say(question))).toMatch(new RegExp(`^${title}`, 'm'));
  });

  test.each([
    ['when was Hubble launched', 'and Sputnik 1?', '4 October 1957'],
    ['when was Hubble launched', 'what about Sputnik 1', '4 October 1957'],
    ['когда запустили Хаббл', 'а первый спутник?', '4 October 1957'],
    ['哈勃是哪年发射的', '那谢泼德呢', '5 May 1961'],
    ['when did Gagarin die', 'and Sputnik 1?', '4 October 1957'],
    ['когда умер Гагарин', 'а первый спутник?', '4 October 1957'],
    ['how many times did Gagarin fly', 'and Leonov?', 'I can’t tell how many times'],
    ['加加林飞过几次', '列昂诺夫呢', 'I can’t tell how many times'],
  ])('after "%s", "%s" asks the same', async (asked, question, said) => {
    const { say } = converse(table);
    await say(asked);
    expect(textOf(await say(question))).toContain(said);
  });

  test.each([
    ['Moon', 'only before 1960', 'Search: Moon · before 1960'],
    ['Moon', 'and in 1969?', 'Search: Moon · 1969'],
    ['Moon', 'just the ones after 2000', 'Search: Moon · from 2001 on'],
    ['Moon', 'and today?', 'Today'],
    ['1957', 'and in 1969?', '1969'],
    ['луна', 'а в 1969?', 'Search: луна · 1969'],
    ['луна', 'только после 2000 года', 'Search: луна · from 2001 on'],
    ['月球', '1969年呢', 'Search: 月球 · 1969'],
    ['Moon', 'anything before that', 'Search: Moon · before'],
    ['луна', 'а до этого', 'There’s nothing about “луна” in that time'],
    ['月球', '之前有吗', 'Search: 月球 · before'],
    ['月球', '只看2000年以后的', 'Search: 月球 · from 2001 on'],
  ])('after "%s", "%s" asks for that time of it', async (asked, question, heading) => {
    const { say } = converse(table);
    await say(asked);
    expect(textOf(await say(question))).toMatch(new RegExp(`^${heading}`));
  });

  test.each([
    ['the 1960s', 'only Apollo', 'Search: Apollo · the 1960s'],
    ['what happened from 1957 to 1961?', 'just the Moon please', 'Search: Moon · 1957–1961'],
    ['the 1960s', 'show only Gagarin', 'Search: Gagarin · the 1960s'],
    ['the 1960s', 'Gagarin only', 'Search: Gagarin · the 1960s'],
    ['1968', 'only Hubble', 'Search: Hubble\\sThere’s nothing about “Hubble” in that time'],
    ['1960-е', 'только луна', 'Search: луна · the 1960s'],
    ['1960年代', '只看月球', 'Search: 月球 · the 1960s'],
    ['Moon', 'only Apollo', 'Search: Moon Apollo'],
    ['1957', 'and Gagarin?', 'Search: Gagarin'],
    ['Moon', 'key dates', 'Search: Moon\\s.*most important first'],
    ['луна', 'ключевые даты', 'Search: луна\\s.*most important first'],
    ['Napoleon', 'key dates', 'Most important events'],
    ['1957', 'most important events', 'Most important events'],
  ])('after "%s", "%s" is a part of it', async (asked, question, heading) => {
    const { say } = converse(table);
    await say(asked);
    expect(textOf(await say(question))).toMatch(new RegExp(`^${heading}`));
  });

  test.each([
    ['en', 'was that during the Cuban crisis?', 'how long ago was it'],
    ['ru', 'это было во время карибского кризиса?', 'а сколько лет назад это было'],
    ['zh', '那是在古巴危机期间吗', '那是多少年前'],
  ] as const)('%s: what "%s" does not find leaves in place what it points at', async (language, missing, then) => {
    const { say } = converse(table, { language });
    const [, first] = buttonsOf(await say('1957'));
    const nothing = await say(missing);
    expect(buttonsOf(nothing)).toContainEqual(first);
    expect(textOf(await say(then))).toMatch(/1957/);
  });

  test.each([
    ['en', 'who built it', 'who was president of Portugal then'],
    ['ru', 'а кто его построил', 'а кто тогда был президентом Португалии'],
    ['zh', '谁造的', '具体讲讲'],
  ] as const)('%s: after a card, "%s" and "%s" are answered without its sources', async (language, ...questions) => {
    const { say, press } = converse(table, { language });
    await say('4 October 1957');
    const card = textOf(await press('1'));
    for (const question of questions) {
      const answer = textOf(await say(question));
      expect(answer).toContain(card.split('\n')[0]);
      expect(answer.length).toBeLessThan(card.length);
    }
  });

  test.each([
    ['when did cars drive on it', 'There’s nothing about “cars'],
    ['а когда по нему машины поехали', 'There’s nothing about “машины'],
    ['谁陪他去的', 'There’s nothing about “陪他”'],
  ])('after a list, "%s" is not asked of its first event', async (question, answer) => {
    const { say } = converse(table);
    await say('1957');
    const calls = await say(question);
    expect(textOf(calls)).toContain(answer);
    expect(buttonsOf(calls)[0]?.[0]).toMatch(/^1\. Sputnik 1/);
    await say('Sputnik 1');
    expect(textOf(await say(question))).toMatch(/^(?:There’s nothing about “(?:drive|машины|陪他)”[\s\S]*)?Sputnik 1/);
  });

  test.each([
    ['when did Armstrong last fly to the Moon', 'and Gagarin to us?'],
    ['когда Армстронг последний раз летал на Луну', 'а Гагарин к нам?'],
  ])('after "%s", "%s" keeps no place', async (asked, question) => {
    const { say } = converse(table);
    await say(asked);
    const [heading = ''] = textOf(await say(question)).split('\n');
    expect(heading).not.toMatch(/Moon|Лун/);
  });

  test('what was not found in a time is asked for in another', async () => {
    const { say } = converse(table);
    await say('Hubble');
    expect(textOf(await say('only before 1950'))).toContain('nothing about “Hubble” in that time');
    expect(textOf(await say('and in 1990?'))).toMatch(/^Search: Hubble · 1990/);
  });

  test.each(['which was the first', 'which one is the oldest'])(
    'with no answer before, "%s" is asked of the collection',
    async (question) => {
      expect(textOf(await converse(table).say(question))).toMatch(/^Earliest events/);
    },
  );

  test('of several events, the answer begins with that it took the first, and offers the others', async () => {
    const { say, send } = converse(table);
    const answer = await send(saidPrivately('where was it?', asReplied(await say('1957'))));
    expect(textOf(answer)).toMatch(/^That answer had several events/);
    expect(buttonsOf(answer)[0]?.[0]).toMatch(/^2\. /);
  });

  test.each([
    ['and what came after that?', 'After: “Sputnik 1'],
    ['а что было до этого?', 'Before: “Sputnik 1'],
    ['之后呢', 'After: “Sputnik 1'],
  ])('"%s" in reply to a card is the time beside its event', async (question, note) => {
    expect(textOf(await replyToCard(question))).toContain(note);
  });

  test.each([
    ['what else happened that year', '1957'],
    ['что еще было в том же году', '1957'],
    ['那年还发生了什么', '1957'],
    ['and in the same month?', 'October 1957'],
    ['в тот же день', '4 October 1957'],
    ['那个年代呢', 'The 1950s'],
    ['what happened the year before?', '1956'],
    ['and a decade later', 'The 1960s'],
    ['что было годом позже', '1958'],
    ['а через год', '1958'],
    ['а за год до', '1956'],
    ['第二年呢', '1958'],
    ['and the next day', '5 October 1957'],
    ['what else did they launch in that decade', 'Search: launch · the 1950s'],
  ])('"%s" in reply to a card is %s', async (question, heading) => {
    const [first] = textOf(await replyToCard(question)).split('\n');
    expect(first).toBe(heading);
  });

  test('in a group, such a reply is answered', async () => {
    const { say, send } = converse(table);
    const list = await say('4 October 1957');
    const answer = await send(said(MEMBER, 'where was it?', asReplied(list)));
    expect(buttonsOf(answer).flat()).toContain('⚑ Report an error');
    expect(await send(said(MEMBER, 'I like it', asReplied(list)))).toEqual([]);
  });

  test.each(['who landed on the Moon', 'когда он полетел, Гагарин', '他们什么时候登月'])(
    '"%s" names something',
    async (question) => {
      expect(textOf(await converse(table).say(question))).not.toMatch(/^I don’t remember/);
    },
  );
});

test.each([
  ['en', 'who was on Apollo 8', 'Apollo 8'],
  ['ru', 'кто летал на «Аполлоне-8»', 'Аполлон-8'],
  ['zh', '谁是捷列什科娃', '捷列什科娃'],
])('%s: "%s" is answered by the card of the only event', async (language, question, title) => {
  const calls = await converse(table, { language }).say(question);
  expect(textOf(calls)).toContain(title);
  expect(
    buttonsOf(calls)
      .flat()
      .some((label) => label.startsWith('⚑')),
  ).toBe(true);
});
