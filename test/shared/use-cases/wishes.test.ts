import type { LocalTable } from '../../../infra/local/local-table';
import { buttonsOf, textOf } from '../../support/conversation';
import { builtInCollection } from '../../support/events';
import { messagesIn } from '../../support/messages';
import { openTableWith } from '../../support/table';
import { MEMBER, said } from '../../support/updates';

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
});
afterAll(() => table.close());

const WHERE = {
  en: /^Write your city or choose it below: messages will come at (\d\d:\d\d) there\.$/,
  ru: /^Напишите ваш город или выберите ниже: сообщения будут приходить по его времени, в (\d\d:\d\d)\.$/,
  zh: /^请发送您所在的城市，或从下面选择：我会在当地(\d\d:\d\d)推送。$/,
} as const;

type Code = keyof typeof WHERE;

describe('messages that are asked for', () => {
  test.each([
    ['en', 'remind me of stuff every morning at 8', '08:00'],
    ['en', 'every morning at 8 please', '08:00'],
    ['en', 'notify me at 8am', '08:00'],
    ['en', 'can you text me every evening at 9', '21:00'],
    ['en', 'wake me up at half past seven', '07:30'],
    ['en', 'I want daily notifications at quarter to ten', '09:45'],
    ['en', 'change time to 9:30', '09:30'],
    ['en', 'send me what happened on this day every day', '09:00'],
    ['en', 'send me somthing every day', '09:00'],
    ['en', 'tell me every morning at 8 what happened that day', '08:00'],
    ['ru', 'рассказывай каждое утро в 8 что случилось в этот день', '08:00'],
    ['zh', '每天早上8点告诉我今天历史上发生了什么', '08:00'],
    ['en', 'notify me evry mornin', '09:00'],
    ['ru', 'напоминай кажый день', '09:00'],
    ['ru', 'присылай сообщеня каждое утро', '09:00'],
    ['ru', 'хочу получать уведомления по утрам в 8', '08:00'],
    ['ru', 'присылай мне каждое утро что было в этот день', '09:00'],
    ['ru', 'отправляй уведомления в 8:00', '08:00'],
    ['ru', 'напоминай мне про годовщины', '09:00'],
    ['ru', 'буди меня в половине девятого', '08:30'],
    ['ru', 'по вечерам в 8', '20:00'],
    ['ru', 'поменяй время на 9:30', '09:30'],
    ['zh', '每天早上8点给我发', '08:00'],
    ['zh', '晚上九点半推送', '21:30'],
    ['zh', '每天晚上9点', '21:00'],
    ['en', 'ok subscribe', '09:00'],
    ['ru', 'ну подпиши', '09:00'],
    ['ru', 'ок подпишись', '09:00'],
    ['zh', '好的订阅吧', '09:00'],
    ['zh', '那就订阅吧谢谢', '09:00'],
    ['zh', '麻烦每天八点提醒我历史上的今天', '08:00'],
    ['zh', '把时间改成9点半', '09:30'],
    ['en', 'txt me every day at 8', '08:00'],
    ['en', 'drop me a line every morning at 8', '08:00'],
    ['ru', 'скидывай каждое утро в 8', '08:00'],
    ['ru', 'кидай мне факты по утрам', '09:00'],
    ['zh', '每天早上推给我', '09:00'],
    ['zh', '每天给我发一条微信', '09:00'],
  ] as const)('%s: "%s" asks where, for %s', async (language: Code, text, time) => {
    const { say } = await messagesIn(table, { language });
    expect(WHERE[language].exec(textOf(await say(text)))?.[1]).toBe(time);
  });

  test.each([
    ['en', 'notify me at 8am in London', '08:00 (London)'],
    ['en', 'I live in London, send me messages every day at 8', '08:00 (London)'],
    ['ru', 'сделай в 8 по Владивостоку', '08:00 (Владивосток)'],
    ['ru', 'присылай в 9 вечера по московскому времени', '21:00 (Москва)'],
    ['ru', 'хочу получать напоминалки в 8 утра по красноярску', '08:00 (Красноярск)'],
    ['zh', '按北京时间每天8点给我发', '08:00（上海）'],
  ] as const)('%s: "%s" begins them', async (language, text, when) => {
    const { say } = await messagesIn(table, { language });
    expect(textOf(await say(text))).toContain(when);
  });
});

