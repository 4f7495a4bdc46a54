import type { LocalTable } from '../../../../infra/local/local-table';
import { converse } from '../../../support/conversation';
import { collectionOf, event } from '../../../support/events';
import { text } from '../../../support/space-flight/names';
import { openTableWith } from '../../../support/table';

const [ROME, ITALY, PARIS, FRANCE] = [
  text('Rome', 'Рим', '罗马'),
  text('Italy', 'Италия', '意大利'),
  text('Paris', 'Париж', '巴黎'),
  text('France', 'Франция', '法国'),
];
const OSLO = text('Oslo', 'Осло', '奥斯陆');
const BERN = text('Bern', 'Берн', '伯尔尼');
const ANNA = text('Anna Berti', 'Анна Берти', '安娜');
const CARL = text('Carl Lund', 'Карл Лунд', '卡尔');

let table: LocalTable;
beforeAll(async () => {
  const visit = (date: string, place: typeof ROME, title: ReturnType<typeof text>, person = ANNA) =>
    event(date, { id: `${date.replace('/', '-')}-visit`, title, places: [place], people: [person] });
  table = await openTableWith({
    ...collectionOf(
      visit(
        '1950-01-01',
        PARIS,
        text('Anna Berti of Italy visits France', 'Визит Анны Берти из Италии во Францию', '安娜从意大利访问法国'),
      ),
      visit(
        '1960-01-01',
        ROME,
        text(
          'Guests from France visit Anna Berti in Italy',
          'Визит гостей из Франции к Анне Берти в Италию',
          '法国客人访问意大利',
        ),
      ),
      visit('1951-01-01', PARIS, text('Carl Lund visits France', 'Визит Карла Лунда во Францию', '卡尔访问法国'), CARL),
      visit('1951/1953', PARIS, text('Years of Carl Lund', 'Годы Карла Лунда', '卡尔年'), CARL),
      visit(
        '1952-01-01',
        PARIS,
        text('Carl Lund opens a bridge by video', 'Карл Лунд открыл мост по видеосвязи', '卡尔通过视频为大桥揭幕'),
        CARL,
      ),
      event('1970-01-01', { title: text('A fair opens', 'Открылась ярмарка', '集市开幕'), places: [BERN] }),
      visit(
        '1980-01-01',
        OSLO,
        text('Anna Berti visits guests from Bern', 'Визит Анны Берти к гостям из Берна', '安娜访问伯尔尼客人'),
      ),
    ),
    names: [
      { text: ROME, aliases: [], within: [ITALY] },
      { text: BERN, aliases: [], within: [] },
      { text: PARIS, aliases: [], within: [FRANCE] },
      { text: FRANCE, aliases: ['French Republic'], within: [] },
    ],
  });
});
afterAll(() => table.close());

test.each([
  ['en', 'when did Anna visit France', '1950'],
  ['en', 'last visit of Anna to Italy', '1960'],
  ['en', 'has Anna ever been to Paris', '1950'],
  ['ru', 'когда Анна ездила в Италию', '1960'],
  ['zh', '安娜访问过法国吗', '1950'],
  // What lasts for years or was held by video is no visit.
  ['en', 'how many times did Carl visit France', '1951'],
  ['ru', 'сколько раз Карл ездил во Францию', '1951'],
  ['zh', '卡尔去过法国几次', '1951'],
])('%s: "%s" is of %s alone', async (language, question, year) => {
  const [call] = await converse(table, { language }).say(question);
  const buttons = call?.payload.reply_markup?.inline_keyboard?.flat() ?? [];
  const shown = buttons.map(({ callback_data }) => callback_data).filter((data) => data.startsWith('e'));
  expect(shown).toEqual([`e${year}-01-01-visit`]);
});

test('where nothing was at the place that is named, all events with the words are found', async () => {
  const [call] = await converse(table).say('who visited Anna');
  const buttons = call?.payload.reply_markup?.inline_keyboard?.flat() ?? [];
  expect(buttons.filter(({ text }) => /^\d/.test(text))).toHaveLength(3);
});

test('what took place elsewhere is told as near to a visit, without its date on top', async () => {
  const [call] = await converse(table).say('when did Anna visit Bern');
  expect(call?.payload.text).toContain('Closest matches');
});
