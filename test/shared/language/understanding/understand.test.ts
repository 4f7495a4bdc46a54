import fc from 'fast-check';
import { understoodLanguages } from '../../../../shared/language/understood-languages';
import { formatReading } from '../../../../shared/language/reading/format-query';
import { understand } from '../../../../shared/language/understanding/understand';
import type { Bound, Subject } from '../../../../shared/language/understanding/understanding';

const topics = { sco: { en: 'SCO', ru: 'ШОС', zh: '上合组织' }, 'belt-and-road': { en: 'Belt and Road' } };
const context = { language: 'en', today: { year: 2026, month: 9, day: 3 }, topics };

describe('words, dates and topics', () => {
  test.each([
    ['parade 2015', ['parade'], ['2015-01-01/2015-12-31'], []],
    ['When was the parade in Beijing?', ['parade', 'beijing'], [], []],
    ['встреча в мае 2024', ['встреча'], ['2024-05-01/2024-05-31'], []],
    ['парад 3 сентября', ['парад'], ['--09-03/--09-03'], []],
    ['2015年9月3日阅兵', ['阅兵'], ['2015-09-03/2015-09-03'], []],
    ['九月三曰阅兵', ['阅兵'], ['--09-03/--09-03'], []],
    ['北京阅兵是哪一年', ['北京阅兵'], [], []],
    ['topic:sco', [], [], ['sco']],
    ['тема: шос визит', ['визит'], [], ['sco']],
    ['主题：上合组织', [], [], ['sco']],
    ['#sco 2025', [], ['2025-01-01/2025-12-31'], ['sco']],
    ['topic:"belt and road" forum', ['forum'], [], ['belt-and-road']],
    ['topic:belt-and-road', [], [], ['belt-and-road']],
    ['topic:nonsense', ['topic', 'nonsense'], [], []],
    ['topic:__proto__', ['topic', 'proto'], [], []],
    ['what happend in 2015', [], ['2015-01-01/2015-12-31'], []],
    ['что слчилось в мае 2024', [], ['2024-05-01/2024-05-31'], []],
    ['2024年会有什么大事', [], ['2024-01-01/2024-12-31'], []],
    ['2024年咋了', [], ['2024-01-01/2024-12-31'], []],
    // A name may begin like a verb or an adjective.
    ['мао у сталина', ['мао', 'сталина'], [], []],
    ['дальний восток', ['дальний', 'восток'], [], []],
    ['газ в новосибирске', ['газ', 'новосибирске'], [], []],
    ['панда, которую подарили', ['панда', 'подарили'], [], []],
    ['день рождения мао', ['мао'], [], []],
    ['the', [], [], []],
    ['', [], [], []],
    ['SCO sco Sco', ['sco'], [], []],
  ])('"%s"', (text, words, dates, ids) => {
    const understood = understand(text, context, understoodLanguages);
    expect(understood.words.map((word) => word.text)).toEqual(words);
    expect(understood.dates.readings.map(formatReading).map(({ from, to }) => `${from ?? ''}/${to ?? ''}`)).toEqual(
      dates,
    );
    expect(understood.topics).toEqual(ids);
  });

  test('are kept as they were typed', () => {
    const { words } = understand('Ｐarade in Beijing', context, understoodLanguages);
    expect(words.map(({ typed }) => typed)).toEqual(['Ｐarade', 'Beijing']);
  });

  test('of a date can be words of a name', () => {
    expect(understand('parade 2015', context, understoodLanguages).dateWords).toEqual(['2015']);
  });
});

test.each([
  ['olymp', true],
  ['parade ', false],
  ['parade 2015', false],
  ['2015 parade', true],
  ['', false],
])('"%s" while typing: may go on: %s', (text, unfinished) => {
  expect(understand(text, { ...context, unfinished: true }, understoodLanguages).unfinished).toBe(unfinished);
  expect(understand(text, context, understoodLanguages).unfinished).toBe(false);
});