describe('messages once a week', () => {
  test.each([
    ['en', 'send me a message each monday morning with what happened that week', '09:00', 'Mondays'],
    ['en', 'every friday at 8pm', '20:00', 'Fridays'],
    ['en', 'send me messages once a week', '09:00', 'Mondays'],
    ['en', "please don't write every day, once a week is enough", '09:00', 'Mondays'],
    ['ru', 'присылай по понедельникам в 9 утра', '09:00', 'по понедельникам'],
    ['ru', 'каждую субботу вечером пиши мне', '20:00', 'по субботам'],
    ['ru', 'хочу получать раз в неделю только про космос и технику', '09:00', 'по понедельникам'],
    ['zh', '每周一早上8点', '08:00', '每周一'],
    ['zh', '每个周日晚上8点给我发', '20:00', '每周日'],
    ['zh', '每周给我发一次', '09:00', '每周一'],
    ['en', 'show me every friday evening what happened this week', '20:00', 'Fridays'],
    ['ru', 'покажи каждую пятницу что было на этой неделе', '09:00', 'по пятницам'],
    ['zh', '每周一早上8点给我推送本周的纪念日', '08:00', '每周一'],
    ['zh', '每周一早上8点给我发这周的中俄历史上的事', '08:00', '每周一'],
    ['en', 'send me something every monday about trade', '09:00', 'Mondays'],
    ['en', 'every friday, only about space', '09:00', 'Fridays'],
    ['en', 'every monday at 7 about trade', '07:00', 'Mondays'],
    ['ru', 'каждый понедельник про торговлю', '09:00', 'по понедельникам'],
    ['ru', 'присылай что-нибудь про торговлю каждый понедельник', '09:00', 'по понедельникам'],
    ['zh', '每周五给我推送有关边界的事件', '09:00', '每周五'],
  ] as const)('%s: "%s" asks where, for %s on %s', async (language, text, time, days) => {
    const { say } = await messagesIn(table, { language });
    const asked = textOf(await say(text));
    expect(asked).toContain(time);
    expect(asked).toMatch(new RegExp(`(?:When: |Когда: |频率：)${days}`));
  });

  test.each([
    [
      'ru',
      'раз в неделю присылай только про космос',
      'нет лучше по пятницам в 8 утра',
      'Москва',
      /08:00 \(Москва\)\s+Когда: по пятницам/,
    ],
    ['en', 'every friday at 8pm', 'at 7 then', 'in London', /07:00 \(London\)\s+When: Fridays/],
    ['en', '/subscribe', 'every sunday', 'London', /09:00 \(London\)\s+When: Sundays/],
    ['zh', '每周一早上8点', '改成9点', '上海', /09:00（上海）\s+频率：每周一/],
  ] as const)('%s: "%s", "%s", "%s"', async (language, first, then, place, held) => {
    const { say } = await messagesIn(table, { language });
    await say(first);
    await say(then);
    expect(textOf(await say(place))).toMatch(held);
  });

  test('are begun by a button, and end when all days are wanted', async () => {
    const { say, press } = await messagesIn(table);
    await say('every friday at 8pm');
    await press('Europe');
    expect(textOf(await press('Belgrade +02:00'))).toMatch(/20:00 \(Belgrade\)\s+When: Fridays/);
    expect(textOf(await say('every day please'))).toMatch(/20:00 \(Belgrade\)\s+When: on days with an anniversary/);
  });
});

