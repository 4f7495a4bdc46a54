import { tellsTime, titleRules } from '../../../../shared/language/game/title-rules';
import { event } from '../../../support/events';

test.each([
  ['en', 'SCO summit in Tianjin', false],
  ['en', 'Peace Mission 2005', true],
  ['en', 'The tenth-anniversary concert', true],
  ['en', 'Statement at the turn of the century', true],
  ['en', 'A partnership for a new era', true],
  ['en', 'Fall of the Qing dynasty', true],
  ['en', 'A bicentennial parade', true],
  ['en', 'The seventeenth congress', true],
  ['en', 'World War II ends', true],
  ['en', 'Caesar dies, BC', true],
  ['en', 'The general opera season opens', false],
  ['en', 'Broad advances: the ceasefire', false],
  ['en', 'Second round of talks', false],
  ['ru', 'Саммит ШОС в Тяньцзине', false],
  ['ru', 'Визит к 70-летию Победы', true],
  ['ru', 'Празднование столетия', true],
  ['ru', 'Юбилейный концерт', true],
  ['ru', 'Договор века', true],
  ['ru', 'XX съезд', true],
  ['ru', 'Партнёрство новой эры', true],
  ['ru', 'Шестидесятники на выставке', true],
  ['ru', 'Человек и веко: выставка', false],
  ['ru', 'Десятидневный путь поездом', false],
  ['zh', '上合组织天津峰会', false],
  ['zh', '抗战胜利七十周年', true],
  ['zh', '二十世纪的回顾', true],
  ['zh', '康熙皇帝接见使臣', true],
  ['zh', '民国政府声明', true],
  ['zh', '第二十次会议', true],
  ['zh', '中俄文化年开幕', false],
])('%s: %s tells its time: %j', (code, title, tells) => {
  expect(tellsTime({ title: { [code]: title } })).toBe(tells);
});

test('a title in one language is enough', () => {
  expect(tellsTime({ title: { en: 'A visit', ru: 'Визит в 2001 году' } })).toBe(true);
});

const named = (title: string, aliases: string[] = []) => event('2001', { title: { en: title }, aliases });
test.each([
  ['Treaty of Aigun signed', 'Treaty of Aigun ratified', true],
  ['The exhibition opens in Harbin', 'The exhibition closes in Harbin', true],
  ['Treaty of Aigun signed', 'Summit in Tianjin', false],
  ['Putin visits Beijing', 'Film “Red Silk” opens in Russia', false],
])('%s / %s: one names the other: %j', (one, other, expected) => {
  expect(titleRules.nameEachOther(named(one), named(other))).toBe(expected);
  expect(titleRules.nameEachOther(named(other), named(one))).toBe(expected);
});

test('by another name of the event, too', () => {
  const treaty = named('Great accord', ['Aigun Treaty']);
  expect(titleRules.nameEachOther(treaty, named('The Aigun Treaty is denounced'))).toBe(true);
});

test('in Chinese, where no spaces part the words', () => {
  const zh = (title: string) => event('2001', { title: { zh: title } });
  expect(titleRules.nameEachOther(zh('中苏友好条约签订'), zh('中苏友好条约废止'))).toBe(true);
  expect(titleRules.nameEachOther(zh('赫鲁晓夫访华'), zh('黄河铁路桥通车'))).toBe(false);
});