/** What is asked, and of what. */
describe('questions', () => {
  test.each([
    ['when was the treaty signed', 'when: treaty'],
    ['когда подписали договор?', 'when: договор'],
    ['条约是什么时候签署的', 'when: 条约'],
    ['how many years since the war ended', 'when: war'],
    ['сколько лет прошло после победы', 'when: победы'],
    ['how many times did Putin visit Harbin', 'times: putin visit harbin'],
    ['сколько раз был в Харбине', 'times: харбине'],
    ['普京来过中国几次', 'times: 普京 中国 访问'],
    ['tell me about the SCO', 'who: sco'],
    ['кто такой Ян Ливэй', 'who: ян ливэй'],
    ['李强是谁', 'who: 李强'],
    ['the latest summit, please', 'last summit'],
    ['последние новости', 'last'],
    ['下一次峰会', 'next 峰会'],
    ['самые важные события', 'important'],
    ['First World War', 'first world war'],
    ['after the treaty', 'after(treaty)'],
    ['что было до войны', 'before(войны)'],
    ['峰会之后', 'after(峰会)'],
    ['a month before the treaty', '1 month before(treaty)'],
    ['two years and 3 months after the treaty', '2 year 3 month after(treaty)'],
    ['за месяц до войны', '1 month before(войны)'],
    ['через год после войны', 'when: 1 year after(войны)'],
    ['峰会结束前一个月中俄有啥事', '中俄 1 month before(峰会)'],
    ['峰会之后三年', '3 year after(峰会)'],
    ['峰会三年后', '3 year after(峰会)'],
    ['条约签署两个月之后发生了什么', '2 month after(条约)'],
    ['条约之后和峰会之前', 'between(条约, 峰会)'],
    ['从条约到峰会', 'between(条约, 峰会)'],
    ['条约签署那年还发生了什么', 'during(条约)'],
    ['阅兵那几天', 'during(阅兵)'],
    ['一共有多少次演习', 'times: 演习'],
    ['收录了多少个关于峰会的事件', 'count: 峰会'],
    ['免签从哪天开始', 'when: 免签'],
    ['首枚火箭', 'first 火箭'],
    ['劳驾，帮我看一下峰会的情况', '峰会'],
    ['爱滋病', '艾滋病'],
    ['summits after the treaty', 'summits after(treaty)'],
    ['between the Olympics and the parade', 'between(olympics, parade)'],
    ['между Олимпиадой и саммитом', 'between(олимпиадой, саммитом)'],
    ['和平号和阅兵之间', 'between(和平号, 阅兵)'],
    ['during the state visit', 'during(state visit)'],
    ['since the last parade', 'since(last parade)'],
    ['before', ''],
    ['rjulf ,sk lfvfycrbq', 'when: даманский'],
    ['rjkev,', 'колумб'],
    ["y'g", 'нэп'],
    ['khrushchev,', 'khrushchev'],
    ['црут цфы еру зфкфву', 'when: parade'],
    ['gfhfl d Gtrbyt', 'gfhfl gtrbyt'],
    ['whats new', 'last'],
    ['wen was the parade', 'when: parade'],
    ['has he been to Moscow', 'moscow visit'],
    ['парад, на котором что ли был Путин', 'парад путин'],
    ['毛泽东干了什么', '毛泽东'],
    ['阅兵是几月几号', 'when: 阅兵'],
    ['会谈', '会谈'],
  ])('%s: %s', (text, expected) => {
    const { asked, bound, ...subject } = understand(text, context, understoodLanguages);
    const said = [asked && `${asked}:`, subjectText(subject), bound && boundText(bound)];
    expect(said.filter(Boolean).join(' ')).toBe(expected);
  });

  function subjectText({ which, words }: Subject): string {
    return [which, ...words.map(({ text }) => text)].filter(Boolean).join(' ');
  }

  function boundText({ kind, ends, amounts = [] }: Bound): string {
    const far = amounts.map(({ unit, count }) => `${String(count)} ${unit} `).join('');
    return `${far}${kind}(${ends.map(subjectText).join(', ')})`;
  }
});