describe.each([
  ['en', '/subscribe 08:00 Moscow'],
  ['ru', '/subscribe 08:00 Москва'],
  ['zh', '/subscribe 08:00 莫斯科'],
] as const)('%s: what is wanted of messages that come', (code, subscribe) => {
  const TEXTS = {
    en: [
      ['actually make it 9.30', /09:30 \(Moscow\)/],
      ['9:30 instead', /09:30 \(Moscow\)/],
      ['im in london', /\nTime zone: London · /],
      ['im in london btw', /\nTime zone: London · /],
      ['im in london, how do i change the time zone', /\nTime zone: London · /],
      ['my timezone is London', /\nTime zone: London · /],
      ['stop it for a week pls', /^Messages are paused and will resume on 9 September/],
      ['no messages until friday', /^Messages are paused/],
      ['no messages until after new year', /^Messages are paused and will resume on 2 January/],
      ['send again after easter', /^Messages are paused and will resume on/],
      ["don't send for now", /^How long should messages pause/],
      ['what did i subscribe to', /^Messages to this chat\s.*Next message/s],
      ['my subscriptions', /^Messages to this chat\s.*Next message/s],
      ['what time does it come', /^Messages to this chat\s.*Next message/s],
      ['what did i follow', /^Followed by this chat/],
      ["don't wake me on weekends", /I can’t leave out days of the week\..*“When”\.$/],
      ['never mind', /^Messages to this chat\s.*Next message/s],
      ['only about wars please', /^Topics$/],
      ['only cold war stuff please', /^Topics\s+Messages can be limited by topic only/],
      ['when will i get the next one', /^Messages to this chat\s.*Next message/s],
      ['when is the next one', /^Messages to this chat\s.*Next message/s],
      ['no, make it 8:30', /08:30 \(Moscow\)/],
      ['only about the border', /^Topics\s+Changed\.$/],
      ['only round anniversaries', /^Anniversaries\s/],
      ['what notifications do i get', /^Messages to this chat\s.*Next message/s],
      ['how do i stop messages', /^Messages to this chat\s.*Next message/s],
      ['how to unsubscribe', /^Messages to this chat\s.*Next message/s],
      ['turn it all off', /^Messages are off/],
      ['stop it, unsubscribe', /^Messages are off/],
      ['oh no, make it 10', /10:00 \(Moscow\)/],
      ['make it half an hour later', /^Messages (?:are|come|to)/],
      ['and no more than once a week', /When: Mondays/],
      ['on fridays please', /08:00 \(Moscow\)\s+When: Fridays/],
      ['every monday morning', /08:00 \(Moscow\)\s+When: Mondays/],
      ['every monday evening', /20:00 \(Moscow\)\s+When: Mondays/],
      ['on mondays and thursdays', /I can’t leave out days of the week\..*“When”\.$/],
      ["don't write me in the mornings", /^Time$/],
      ['please dont write me in the mornings, evenings at 8pm is better', /20:00 \(Moscow\)/],
      ["don't send at 8, send at 9 instead", /09:00 \(Moscow\)/],
      ['not in the mornings but in the evenings', /20:00 \(Moscow\)/],
      ["don't send weekly messages", /^When\s/],
      ['not on weekends', /I can’t leave out days of the week\..*“When”\.$/],
      ['who do i follow', /^Followed by this chat/],
      ["don't notify me any more", /^Messages are off/],
      ['actually make it 11 and only the important ones', /11:00 \(Moscow\).*press “Anniversaries”/s],
      ['only the big ones', /^Anniversaries\s/],
      ['only 50 and 100 years', /^Anniversaries\s/],
      ["don't notify me about wars", /^Messages to this chat\s+Time: .*What can be left out/s],
      ['less often', /^When\s/],
      ['fewer messages', /^When\s/],
      ['not every day', /^When\s/],
      ['can you skip the weekends', /I can’t leave out days of the week\..*“When”\.$/],
      ['what did i set', /^Messages to this chat\s+Time: /],
      ['remind me a week ahead', /^Early notice of round ones\s/],
      ["ok unsubscribe, i'm tired of it", /^Messages are off/],
      ['ok subscribe', /^Messages are already on/],
    ],
    ru: [
      ['только про границу и экономику', /^Темы\s+Изменено\.$/],
      ['перенеси на 9:30', /09:30 \(Москва\)/],
      ['я из владивостока', /\nЧасовой пояс: Владивосток · /],
      ['я во владивостоке кстати, как поменять часовой пояс', /\nЧасовой пояс: Владивосток · /],
      ['часовой пояс владивосток', /\nЧасовой пояс: Владивосток · /],
      ['останови на неделю', /^Сообщения приостановлены и возобновятся 9 сентября/],
      ['не присылай до пятницы', /^Сообщения приостановлены/],
      ['не присылай пока, после нового года', /^Сообщения приостановлены и возобновятся 2 января/],
      ['после нового года снова присылай', /^Сообщения приостановлены и возобновятся 2 января/],
      ['пока не присылай', /^На сколько приостановить/],
      ['во сколько придет?', /^Сообщения в этот чат\s.*Следующее сообщение/s],
      ['когда придёт?', /^Сообщения в этот чат\s.*Следующее сообщение/s],
      ['не приходят уведомления', /^Сообщения в этот чат\s.*Следующее сообщение/s],
      ['на что я подписался', /^За чем следит этот чат/],
      ['а не буди меня по выходным', /Пропускать дни недели я не умею\..*«Когда»\.$/],
      ['по выходным не присылай', /Пропускать дни недели я не умею\..*«Когда»\.$/],
      ['ладно, не надо', /^Сообщения в этот чат\s.*Следующее сообщение/s],
      ['а можно только про войны?', /^Темы$/],
      ['только холодная война', /^Темы\s+Отобрать сообщения можно только по темам/],
      ['только круглые даты', /^Годовщины\s/],
      ['какие у меня подписки', /^Сообщения в этот чат\s.*Следующее сообщение/s],
      ['как отписаться', /^Сообщения в этот чат\s.*Следующее сообщение/s],
      ['отключи всё', /^Сообщения отключены/],
      ['хватит, отпишись', /^Сообщения отключены/],
      ['ой нет давай в 10', /10:00 \(Москва\)/],
      ['сделай на полчаса позже', /^Сообщения/],
      ['и не чаще раза в неделю', /Когда: по понедельникам/],
      ['лучше по пятницам', /08:00 \(Москва\)\s+Когда: по пятницам/],
      ['по понедельникам и четвергам', /Пропускать дни недели я не умею\..*«Когда»\.$/],
      ['не присылай по утрам', /^Время$/],
      ['не надо утром, лучше вечером в 8', /20:00 \(Москва\)/],
      ['не присылай утром, присылай вечером', /20:00 \(Москва\)/],
      ['не каждый день, а раз в неделю', /Когда: по понедельникам/],
      ['не надо по выходным', /Пропускать дни недели я не умею\..*«Когда»\.$/],
      ['ну и когда придет следующее', /^Сообщения в этот чат\s.*Следующее сообщение/s],
      ['когда придет след сообщение', /^Сообщения в этот чат\s.*Следующее сообщение/s],
      ['а за кем я слежу?', /^За чем следит этот чат/],
      ['ой нет лучше в 8:30 и только самое важное', /08:30 \(Москва\).*нажмите «Годовщины»/s],
      ['только самое важное', /^Годовщины\s/],
      ['а только 100 и 50 лет', /^Годовщины\s/],
      ['не присылай про войну', /^Сообщения в этот чат\s+Время: .*Можно оставить/s],
      ['пореже', /^Когда\s/],
      ['поменьше сообщений', /^Когда\s/],
      ['а можно без выходных', /Пропускать дни недели я не умею\..*«Когда»\.$/],
      ['только по будням', /Пропускать дни недели я не умею\..*«Когда»\.$/],
      ['что у меня сейчас стоит', /^Сообщения в этот чат\s+Время: /],
      ['напоминай за неделю', /^Заранее о круглых\s/],
      ['все, отпишись, надоело', /^Сообщения отключены/],
    ],
    zh: [
      ['只要边界的', /^主题\s+已更改。$/],
      ['改成9点半', /09:30（莫斯科）/],
      ['我在伦敦', /\n时区：伦敦 · /],
      ['我在伦敦 时区怎么改', /\n时区：伦敦 · /],
      ['先别推了', /^要暂停多久/],
      ['先别推了 过完年再说', /^推送已暂停，将于2027年2月7日恢复。/],
      ['春节后再推', /^推送已暂停，将于2027年2月7日恢复。/],
      ['过几天再推', /^要暂停多久/],
      ['发得太多了', /^频率\s/],
      ['停一周', /^推送已暂停，将于2026年9月9日恢复。/],
      ['我订阅了什么', /^本聊天的推送\s.*下次推送/s],
      ['几点发给我', /^本聊天的推送\s.*下次推送/s],
      ['周末别发', /我不能跳过一周中的某几天。.*哪一天。$/],
      ['算了不要了', /^本聊天的推送\s.*下次推送/s],
      ['可以只要战争吗', /^主题$/],
      ['只要冷战的', /^主题\s+推送只能按主题筛选/],
      ['只发逢五逢十', /^周年\s/],
      ['我订了什么', /^本聊天的推送\s.*下次推送/s],
      ['怎么停止推送', /^本聊天的推送\s.*下次推送/s],
      ['全关了', /^推送已停止/],
      ['别发了，退订', /^推送已停止/],
      ['哦不，改成10点', /10:00（莫斯科）/],
      ['改晚半小时', /推送/],
      ['最多每周一次', /频率：每周一/],
      ['还是每周五发吧', /08:00（莫斯科）\s+频率：每周五/],
      ['别早上发，晚上8点发', /20:00（莫斯科）/],
      ['别早上发了，改成晚上吧', /20:00（莫斯科）/],
      ['不要早上发', /^时间$/],
      ['周末不要', /我不能跳过一周中的某几天。.*哪一天。$/],
      ['我在关注谁', /关注/],
      ['还是9点吧', /09:00（莫斯科）/],
      ['改成10点，只要重要的', /10:00（莫斯科）.*点“周年”/s],
      ['只要重要的 别太多', /^周年\s/],
      ['只推重要周年', /^周年\s/],
      ['少发一点', /^频率\s/],
      ['周末别发可以不', /我不能跳过一周中的某几天。.*哪一天。$/],
      ['周末不发', /我不能跳过一周中的某几天。.*哪一天。$/],
      ['我现在设的是啥', /^本聊天的推送\s+时间：/],
      ['提前一周提醒', /^重要周年提前提醒\s/],
      ['烦死了退订吧', /^推送已停止/],
    ],
  } satisfies Record<Code, [string, RegExp][]>;

  test.each<[string, RegExp]>(TEXTS[code])('"%s"', async (text, answer) => {
    const { say, faults } = await messagesIn(table, { language: code });
    await say(subscribe);
    expect(textOf(await say(text))).toMatch(answer);
    expect(faults).toEqual([]);
  });
});

