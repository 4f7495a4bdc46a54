import type { LocalTable } from '../../../infra/local/local-table';
import { buttonsOf, textOf } from '../../support/conversation';
import { builtInCollection } from '../../support/events';
import { messagesIn } from '../../support/messages';
import { openTableWith } from '../../support/table';

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
});
afterAll(() => table.close());

const ABOUT = {
  en: /Two or more independent sources/,
  ru: /независимых источников/,
  zh: /个独立来源|独立来源/,
} as const;

test.each([
  ['en', 'where do your dates come from, can I trust them'],
  ['zh', '你们资料都哪来的 靠谱不'],
  ['en', 'how does this thing know its dates are right'],
  ['en', 'how much of the info comes from government media?'],
  ['en', 'is this propaganda'],
  ['en', 'how often is it updated'],
  ['en', 'are you biased'],
  ['ru', 'откуда ты берешь даты, им можно верить?'],
  ['ru', 'как часто обновляется'],
  ['ru', 'это правда?'],
  ['ru', 'кто проверяет факты'],
  ['zh', '你的资料从哪来的 可靠吗'],
  ['zh', '多久更新一次'],
  ['zh', '有多少来自官方媒体'],
  ['zh', '准确吗'],
] as const)('%s: "%s" tells where the events come from', async (language, text) => {
  const { say } = await messagesIn(table, { language });
  expect(textOf(await say(text))).toMatch(ABOUT[language]);
});

test.each([
  ['en', 'where does it say if a date is uncertain? what do the dots mean'],
  ['en', 'what does ◐ mean'],
  ['en', 'what is the green dot'],
  ['ru', 'что значит кружок'],
  ['ru', 'где написано что дата неточная'],
  ['zh', '圆点是什么意思'],
  ['zh', '日期不确定怎么看'],
])('%s: "%s" explains the marks', async (language, text) => {
  const { say } = await messagesIn(table, { language });
  expect(textOf(await say(text))).toMatch(/^● .*\n◐ .*\n○ .*\n★ /);
});

test.each([
  ['en', 'do you have pictures or maps i can show my class', /^No photos or maps here/],
  ['en', 'make the text bigger', /^The size of text is set in Telegram/],
  ['ru', 'есть фото?', /^Фотографий и карт здесь нет/],
  ['ru', 'сделай текст покрупней и без источников', /^Размер текста меняется в самом Telegram/],
  ['zh', '有地图吗', /^这里没有照片和地图/],
  ['zh', '字能不能大点 或者少显示点来源', /^字号请在 Telegram 里调整/],
])('%s: "%s" is told plainly', async (language, text, answer) => {
  const { say } = await messagesIn(table, { language });
  expect(textOf(await say(text))).toMatch(answer);
});

describe.each([
  ['en', 'victory parade 2015', ['this is wrong', 'that date is wrong, it was the 15th', 'I found a mistake']],
  ['ru', 'парад 2015', ['это ошибка', 'дата неверная, было 15-го', 'нашел ошибку']],
  ['zh', '2015年阅兵', ['这是错的', '日期不对，应该是15号', '有错误']],
])('%s: what is wrong', (language, question, texts) => {
  test.each(texts)('"%s" is reported by the button of the event that was shown, else it says how', async (text) => {
    const { say } = await messagesIn(table, { language });
    const told = await say(text);
    expect(textOf(told)).toContain('⚑');
    expect(buttonsOf(told)).toEqual([]);
    await say(question);
    expect(buttonsOf(await say(text)).flat()).toEqual([expect.stringMatching(/^⚑/)]);
  });
});

test.each([
  ['en', 'trust'],
  ['en', 'the treaty of trust'],
  ['ru', 'правда'],
  ['zh', '宣传'],
])('%s: "%s" is searched for', async (language, text) => {
  const { say } = await messagesIn(table, { language });
  expect(textOf(await say(text))).not.toMatch(ABOUT[language as keyof typeof ABOUT]);
});
