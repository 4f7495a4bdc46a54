import type { LocalTable } from '../../../../infra/local/local-table';
import { buttonsOf, converse, textOf } from '../../../support/conversation';
import { event } from '../../../support/events';
import { spaceFlight } from '../../../support/space-flight/collection';
import { text } from '../../../support/space-flight/names';
import { openTableWith } from '../../../support/table';

let table: LocalTable;
beforeAll(async () => {
  const long = [
    event('1975-07-15/1975-07-24', {
      id: 'apollo-soyuz',
      title: text('Apollo–Soyuz', '«Союз» – «Аполлон»', '阿波罗联盟号'),
    }),
  ];
  const others = spaceFlight.events.filter(({ id }) => id !== 'apollo-soyuz');
  table = await openTableWith({ ...spaceFlight, events: [...others, ...long] });
});
afterAll(() => table.close());

async function answer(language: string, question: string): Promise<string> {
  return textOf(await converse(table, { language }).say(question));
}

test.each([
  ['en', 'how many days between 4 October 1957 and 12 April 1961', '3 years, 6 months, 8 days (1,286 days)'],
  ['en', 'how far apart are 4 October 1957 and 3 November 1957', '30 days'],
  ['en', 'how many years between Sputnik 1 and Hubble', '32 years'],
  ['en', 'difference between 1957 and 1961', '4 years'],
  ['en', 'days from 1 jan 2020 to 1 jan 2021', '366 days'],
  ['ru', 'сколько дней между 4 октября 1957 и 3 ноября 1957', '30 дней'],
  ['ru', 'сколько лет между 1957 и 1961', '4 года'],
  ['zh', '1957年10月4日和1957年11月3日相差多少天', '30天'],
  ['zh', '1957年到1961年隔了多少年', '4年'],
])('%s: "%s" is %s', async (language, question, length) => {
  const [first] = (await answer(language, question)).split('\n');
  expect(first).toContain(length);
});

test.each([
  ['en', 'days until christmas', '25 December, any year', /^in \d+ days$/],
  ['en', 'days since christmas', '25 December, any year', /^\d+ days ago$/],
  ['en', 'how many days until easter', '28 March 2027', /^in \d+ days$/],
  ['en', 'how many days since easter', '5 April 2026', /^\d+ days ago$/],
  ['en', 'days until 29 february', '29 February, any year', /^in \d+ days$/],
  ['ru', 'сколько дней до пасхи', '2 мая 2027 года', /^через \d+ (день|дня|дней)$/],
  ['ru', 'сколько дней до 5 мая 2020', '5 мая 2020 года', /^[\d ]+ (день|дня|дней) назад$/],
  ['zh', '还有多少天到春节', '2027年2月6日', /^\d+天后$/],
  ['zh', '春节过了多少天', '2026年2月17日', /^\d+天前$/],
])('%s: "%s" counts to %s', async (language, question, day, days) => {
  const [first, second] = (await answer(language, question)).split('\n');
  expect(first).toBe(day);
  expect(second).toMatch(days);
});

test.each([
  ['en', 'Sputnik in 1957 and Gagarin in 1961', ['Sputnik · 1957', 'Gagarin · 1961']],
  ['ru', 'спутник в 1957 и гагарин в 1961', ['Спутник · 1957 год', 'Гагарин · 1961 год']],
  ['zh', '1957年卫星和1961年加加林', ['卫星 · 1957年', '加加林 · 1961年']],
])('%s: "%s" is answered for each subject at its own date', async (language, question, headings) => {
  const lines = (await answer(language, question)).split('\n');
  expect(lines.filter((line) => line.includes(' · ') && !/^\d\. /.test(line))).toEqual(
    expect.arrayContaining(headings),
  );
});

test.each([
  ['between Gagarin and Napoleon', 'There’s nothing about “Napoleon”', 'Gagarin'],
  ['Xerxes vs Gagarin', 'There’s nothing about “Xerxes”', 'Gagarin'],
])('"%s": without one end, the other one is offered', async (question, said, button) => {
  const calls = await converse(table).say(question);
  expect(textOf(calls)).toContain(said);
  expect(buttonsOf(calls).flat()).toContain(button);
});

test('two names of one event are not compared', async () => {
  expect(await answer('en', 'NASA vs the first American space agency founding')).not.toContain('First came');
});

test.each([
  ['en', 'how long did apollo–soyuz last', '10 days'],
  ['ru', 'сколько длился «Союз» – «Аполлон»', '10 дней'],
  ['zh', '阿波罗联盟号持续了多久', '10天'],
])('%s: "%s" is %s', async (language, question, length) => {
  expect(await answer(language, question)).toContain(length);
});