describe('a reminder of an event', () => {
  test.each([
    [
      'en',
      'every year on 31 August send me a reminder about the Tianjin summit',
      'I’ll remind you of this event every year',
    ],
    [
      'en',
      'send me a reminder about the Tianjin summit every year on 31 August',
      'I’ll remind you of this event every year',
    ],
    ['ru', 'присылай мне каждый год 31 августа напоминание про саммит в Тяньцзине', 'Буду напоминать об этом событии'],
    ['zh', '每年8月31日提醒我天津峰会', '提醒您这个事件'],
    ['zh', '八月三十一号天津峰会提醒我', '提醒您这个事件'],
    ['zh', '8月31日天津峰会叫我一声', '提醒您这个事件'],
    ['zh', '每年8月31日给我发天津峰会的提醒', '提醒您这个事件'],
  ])('%s: "%s" is set where one event is meant', async (language, text, note) => {
    const { say } = await messagesIn(table, { language });
    expect(textOf(await say(text))).toContain(note);
  });

  test.each([
    ['en', 'remind me about the Tianjin summit', 'Press “🔔 Every year”'],
    ['en', 'notify me about the parade', 'Press “🔔 Every year”'],
    ['ru', 'напоминай про саммит в Тяньцзине', 'Нажмите «🔔 Каждый год»'],
    ['ru', 'напомни мне о параде', 'Нажмите «🔔 Каждый год»'],
    ['zh', '提醒我天津峰会', '点“🔔 每年提醒”'],
    ['zh', '提醒我关于阅兵', '点“🔔 每年提醒”'],
    ['en', 'remind me about the Tianjin summit anniversary', 'Press “🔔 Every year”'],
    ['en', 'remind me of the anniversary of the Tianjin summit', 'Press “🔔 Every year”'],
    ['zh', '提醒我明年8月31号天津峰会的纪念日，提前三天说', '提醒在当天发送'],
    ['en', 'remind me a week before the Tianjin summit', 'The reminder comes on the day'],
    ['en', 'remind me a week before the summit between Russia and China', 'The reminder comes on the day'],
    ['ru', 'напомни за день до того что было после парада', 'Напоминание приходит в сам день'],
    ['en', 'send me a msg every year on the Tianjin summit anniversary', 'Press “🔔 Every year”'],
    ['ru', 'Напомни за неделю до годовщины саммита 2025 года', 'Напоминание приходит в сам день'],
    ['ru', 'присылай каждый год про саммит в Тяньцзине', 'Нажмите «🔔 Каждый год»'],
    ['zh', '提前一周提醒我天津峰会', '提醒在当天发送'],
    ['zh', '天津峰会前一周提醒我', '提醒在当天发送'],
    ['zh', '每年天津峰会周年提醒我', '点“🔔 每年提醒”'],
    ['en', 'remind me every year on 31 August', 'Press “🔔 Every year”'],
    ['ru', 'каждый год в августе присылай напоминание о саммите в Тяньцзине', 'Нажмите «🔔 Каждый год»'],
    ['ru', 'напоминай мне каждый год 31 августа', 'Нажмите «🔔 Каждый год»'],
  ])('%s: "%s" is shown with the button for it', async (language, text, note) => {
    const { say } = await messagesIn(table, { language });
    const calls = await say(text);
    expect(textOf(calls)).toContain(note);
    expect(textOf(calls)).not.toMatch(/remind me|напомни|提醒我(?!关)/);
  });

  test.each([
    ['en', 'remind me about Napoleon', 'Napoleon'],
    ['ru', 'напоминай про Наполеона', 'Наполеона'],
    ['zh', '提醒我拿破仑', '拿破仑'],
  ])('%s: "%s" is nothing that is known', async (language, text, name) => {
    const { say } = await messagesIn(table, { language });
    expect(textOf(await say(text))).toMatch(new RegExp(`[“«]${name}`));
  });
});

