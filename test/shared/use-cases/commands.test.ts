import type { LocalTable } from '../../../infra/local/local-table';
import { dynamoChatRepository } from '../../../shared/adapters/dynamo/chat-repository';
import { COMMAND_NAMES, type CommandName } from '../../../shared/language/commands';
import { type BotCall, buttonsOf, converse, textOf } from '../../support/conversation';
import { builtInCollection } from '../../support/events';
import { openTableWith } from '../../support/table';

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
});
beforeEach(() => dynamoChatRepository(table).forget(1));
afterAll(() => table.close());

/** What each command says by itself: the whole text where it is short, else how it begins. */
const ANSWERS: Readonly<Record<CommandName, Readonly<Record<'en' | 'ru' | 'zh', string | RegExp>>>> = {
  start: {
    en: 'Hello! Russia–China relations: 42 events to ask about by date, name or place.',
    ru: 'Здравствуйте! Российско-китайские отношения: 42 события; спросите о дате, имени или месте.',
    zh: '您好！中俄关系：共42个事件，可按日期、人名或地名查询。',
  },
  help: { en: /\n2 September – that day/, ru: /\n2 сентября – этот день/, zh: /\n9月2日 – 这一天（不限年份）/ },
  today: { en: /^Today, 3 September\n/, ru: /^Сегодня, 3 сентября\n/, zh: /^今天，9月3日\n/ },
  on: {
    en: 'Pick a day (• = has events) or type a date.',
    ru: 'Выберите день (• – есть события) или напишите дату.',
    zh: '请选择日期（• 表示有事件），或直接输入日期。',
  },
  next: {
    en: /^Anniversaries in the next 30 days\n\n1\. 3 September · today · 11 years on\n/,
    ru: /^Годовщины в ближайшие 30 дней\n\n1\. 3 сентября · сегодня · 11 лет\n/,
    zh: /^未来30天的周年\n\n1\. 9月3日 · 今天 · 11周年\n/,
  },
  search: {
    en: 'Type what you’re looking for after the command, such as /search Tianjin.',
    ru: 'Напишите после команды, что искать, например: /search Тяньцзинь.',
    zh: '请在命令后写上要找的内容，例如：/search 天津。',
  },
  random: { en: /\nSources · /, ru: /\nИсточники · /, zh: /\n来源 · / },
  game: {
    en: /^Which came first\?\n\nA\. .*\nB\. .*$/,
    ru: /^Что было раньше\?\n\nА\. /,
    zh: /^哪件事发生在先？\n\n甲\. /,
  },
  topics: { en: 'Topics', ru: 'Темы', zh: '主题' },
  when: {
    en: 'Reply with /when to a message that contains dates, or type the text after the command.',
    ru: 'Ответьте командой /when на сообщение с датами или напишите текст после команды.',
    zh: '请用 /when 回复一条含有日期的消息，或在命令后写上文字。',
  },
  event: {
    en: 'Tap a number under a list, or type an event ID after the command.',
    ru: 'Нажмите номер под списком или напишите ID события после команды.',
    zh: '请点列表下方的数字，或在命令后写上事件 ID。',
  },
  // Offered where pages are published.
  picture: {
    en: 'I don’t know that command. What I can do: /help',
    ru: 'Такой команды я не знаю. Что я умею: /help',
    zh: '没有这个命令。用法见 /help',
  },
  follow: { en: /^Followed by this chat\n/, ru: /^За чем следит этот чат\n/, zh: /^本聊天的关注\n/ },
  unfollow: { en: /^Followed by this chat\n/, ru: /^За чем следит этот чат\n/, zh: /^本聊天的关注\n/ },
  // Nothing is set up yet: the way to messages.
  pause: { en: /^Messages to this chat\n/, ru: /^Сообщения в этот чат\n/, zh: /^本聊天的推送\n/ },
  subscribe: {
    en: 'Write your city or choose it below: messages will come at 09:00 there.',
    ru: 'Напишите ваш город или выберите ниже: сообщения будут приходить по его времени, в 09:00.',
    zh: '请发送您所在的城市，或从下面选择：我会在当地09:00推送。',
  },
  reports: {
    en: 'This works only in the editors’ chat.',
    ru: 'Это работает только в чате редакторов.',
    zh: '此功能只能在编辑聊天中使用。',
  },
  cancel: { en: 'OK. Nothing has changed.', ru: 'Хорошо, всё остаётся как есть.', zh: '好的，一切照旧。' },
  unsubscribe: {
    en: 'Messages are off. No more will be sent.',
    ru: 'Сообщения отключены.',
    zh: '推送已停止，不会再发送消息。',
  },
  status: {
    en: /^No messages are set up yet\./,
    ru: /^Сообщения не включены\./,
    zh: /^目前没有订阅推送。/,
  },
  preview: {
    en: /^No messages are set up yet\./,
    ru: /^Сообщения не включены\./,
    zh: /^目前没有订阅推送。/,
  },
  settings: {
    en: 'Settings of this chat\n\nLanguage: same as your app (English)\nTime zone: UTC · 06:00\nRead 9/3 as: 3 September\n29 Feb anniversaries: on 28 February\nTopics: all\nSensitive events: shown\nEvents on a page: 5',
    ru: 'Настройки этого чата\n\nЯзык: как в вашем приложении (русский)\nЧасовой пояс: UTC · 06:00\nКак читать 9/3: 9 марта\nГодовщины 29 февраля: 28 февраля\nТемы: все\nТяжёлые события: показаны\nСобытий на странице: 5',
    zh: '本聊天的设置\n\n语言：跟随应用（中文）\n时区：UTC · 06:00\n9/3理解为：9月3日\n2月29日的周年：2月28日\n主题：全部\n战争与死亡内容：显示\n每页事件数：5',
  },
  export: { en: 'Which format?', ru: 'В каком формате?', zh: '请选择格式：' },
  about: {
    en: /^Russia–China relations\n.*\n\n42 events\.\nYears covered: 1945–2030\.\n48 of the year’s 366 days have an event\.\n.*: 42 events\. .*\n.*\n\nSources.*: TASS \(\d+\), /,
    ru: /^Российско-китайские отношения\n.*\n\n42 события\.\nОхват: 1945–2030 годы\.\nСобытия приходятся на 48 из 366 дней года\.\n.*: 42\. .*\n.*\n\nИсточники.*: ТАСС \(\d+\), /,
    zh: /^中俄关系\n.*\n\n共42个事件。\n时间跨度：1945年至2030年。\n全年366天中，48天有事件。\n42个事件有.*\n.*\n\n来源.*：塔斯社（\d+）、/,
  },
  privacy: {
    en: 'Nothing is stored about this chat. Your questions are never stored.\n\nThe ID of this chat: 1',
    ru: 'Об этом чате ничего не хранится. Ваши вопросы не сохраняются.\n\nID этого чата: 1',
    zh: '没有存储任何与本聊天有关的数据。您的提问从不保存。\n\n本聊天的 ID：1',
  },
  forget: {
    en: '⚠ This permanently deletes everything stored about this chat. To confirm, reply to this message with the word DELETE.',
    ru: '⚠ Это навсегда удалит всё, что хранится об этом чате. Чтобы подтвердить, ответьте на это сообщение словом УДАЛИТЬ.',
    zh: '⚠ 这将永久删除与本聊天有关的全部数据。如要删除，请用“删除”二字回复本消息。',
  },
};

