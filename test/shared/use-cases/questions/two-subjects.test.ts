import type { LocalTable } from '../../../../infra/local/local-table';
import { buttonsOf, converse, textOf } from '../../../support/conversation';
import { collectionOf, event } from '../../../support/events';
import { text } from '../../../support/space-flight/names';
import { openTableWith } from '../../../support/table';

const MOSCOW = text('Moscow', 'Москва', '莫斯科');

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith({
    ...collectionOf(
      event('1783-06-04', { title: text('A balloon over Moscow', 'Шар над Москвой', '莫斯科上空的气球') }),
      event('1909-07-25', {
        title: text('Blériot flies over La Manche', 'Блерио перелетает Ла-Манш', '布莱里奥飞越拉芒什'),
      }),
      event('1931/1935', {
        title: text('Building of the Moscow metro', 'Строительство московского метро', '莫斯科地铁建设'),
        places: [MOSCOW],
        importance: 2,
      }),
      event('1935-05-15', {
        title: text('The Moscow metro opens', 'Открытие московского метро', '莫斯科地铁开通'),
        places: [MOSCOW],
        importance: 5,
      }),
      event('1935-05-18', { title: text('Loss of an aircraft', 'Катастрофа самолёта', '飞机失事'), importance: 4 }),
      event('1976/1977', {
        title: text('Year of Aviation in Moscow', 'Год авиации в Москве', '莫斯科航空年'),
        places: [MOSCOW],
        importance: 1,
      }),
      event('1980-05-15', {
        title: text(
          'Guests in Moscow: opening of a fair',
          'Гости в Москве: открытие ярмарки',
          '客人在莫斯科：博览会开幕',
        ),
        places: [MOSCOW],
      }),
      event('2016/..', { title: text('Metro on the ring', 'Метро на кольце', '地铁环线') }),
      event('2028', { title: text('A metro is to open in Omsk', 'Откроют метро в Омске', '鄂木斯克地铁将开通') }),
    ),
    title: text('Aviation and metro', 'Авиация и метро', '航空与地铁'),
  });
});
afterAll(() => table.close());

async function ask(language: string, question: string) {
  const answer = await converse(table, { language }).say(question);
  const said = textOf(answer);
  return { said, head: said.split('\n\n')[0] ?? '', buttons: buttonsOf(answer).flat() };
}

describe('a collection of two subjects', () => {
  test.each([
    ['en', 'metro 1935', 'aircraft'],
    ['ru', 'метро 1935', 'самолёта'],
    ['zh', '1935年的地铁', '飞机'],
  ])('%s: "%s" is about one of them', async (language, question, other) => {
    const { said } = await ask(language, question);
    expect(said).toContain('1935');
    expect(said).not.toContain(other);
  });
});

test.each([
  ['ru', 'когда начали строить метро в москве', '1931–1935 годы'],
  ['ru', 'сколько лет московскому метро', '15 мая 1935 года'],
  ['ru', 'когда год авиации', '1976–1977 годы'],
  ['ru', 'год авиации в москве', '1976–1977 годы'],
])('%s: "%s" is led by %s', async (language, question, date) => {
  expect((await ask(language, question)).head).toContain(`\n${date}`);
});

test('an opening in a town is not its founding', async () => {
  expect((await ask('ru', 'сколько лет москве')).head).not.toMatch(/\d{4}/);
});

test.each([
  ['en', 'next metro', 'Omsk'],
  ['ru', 'какое метро откроют следующим', 'Омске'],
])('%s: "%s" begins with what has not begun', async (language, question, first) => {
  expect((await ask(language, question)).buttons[0]).toContain(first);
});

test.each([
  ['en', 'what will the weather be in Moscow tomorrow', 'weather'],
  ['ru', 'какая завтра погода в москве', 'погода'],
  ['zh', '莫斯科的天气怎么样', '天气'],
])('%s: "%s" is talk, whatever else it names', async (language, question, word) => {
  const { said } = await ask(language, question);
  const talk = { en: 'bot', ru: 'бот', zh: '机器人' }[language] ?? '';
  expect(said.split('\n')[0]).toContain(talk);
  expect(said).not.toContain('1.');
  expect(said).toContain(word);
});

test('a hyphen may be missing', async () => {
  expect((await ask('ru', 'когда перелетели ламанш')).said).toContain('Блерио');
});

test('a number of a ruler is not searched for by itself', async () => {
  expect((await ask('ru', 'екатерина ii')).buttons).not.toContain('ii');
});

test.each(['какой сегодня праздник', 'какой праздник завтра'])('«%s» is asked of that day', async (question) => {
  expect((await ask('ru', question)).head).toMatch(/\d+ \p{L}+/u);
});