test.each([
  ['en', 'Tianjin summit', 'remind me every year', 'Press “🔔 Every year”', 'I’ll remind you of this event every year'],
  ['ru', 'саммит в Тяньцзине', 'напоминай каждый год', 'Нажмите «🔔 Каждый год»', 'Буду напоминать об этом событии'],
  ['zh', '天津峰会', '每年提醒我', '点“🔔 每年提醒”', '提醒您这个事件'],
])('%s: after the card of "%s", "%s" is a reminder of it', async (language, event, text, note, set) => {
  const { say } = await messagesIn(table, { language });
  expect(textOf(await say(text))).toContain(note);
  await say(event);
  await say('1');
  expect(textOf(await say(text))).toContain(set);
});

test.each([
  ['en', 'Tianjin summit', 'a week before please', 'The reminder comes on the day'],
  ['ru', 'саммит в Тяньцзине', 'за неделю', 'Напоминание приходит в сам день'],
  ['zh', '天津峰会', '提前三天吧', '提醒在当天发送'],
])('%s: after the card of "%s", "%s" is of its reminder', async (language, first, text, note) => {
  const { say } = await messagesIn(table, { language });
  await say(first);
  await say('1');
  expect(textOf(await say(text))).toContain(note);
});

describe('what was begun', () => {
  test.each([
    ['en', 'never mind, don’t', 'London', 'OK. Nothing has changed.'],
    ['ru', 'ладно, не надо', 'Москва', 'Хорошо, всё остаётся как есть.'],
    ['zh', '取消吧', '上海', '好的，一切照旧。'],
    ['zh', '算了', '上海', '好的，一切照旧。'],
  ])('%s: "%s" is the end of it', async (language, text, place, answer) => {
    const { say } = await messagesIn(table, { language });
    await say('/subscribe');
    expect(textOf(await say(text))).toBe(answer);
    expect(textOf(await say(place))).not.toMatch(/09:00/);
  });
});

test.each([
  ['en', 'in russian please', /^Language$/],
  ['ru', 'по русски пожалуйста', /^Язык$/],
  ['en', 'can i get this in chinese too', /^Language$/],
  ['en', 'is there a russian version', /^Language$/],
  ['en', 'can you answer in chinese', /^Language$/],
  ['ru', 'а на китайском есть?', /^Язык$/],
  ['ru', 'переведи на английский', /^Язык$/],
  ['zh', '有没有俄文版', /^语言$/],
  ['zh', '翻译成英文', /^语言$/],
  ['ru', 'скажи по-русски', /^Язык$/],
  ['en', 'what reminders do i have', /^No messages are set up yet/],
  ['ru', 'поменяй язык на английский', /^Язык$/],
  ['zh', '改英文', /^语言$/],
  ['ru', 'какие у меня настройки', /^Настройки этого чата/],
  ['en', 'english', /^Language$/],
  ['en', 'speak russian', /^Language$/],
  ['en', 'switch to russian', /^Language$/],
  ['ru', 'переключи на английский', /^Язык$/],
  ['ru', 'язык английский', /^Язык$/],
  ['zh', '换成英文', /^语言$/],
  ['zh', '说英语', /^语言$/],
  ['en', 'what did i set', /^Settings of this chat/],
  ['ru', 'что у меня настроено', /^Настройки этого чата/],
  ['zh', '我设置了什么', /^本聊天的设置/],
  ['en', 'shorter please', /^Events on a page\s+I can’t shorten texts/],
  ['ru', 'а покороче можно?', /^Событий на странице\s+Тексты я сокращать не умею/],
  ['zh', '短一点', /^每页事件数\s+我不能缩短文字/],
  ['en', "don't show me old Soviet stuff", /^Settings.*What can be left out/s],
  ['ru', 'не показывай советское старьё', /^Настройки.*Можно оставить/s],
  ['zh', '别给我看战争', /^本聊天的设置.*可以只留/s],
  ['en', 'skip weekends', /I can’t leave out days of the week\..*“When”\.$/],
  ['ru', 'а можно без выходных', /Пропускать дни недели я не умею\..*«Когда»\.$/],
  ['zh', '周末别发可以不', /我不能跳过一周中的某几天。.*哪一天。$/],
  ['en', 'ok game', /^Which came first\?/],
  ['ru', 'ну игра', /^Что было раньше\?/],
  ['zh', '好的游戏', /^哪件事发生在先？/],
])('%s: "%s" shows what there is to choose from', async (language, text, answer) => {
  const { say } = await messagesIn(table, { language });
  expect(textOf(await say(text))).toMatch(answer);
});

test.each([
  ['en', 'send me messages every weekday at 7am', /at 07:00 there\..*I can’t leave out days of the week\..*“When”\.$/s],
  ['en', 'can you send me one event monday to friday at 7am', /at 07:00 there\..*I can’t leave out days/s],
  [
    'ru',
    'присылай по одному событию в 7 утра каждый будний день',
    /в 07:00\..*Пропускать дни недели я не умею\..*«Когда»\.$/s,
  ],
  ['zh', '每个工作日早上7点给我发', /07:00.*我不能跳过一周中的某几天。.*哪一天。$/s],
])('%s: "%s" begins messages, and says that they come on all days', async (language, text, answer) => {
  const { say } = await messagesIn(table, { language });
  expect(textOf(await say(text))).toMatch(answer);
});