test.each([
  ['en', 'how many times was venus visited', /\nI can’t tell how many times/],
  ['en', 'how much did apollo cost', /\nI can only count events/],
  ['ru', 'сколько раз садились на луну', /\nСколько раз, сказать не могу/],
  ['ru', 'сколько раз летали на луну', /\nСколько раз, сказать не могу/],
])('%s: "%s" is not a count of events', async (language, question, said) => {
  expect(await answer(language, question)).toMatch(said);
});

test.each([
  ['en', 'how many people died in challenger', 'seven died'],
  ['ru', 'сколько человек погибло на челленджере', 'погибли семеро'],
  ['zh', '挑战者号死了多少人', '七人遇难'],
  ['en', 'how many million did challenger cost', 'seven died'],
  ['ru', 'челленджер на сколько млрд', 'погибли семеро'],
  ['zh', '挑战者号多少亿', '七人遇难'],
  ['en', 'how long did challenger fly', 'broke up 73 seconds after launch'],
  ['ru', 'до какого числа летал челленджер', 'через 73 секунды'],
  ['zh', '挑战者号持续了多久', '73秒'],
  ['en', 'where was challenger lost', 'Cape Canaveral'],
  ['ru', 'где погиб челленджер', 'Мыс Канаверал'],
  ['zh', '挑战者号在哪里失事', '卡纳维拉尔角'],
  ['en', 'why did challenger explode', 'broke up'],
])('%s: "%s" is answered by the text of the only event', async (language, question, said) => {
  const told = await answer(language, question);
  expect(told).toContain(said);
  expect(told).not.toContain('1. ');
});

test.each([
  ['en', 'who was the first in a training jet', 'No event here says exactly that'],
  ['ru', 'кто был первым в учебном самолете', 'Прямо об этом не говорит ни одно событие'],
])('%s: "%s" is not answered by the only event that mentions it', async (language, question, said) => {
  expect(await answer(language, question)).toContain(said);
});

test('where nothing is known of a question, three topics are offered; else only what is known', async () => {
  const { say } = converse(table);
  expect(buttonsOf(await say('Napoleon')).flat()).toHaveLength(3);
  expect(buttonsOf(await say('telescope of Napoleon Bonaparte')).flat()).toEqual(['telescope']);
});

test('no button offers a word that no event has', async () => {
  const calls = await converse(table, { language: 'ru' }).say('вылечи мне горло');
  expect(buttonsOf(calls).flat()).not.toContain('горло');
});

test.each([
  ['en', 'which year had the most events', /^\d{4}\nThe year with the most events/],
  ['en', 'busiest decade', /^The \d{3}0s\nThe decade with the most events/],
  ['en', 'which month was the busiest', /^I can’t compare/],
  ['en', 'longest event', /^I can’t compare/],
  ['en', 'longest shuttle flight', /^Search: shuttle.*\nI can’t compare/],
  ['ru', 'какой год был самым насыщенным', /^\d{4} год\nГод, в котором/],
  ['ru', 'самое долгое событие', /^Я не умею сравнивать/],
  ['zh', '哪一年事件最多', /^\d{4}年\n事件最多的一年/],
  ['zh', '最长的事件', /^我无法/],
])('%s: "%s" is compared as far as the summary tells', async (language, question, said) => {
  expect(await answer(language, question)).toMatch(said);
});

test.each([
  ['en', 'what bad things happened in 1961', '1961\nEvents aren’t judged here, so I left out “bad things”.'],
  ['en', 'what good happened between 1957 and 1961', '1957–1961\nEvents aren’t judged here'],
  ['ru', 'что плохого было в 60-е', '1960-е годы\nОценок событиям я не даю, поэтому «плохого» не учёл.'],
  ['ru', 'что было между 1957 и 1961 хорошего', '1957–1961 годы\nОценок событиям я не даю'],
  ['zh', '1961年有什么坏事', '1961年\n我不评价事件，因此没有用到“坏事”。'],
  ['ru', 'что будет в 27 году', '2027 год'],
  ['ru', 'что было в 27 году', '1927 год'],
  ['en', "what will happen in '27", '2027'],
  ['en', "what happened in '27", '1927'],
])('%s: "%s" asks for a time, whatever else it says of it', async (language, question, head) => {
  expect((await answer(language, question)).startsWith(head)).toBe(true);
});

test.each([
  ['en', 'what happened during the cold war', '1947–1991\n“cold war” (1947–1991)'],
  ['ru', 'во время холодной войны', '1947–1991 годы\n«холодной войны» (1947–1991 годы)'],
  ['zh', '冷战期间', '1947年至1991年\n“冷战”（1947年至1991年）'],
  ['en', 'after the cold war', 'From 1992 on\n“cold war” (1947–1991)'],
  ['en', 'before the october revolution', 'Before 1917\n“october revolution” (1917)'],
  ['zh', '十月革命之前', '1916年及以前\n“十月革命”（1917年）'],
])('%s: "%s" is a time that is known by name', async (language, question, head) => {
  expect((await answer(language, question)).startsWith(head)).toBe(true);
});