describe('talk', () => {
  test.each([
    ['Hello there!', 'greeting'],
    ['ДОБРЫЙ ДЕНЬ', 'greeting'],
    ['大家好', 'greeting'],
    ['thank you so much', 'thanks'],
    ['謝謝', 'thanks'],
    ['what’s the weather tomorrow', 'chat'],
    ['今天天气怎么样', 'chat'],
    ['расскажи анекдот', 'chat'],
    ['ok', 'small'],
    ['ха-ха', 'small'],
    ['👍', 'small'],
    ['7', 'number'],
    ['help', 'help'],
    ['Помощь!', 'help'],
    ['surprise me', 'random'],
    ['取消订阅', 'unsubscribe'],
    ['别推送了', 'unsubscribe'],
    ['打开日历', 'on'],
    ['改成英语', 'settings'],
    ['有哪些分类', 'topics'],
    ['随便给我看一个', 'random'],
    ['怎么查东西', 'help'],
    ['你是哪国人', 'chat'],
    ['今天好冷啊', 'chat'],
    ['下一个周年纪念', 'next'],
    ['good night', 'farewell'],
    ['до свидания', 'farewell'],
    ['晚安', 'farewell'],
    ['are you a bot or a human', 'chat'],
    ['ты бот или человек?', 'chat'],
    ['你是机器人还是人', 'chat'],
    ['which anniversaries are coming soon', 'next'],
    ['какие годовщины скоро', 'next'],
    ['давай викторину', 'game'],
    ['давай', 'small'],
    ['随便来一条', 'random'],
    ['来一条随机的', 'random'],
    ['nice one', 'thanks'],
    ['Привет, что ты умеешь?', 'start'],
    ['hi, what can you do', 'start'],
    ['你好，你会做什么', 'start'],
    ['stop sending me stuff', 'unsubscribe'],
    ['unsubscribe me pls', 'unsubscribe'],
    ['отпишите меня', 'unsubscribe'],
    ['别再发了', 'unsubscribe'],
    // What may be a question is none.
    ['hello 3 September', undefined],
    ['thanks to Putin', undefined],
    ['help Beijing', undefined],
    ['topic:sco', undefined],
    ['2015', undefined],
    ['subscribe to Putin', undefined],
    ['search of the consulate', undefined],
  ])('%s: %s', (text, kind) => {
    const { talk } = understand(text, context, understoodLanguages);
    expect(talk?.kind === 'command' ? talk.name : talk?.kind).toBe(kind);
  });
});

test.each([
  ['subscribe 8am Moscow', 'subscribe', '8am Moscow'],
  ['please subscribe me at 8am', 'subscribe', 'at 8am'],
  ['подпиши меня на 9 утра по Москве', 'subscribe', 'на 9 утра по Москве'],
  ['Подписаться 9:00 Москва', 'subscribe', '9:00 Москва'],
  ['напоминай мне каждый день в 8 утра', 'subscribe', 'каждый день в 8 утра'],
  ['每天早上八点发给我', 'subscribe', '早上八点发给我'],
  ['每天早上八点提醒我', 'subscribe', '早上八点提醒我'],
  ['搜索 天津', 'search', '天津'],
  ['search Tianjin', 'search', 'Tianjin'],
  ['найди парад 2015', 'search', 'парад 2015'],
  ['search', 'search', ''],
])('a command with what stands after it: %s', (text, name, argument) => {
  expect(understand(text, context, understoodLanguages).talk).toEqual({ kind: 'command', name, text: argument });
});

test('any text is understood, and few words of it are looked for', () => {
  const piece = fc.constantFrom(
    'so much ',
    'between ',
    ' and ',
    'after ',
    '和',
    '之间',
    'первый ',
    'hi ',
    '2015 ',
    '#',
    '*',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(anyText, fc.constantFrom('en', 'ru', 'zh'), (text, language) => {
      const { words } = understand(text, { ...context, language }, understoodLanguages);
      expect(words.length).toBeLessThanOrEqual(24);
    }),
    { numRuns: 500 },
  );
});

test('a language without words for questions is understood without frames and talk', () => {
  const [english] = understoodLanguages;
  const plain = { code: 'en', dateWords: english.dateWords, searchWords: english.searchWords };
  expect(understand('when was the parade after 2015', context, [plain])).toMatchObject({
    words: [{ text: 'parade' }],
    asked: undefined,
    bound: undefined,
  });
  expect(understand('hello', context, [plain]).talk).toBeUndefined();
});