describe('a question that only has such words', () => {
  const OF_MESSAGES =
    /^(?:Messages|Which city|Settings|No messages|Сообщения|По времени|Настройки|推送|按哪座|本聊天|目前没有|已订阅)/;

  test.each([
    ['en', 'stop the war'],
    ['en', 'what messages did Stalin send Mao'],
    ['en', 'remind me when the war ended'],
    ['en', 'remind me what happened on 4 February'],
    ['en', 'send me events in Moscow every day'],
    ['en', 'send me messages about Moscow'],
    ['en', "i'm in love"],
    ['en', 'not this'],
    ['en', 'what happened in Moscow in 1949'],
    ['en', 'when does it come'],
    ['en', 'how do i get to london'],
    ['en', 'how is it in Moscow'],
    ['en', 'oh no make it 10 million'],
    ['en', 'weekly'],
    ['en', 'did they send aid every year'],
    ['en', 'treaties that show no borders'],
    ['en', 'remind me which treaty they prolonged every year'],
    ['en', 'once a week'],
    ['en', 'not in the morning'],
    ['en', 'what happened on mondays'],
    ['en', 'show me what happened on mondays'],
    ['en', 'tell me what happened this week'],
    ['ru', 'покажи что было в этот день'],
    ['zh', '告诉我今天历史上发生了什么'],
    ['zh', '这周发生了什么'],
    ['ru', 'не утром'],
    ['ru', 'каждый понедельник'],
    ['zh', '每周'],
    ['zh', '新消息'],
    ['en', 'never mind'],
    ['en', 'only battles please'],
    ['en', 'the treaty in russian'],
    ['ru', 'не надо'],
    ['ru', 'договор на русском языке'],
    ['zh', '俄语教育'],
    ['ru', 'напоминание о войне'],
    ['ru', 'напоминай про Москву'],
    ['ru', 'не это'],
    ['ru', 'ой нет давай в 10'],
    ['ru', 'отменили визы'],
    ['ru', 'сообщение ТАСС'],
    ['ru', 'я в шоке'],
    ['ru', 'уведомления в 1945 году'],
    ['zh', '发射'],
    ['zh', '停战'],
    ['zh', '什么时候开通'],
    ['zh', '取消农业税'],
    ['zh', '不是这个'],
    ['zh', '在莫斯科'],
    ['zh', '莫斯科怎么样'],
    ['en', 'only the big ones'],
    ['en', 'too long ago'],
    ['en', 'what was set up in 1949'],
    ['en', 'the week before the summit'],
    ['en', 'every year since 2013'],
    ['en', 'russian'],
    ['ru', 'кратко о параде'],
    ['ru', 'без Китая'],
    ['ru', 'что установили в 1949'],
    ['ru', 'только самое важное'],
    ['zh', '每年发生了什么'],
    ['zh', '只要重要的'],
    ['zh', '英语教学'],
  ] as const)('%s: "%s"', async (language, text) => {
    const { say } = await messagesIn(table, { language });
    expect(textOf(await say(text))).not.toMatch(OF_MESSAGES);
  });
});

describe('the place that was asked for', () => {
  test.each([
    ['en', 'every morning at 8', 'london', '08:00 (London)'],
    ['en', '/subscribe', 'in Shanghai please', '09:00 (Shanghai)'],
    ['en', '/subscribe', 'Moscow time', '09:00 (Moscow)'],
    ['en', '/subscribe', 'london btw', '09:00 (London)'],
    ['en', '/subscribe', '7:30 Moscow', '07:30 (Moscow)'],
    ['ru', '/subscribe', 'владивосток', '09:00 (Владивосток)'],
    ['ru', 'по утрам в 8', 'по Москве', '08:00 (Москва)'],
    ['ru', '/subscribe', 'я из Казани', '09:00 (Москва)'],
    ['ru', '/subscribe', 'я в новосибирске кстати', '09:00 (Новосибирск)'],
    ['en', '/subscribe', 'by the way i am in london', '09:00 (London)'],
    ['zh', '/subscribe', '对了我在伦敦', '09:00（伦敦）'],
    ['zh', '每天8点', '上海', '08:00（上海）'],
    ['zh', '/subscribe', '我在哈尔滨', '09:00（上海）'],
    ['en', '/subscribe', 'im in new york so its my time right', '09:00 (New York)'],
    ['en', '/subscribe', 'uk time', '09:00 (London)'],
    ['ru', '/subscribe', 'я в новосибирске так что по моему времени', '09:00 (Новосибирск)'],
    ['zh', '/subscribe', '我在纽约，按我的时间吧', '09:00（纽约）'],
  ])('%s: "%s", then "%s"', async (language, question, place, when) => {
    const { say } = await messagesIn(table, { language });
    await say(question);
    expect(textOf(await say(place))).toContain(when);
  });

  test('may be given after a question in between, which is answered', async () => {
    const { say } = await messagesIn(table);
    await say('every morning at 8');
    expect(textOf(await say('Tianjin summit'))).toMatch(/Tianjin/);
    expect(textOf(await say('Harbin'))).toMatch(/^Messages are on\. .*08:00/);
    expect(textOf(await say('Beijing'))).not.toMatch(/^Messages/);
  });

  test.each([
    [
      'en',
      'oh no, make it 8 and only important ones',
      /at 08:00 there\..*“Anniversaries”/s,
      'London',
      '08:00 (London)',
    ],
    ['ru', 'ой нет лучше в 8 и только самое важное', /в 08:00\..*«Годовщины»/s, 'Москва', '08:00 (Москва)'],
    ['zh', '8点吧 只要重要的', /08:00.*“周年”/s, '上海', '08:00（上海）'],
    ['zh', '只要重要的 别太多', /09:00.*“周年”/s, '上海', '09:00（上海）'],
    ['en', 'not on weekends', /at 09:00 there\..*I can’t leave out/s, 'London', '09:00 (London)'],
    ['ru', 'пореже', /в 09:00\..*«Годовщины»/s, 'Москва', '09:00 (Москва)'],
    ['en', 'every weekday at 8', /at 08:00 there\..*I can’t leave out/s, 'London', '08:00 (London)'],
    ['ru', 'по будням в 8:00', /в 08:00\..*Пропускать дни/s, 'Москва', '08:00 (Москва)'],
    ['en', 'only cold war stuff please', /at 09:00 there\..*by topic only/s, 'London', '09:00 (London)'],
    ['ru', 'только холодная война', /в 09:00\..*только по темам/s, 'Москва', '09:00 (Москва)'],
    ['zh', '只要冷战的', /09:00.*只能按主题/s, '上海', '09:00（上海）'],
  ])('%s: is still asked for after "%s"', async (language, text, answer, place, when) => {
    const { say } = await messagesIn(table, { language });
    await say('/subscribe');
    expect(textOf(await say(text))).toMatch(answer);
    expect(textOf(await say(place))).toContain(when);
  });

  test('may be misspelt, or given with another time', async () => {
    const { say, press } = await messagesIn(table);
    await say('/subscribe');
    expect(textOf(await say('make it 7:30'))).toMatch(/at 07:30 there/);
    expect(textOf(await say('Lodnon'))).toMatch(/^I don’t know a city called “Lodnon”/);
    expect(textOf(await press('London +01:00'))).toMatch(/07:30 \(London\)/);
  });

  test('by the setting is taken for the setting', async () => {
    const { say, press } = await messagesIn(table);
    await say('/settings');
    await press('Time zone');
    await press('🏙 By city');
    expect(textOf(await say('Tokyo'))).toMatch(/\nTime zone: Tokyo · /);
  });

  test('is not thanks, nor the name of an event', async () => {
    const { say } = await messagesIn(table);
    await say('/subscribe');
    expect(textOf(await say('nice'))).not.toMatch(/^Messages/);
    expect(textOf(await say('Moscow talks'))).not.toMatch(/^Messages/);
  });

  test('is forgotten after ten minutes', async () => {
    const { say, at } = await messagesIn(table);
    await say('/subscribe');
    at('2026-09-02T12:11:00Z');
    expect(textOf(await say('Moscow'))).not.toMatch(/^Messages/);
  });

  test('is asked of nobody in a group: replies are', async () => {
    const { send } = await messagesIn(table);
    await send(said(MEMBER, '@timeline_bot every morning at 8'));
    expect(textOf(await send(said(MEMBER, '@timeline_bot Moscow')))).not.toMatch(/^Messages/);
  });
});

