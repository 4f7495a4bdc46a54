import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoChatRepository } from '../../../../shared/adapters/dynamo/chat-repository';
import type { ChatRepository } from '../../../../shared/use-cases/ports';
import { buttonsOf, converse, textOf } from '../../../support/conversation';
import { builtInCollection } from '../../../support/events';
import { openTableWith } from '../../../support/table';

let table: LocalTable;
let chats: ChatRepository;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
  chats = dynamoChatRepository(table);
});
beforeEach(() => chats.forget(1));
afterAll(() => table.close());

test.each([
  ['en', 'Language', ['✓ same as your app', 'English', 'Русский', '中文', '« Settings']],
  ['en', 'Read 9/3 as', ['9 March', '✓ 3 September', '« Settings']],
  [
    'en',
    '29 Feb anniversaries',
    ['✓ on 28 February', 'on 1 March', 'on both days', 'in leap years only', '« Settings'],
  ],
  ['en', 'Sensitive events', ['✓ shown', 'hidden', '« Settings']],
  ['en', 'Events on a page', ['3', '✓ 5', '10', '« Settings']],
  ['ru', 'Язык', ['✓ как в вашем приложении', 'English', 'Русский', '中文', '« Настройки']],
  ['ru', 'Как читать 9/3', ['✓ 9 марта', '3 сентября', '« Настройки']],
  ['ru', 'Годовщины 29 февраля', ['✓ 28 февраля', '1 марта', 'в оба дня', 'только в високосные годы', '« Настройки']],
  ['ru', 'Тяжёлые события', ['✓ показаны', 'скрыты', '« Настройки']],
  ['zh', '语言', ['✓ 跟随应用', 'English', 'Русский', '中文', '« 设置']],
  ['zh', '9/3理解为', ['3月9日', '✓ 9月3日', '« 设置']],
  ['zh', '2月29日的周年', ['✓ 2月28日', '3月1日', '两天都算', '仅在闰年', '« 设置']],
])('%s: the button "%s" opens its choices, what holds is ticked', async (language, label, choices) => {
  const { say, press } = converse(table, { language });
  const settings = await say('/settings');
  const opened = await press(label);
  expect(opened.map(({ method }) => method)).toEqual(['editMessageText', 'answerCallbackQuery']);
  expect(textOf(opened).split('\n')[0]).toBe(label);
  expect(buttonsOf(opened)).toEqual(choices.map((choice) => [choice]));
  expect(textOf(await press(choices.at(-1) ?? ''))).toBe(textOf(settings));
});

test('a choice holds at once, is said in its own language, and is undone', async () => {
  const { say, press } = converse(table);
  const before = textOf(await say('/settings'));
  await press('Language');
  const changed = await press('Русский');
  expect(textOf(changed)).toMatch(/^Настройки этого чата\n\nЯзык: Русский\n[^]*\n\nИзменено\.$/);
  expect(buttonsOf(changed)[0]).toEqual(['↶ Отменить']);
  expect(textOf(await press('↶ Отменить'))).toBe(`${before}\n\nChanged.`);
  expect(textOf(await say('/settings'))).toBe(before);
});

test('what is chosen already is no change: nothing to undo', async () => {
  const { say, press } = converse(table);
  await say('/settings');
  await press('Language');
  const same = await press('✓ same as your app');
  expect(textOf(same)).not.toContain('Changed');
  expect(buttonsOf(same).flat()).not.toContain('↶ Undo');
});

test('lists have as many events as the chat chose, of the topics it chose, and say so', async () => {
  const { say, press } = converse(table);
  await say('/settings');
  await press('Events on a page');
  await press('10');
  expect(textOf(await say('2024'))).toContain('\n10. ');
  await say('/settings');
  await press('Topics');
  await press('Culture');
  const list = textOf(await say('2024'));
  expect(list).toMatch(/^2024\nNot everything is shown \(chat settings: only Culture\)\. Change: \/settings\n/);
  expect(list.match(/^\d+\. /gm)?.length).toBeLessThan(5);
});

test('sensitive events are left out where the chat wants none, but not of a search', async () => {
  const { say, press } = converse(table, { language: 'ru' });
  expect(textOf(await say('1945'))).toContain('Маньчжурск');
  await say('/settings');
  await press('Тяжёлые события');
  await press('скрыты');
  const hidden = textOf(await say('1945'));
  expect(hidden).toContain('Показано не всё (настройки чата: тяжёлые события скрыты). Изменить: /settings');
  expect(hidden).not.toContain('Маньчжурск');
  expect(textOf(await say('/search Маньчжурия'))).toContain('Маньчжурск');
});

test('topics are ticked one after another, and all at once', async () => {
  const { say, press } = converse(table);
  await say('/settings');
  await press('Topics');
  await press('Visits');
  const two = await press('Talks');
  expect(buttonsOf(two).flat()).toEqual(expect.arrayContaining(['↶ Undo', 'all', '✓ Visits', '✓ Talks']));
  expect(buttonsOf(await press('all')).flat()).toEqual(expect.arrayContaining(['✓ all', 'Visits', 'Talks']));
  expect(buttonsOf(await press('↶ Undo')).flat()).toEqual(expect.arrayContaining(['all', '✓ Visits', '✓ Talks']));
  await press('« Settings');
  expect(textOf(await say('/settings'))).toContain('\nTopics: Talks, Visits\n');
});

test.each(['', 'cl=de', 'cp=4', 'cz=Mars/Olympus', 'ct=+nothing', 'ct=visit', 'cx=1', 'cl=RU'])(
  'a forged choice "%s" changes nothing',
  async (data) => {
    const { say, pressData, faults } = converse(table);
    await say('/settings');
    const calls = await pressData(data);
    expect(calls.at(-1)?.method).toBe('answerCallbackQuery');
    expect(await chats.stored(1)).toEqual([]);
    expect(faults).toEqual([]);
  },
);