test.each(COMMAND_NAMES.flatMap((name) => Object.entries(ANSWERS[name]).map((row) => [name, ...row] as const)))(
  '/%s in %s',
  async (name, language, answer) => {
    const { say, faults } = converse(table, { language });
    const calls = await say(`/${name}`);
    expect(calls.map(({ method }) => method)).toEqual(['sendMessage']);
    if (typeof answer === 'string') expect(textOf(calls)).toBe(answer);
    else expect(textOf(calls)).toMatch(answer);
    expect(faults).toEqual([]);
  },
);

test.each(['en', 'ru', 'zh'])('no text in %s has words of another language, or what is no word', async (language) => {
  const { say } = converse(table, { language });
  for (const name of ['help', 'topics', 'settings', 'export', 'about', 'privacy', 'forget', 'on', 'next']) {
    const calls = await say(`/${name}`);
    const seen = [textOf(calls), ...buttonsOf(calls).flat()].join('\n');
    expect(seen).not.toMatch(/undefined|null|NaN|\[object/);
    if (language === 'en') expect(seen).not.toMatch(/\p{sc=Cyrillic}|\p{sc=Han}/u);
    else expect(seen).toMatch(language === 'ru' ? /\p{sc=Cyrillic}/u : /\p{sc=Han}/u);
  }
});

test('/topics has a button for each topic with events, and each leads to as many as it says', async () => {
  const { say, pressData } = converse(table);
  const buttons = buttonsIn(await say('/topics'));
  expect(buttons).toHaveLength(17);
  for (const { text, callback_data: data } of buttons) {
    const [, label = '', count = ''] = /^(.+) \((\d+)\)$/.exec(text) ?? [];
    const found = await pressData(data);
    expect(textOf(found).split('\n')[0]).toBe(`Search: ${label}`);
    const shown = textOf(found).match(/^\d+\. /gm)?.length;
    expect(/Found: (\d+) events/.exec(textOf(found))?.[1] ?? String(shown)).toBe(count);
  }
});

function buttonsIn(calls: readonly BotCall[]) {
  return calls.flatMap(({ payload }) => payload.reply_markup?.inline_keyboard?.flat() ?? []);
}