test('/settings with a place sets the time zone; with anything else it shows them', async () => {
  const { say } = await messagesIn(table);
  expect(textOf(await say('/settings London'))).toMatch(/\nTime zone: London · /);
  expect(textOf(await say('/settings Atlantis'))).toMatch(/\nTime zone: London · /);
});

test.each([
  ['en', 'when is my next message', /^No messages are set up yet/],
  ['ru', 'когда мое следующее сообщение', /^Сообщения не включены/],
  ['zh', '我的下一条消息是什么时候', /^目前没有订阅推送/],
])('%s: "%s" asks for messages', async (language, text, answer) => {
  const { say } = await messagesIn(table, { language });
  expect(textOf(await say(text))).toMatch(answer);
});

describe.each([
  ['ru', '/subscribe 09:00 Москва', 'бла мла ктра', 'когда придет следующее', /Следующее сообщение/],
  ['en', '/subscribe 09:00 Moscow', 'bla mla ktra', 'when is the next one', /Next message/],
  ['zh', '/subscribe 09:00 莫斯科', '魑魅魍魉', '下一条什么时候', /下次推送/],
])('%s: messages were spoken of', (language, subscribe, unknown, next, when) => {
  test('also after what was not understood', async () => {
    const { say } = await messagesIn(table, { language });
    await say(subscribe);
    await say(unknown);
    expect(textOf(await say(next))).toMatch(when);
  });
});

test.each([
  ['ru', '/subscribe 09:00 Москва', 'не, давай в 8:30 и только по будням', /08:30 \(Москва\).*Пропускать дни/s],
  ['ru', '/subscribe 09:00 Москва', 'давай в 8:30', /08:30 \(Москва\)/],
  ['en', '/subscribe 09:00 Moscow', '8:30 then', /08:30 \(Moscow\)/],
  ['zh', '/subscribe 09:00 莫斯科', '不要，改成8点半', /08:30（莫斯科）/],
])(
  '%s: after an event was asked for in between, "%s" … "%s" changes the time',
  async (language, subscribe, text, answer) => {
    const { say } = await messagesIn(table, { language });
    await say(subscribe);
    await say('1969');
    expect(textOf(await say(text))).toMatch(answer);
  },
);

describe('messages that are paused', () => {
  test.each([
    [
      'en',
      '/subscribe 07:30 London',
      '/pause 2 weeks',
      ['resume', 'resume messages', 'continue sending'],
      /^Messages are on\./,
    ],
    [
      'ru',
      '/subscribe 07:30 Москва',
      '/pause 2 недели',
      ['возобновить', 'возобнови рассылку', 'снова присылай'],
      /^Сообщения включены\./,
    ],
    ['zh', '/subscribe 07:30 北京', '/pause 两周', ['恢复推送', '接着发吧', '继续推送'], /^已订阅。/],
  ] as const)('%s: go on when that is said', async (language, begin, pause, resume, answer) => {
    const { say } = await messagesIn(table, { language });
    await say(begin);
    for (const text of resume) {
      await say(pause);
      expect(textOf(await say(text))).toMatch(answer);
    }
  });

  test('"resume talks" is looked for', async () => {
    const { say } = await messagesIn(table);
    expect(textOf(await say('resume talks'))).not.toMatch(/^(Messages|Which)/);
  });
});

describe('the caption of a button', () => {
  test.each([
    ['en', '/subscribe 07:30 London', 'sound', /^Sound/],
    ['ru', '/subscribe 07:30 Москва', 'Заранее о круглых', /^Заранее о круглых/],
    ['zh', '/subscribe 07:30 北京', '每日一题', /^每日一题/],
  ])('%s: after "%s", "%s" does what the button does', async (language, begin, caption, answer) => {
    const { say } = await messagesIn(table, { language });
    await say(begin);
    expect(textOf(await say(caption))).toMatch(answer);
  });

  test('means nothing where something else was shown', async () => {
    const { say } = await messagesIn(table);
    await say('/subscribe 07:30 London');
    await say('4 October 1957');
    expect(textOf(await say('sound'))).not.toMatch(/^Sound/);
  });
});

test.each([
  ['en', '/subscribe 07:30 London', 'send me something every day even without anniversary', /^Question of the day/],
  ['ru', '/subscribe 07:30 Москва', 'присылай каждый день, даже если годовщины нет', /^Вопрос дня/],
  ['ru', '/subscribe 07:30 Москва', 'присылай и без годовщин', /^Вопрос дня/],
  ['zh', '/subscribe 07:30 北京', '没周年的日子也要发', /^每日一题/],
  ['en', '/subscribe 07:30 London', 'send wars too', /^Sensitive events/],
  ['ru', '/subscribe 07:30 Москва', 'про войны тоже присылай', /^Тяжёлые события/],
  ['zh', '/subscribe 07:30 北京', '打仗的也发 别漏了', /^战争与死亡内容/],
  ['zh', '/subscribe 07:30 北京', '提前三天也提醒我一声', /^重要周年提前提醒/],
  ['en', '/subscribe 07:30 London', 'write me a day before every anniversary', /^Early notice of round ones/],
  ['ru', '/subscribe 07:30 Москва', 'пиши мне за день до каждой годовщины', /^Заранее о круглых/],
  ['zh', '/subscribe 07:30 北京', '每个周年前一天提醒我', /^重要周年提前提醒/],
  [
    'en',
    '/subscribe 07:30 London',
    'how many days before an anniversary do you remind me',
    /^Early notice of round ones/,
  ],
  ['ru', '/subscribe 07:30 Москва', 'не надо каждый день, только накануне годовщин', /^Заранее о круглых/],
  ['ru', '/subscribe 07:30 Москва', 'а за сколько дней до годовщины напоминаешь?', /^Заранее о круглых/],
  ['en', '/subscribe 07:30 London', 'notify me of new events about Putin', /^New events/],
  ['ru', '/subscribe 07:30 Москва', 'присылай новые события про Путина', /^Новые события/],
  ['zh', '/subscribe 07:30 北京', '有普京的新消息就提醒我', /^新收录/],
  ['en', '/subscribe 07:30 London', 'stop for now', /^How long should messages pause/],
])('%s: after "%s", "%s" shows the setting', async (language, begin, text, answer) => {
  const { say } = await messagesIn(table, { language });
  await say(begin);
  expect(textOf(await say(text))).toMatch(answer);
});

test.each([
  ['en', 'why did I get nothing today'],
  ['en', "why didn't you write today"],
  ['en', 'why am i not getting messages'],
  ['en', 'how often do you send messages'],
  ['en', "how come you don't send me anything"],
  ['ru', 'почему сегодня ничего не пришло'],
  ['ru', 'почему ты не присылаешь сообщения'],
  ['ru', 'как часто ты присылаешь'],
  ['ru', 'почему ты сегодня не написал'],
  ['ru', 'когда твое следующее сообщение'],
  ['zh', '今天怎么没发'],
  ['zh', '为什么今天没收到'],
  ['zh', '为什么不给我发'],
])('%s: "%s" has the status', async (language, text) => {
  const { say } = await messagesIn(table, { language });
  expect(textOf(await say(text))).toBe(textOf(await say('/status')));
});

test.each([
  ['en', 'which languages do you speak'],
  ['ru', 'какие языки знаешь'],
  ['zh', '支持哪些语言'],
])('%s: "%s" has the languages to choose from', async (language, text) => {
  const { say } = await messagesIn(table, { language });
  expect(buttonsOf(await say(text)).flat()).toEqual(expect.arrayContaining(['English', 'Русский', '中文']));
});

describe.each([
  ['en', 'victory parade 2015', 'notify me about it', 'Every year ✓', 'Other city'],
  ['ru', 'парад 2015', 'напоминай мне про него', 'Каждый год ✓', 'Другой город'],
  ['zh', '2015年阅兵', '每年提醒我', '每年提醒 ✓', '其他城市'],
])('%s: the event that was shown', (language, question, wish, set, city) => {
  test(`is reminded of after "${wish}", and the city can be chosen`, async () => {
    const { say } = await messagesIn(table, { language });
    await say(question);
    const labels = buttonsOf(await say(wish)).flat();
    expect(labels).toEqual(expect.arrayContaining([expect.stringContaining(set), expect.stringContaining(city)]));
  });
});

test('a location that was asked for by messages begins them at the time and on the days that were said', async () => {
  const { say, press, send } = await messagesIn(table);
  await say('every friday at 8pm');
  await press('📍 By location');
  const chat = { id: 1, type: 'private', first_name: 'You' };
  const from = { id: 1, is_bot: false, first_name: 'You' };
  const located = { message_id: 9, date: 0, from, chat, location: { latitude: 55.75, longitude: 37.62 } };
  expect(textOf(await send({ message: located }))).toMatch(/20:00 \(Moscow\)\s+When: Fridays/);
});
