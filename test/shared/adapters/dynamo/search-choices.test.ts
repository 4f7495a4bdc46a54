import { collectionOf, event } from '../../../support/events';
import { searchIn } from '../../../support/search-in-memory';

const text = (en: string, ru: string, zh: string) => ({ en, ru, zh });

/** Ten events, so that some words are rare. */
const { find } = searchIn({
  ...collectionOf(
    event('1689-09-07', {
      title: text('Treaty of Nerchinsk', 'Нерчинский договор', '《尼布楚条约》'),
      summary: text('Albazin was given up.', 'Албазин оставили, работу свернули.', '放弃雅克萨。'),
    }),
    event('1860-11-14', {
      title: text('Border drawn to Korea', 'Граница до Кореи', '边界划至朝鲜'),
      summary: text('Treaties in Russian.', 'Договоры на русском языке.', '后续条约。'),
    }),
    event('2000-07-18', { title: text('Putin in China', 'Путин в Китае', '普京首次访华') }),
    event('2002-12-01', { title: text('Putin visits China', 'Путин посетил Китай', '普京访问中国') }),
    event('2013-03-22', { title: text('Xi in Russia', 'Си в России', '习近平首访俄罗斯') }),
    event('2015-05-07', { title: text('Xi visits Moscow', 'Си в Москве', '习近平访俄并出席卫国战争庆典') }),
    event('2019-06-05', { title: text('Xi visits Russia', 'Си посетил Россию', '习近平访问俄罗斯') }),
    event('2021-01-01', { title: text('Defence talks', 'Переговоры об обороне', '国防会谈') }),
    event('2022-01-01', { title: text('Defence of peace', 'Оборона и мир', '国家主席讲话') }),
    event('1969-03-15', { title: text('Battle', 'Бой', '冲突之后'), summary: text('A clash.', 'Бой.', '中苏冲突。') }),
  ),
  names: [
    { text: text('visit to China', 'визит в Китай', '访问中国'), aliases: ['访华'], within: [] },
    { text: text('visit to Russia', 'визит в Россию', '访问俄罗斯'), aliases: ['访问俄国', '访俄'], within: [] },
  ],
});

describe('what is meant', () => {
  test.each<[why: string, text: string, days: string[]]>([
    ['of words that no event has together, the rare one', 'оборона Албазина', ['1689-09-07']],
    ['a form of an adjective', 'русским', ['1860-11-14']],
    ['the adjective of a place', 'korean', ['1860-11-14']],
    ['nor another word with an error', 'robot', []],
    ['a phrase by a shorter one', '访问俄罗斯', ['2013-03-22', '2015-05-07', '2019-06-05']],
    ['under another name', '访问俄国', ['2013-03-22', '2015-05-07', '2019-06-05']],
    ['and by a longer one', '访华', ['2000-07-18', '2002-12-01']],
    ['the word that is wider', '访问', ['2000-07-18', '2002-12-01', '2013-03-22', '2015-05-07', '2019-06-05']],
  ])('%s: %s', async (_why, typed, days) => {
    const { lines, everyWord } = await find(typed);
    const found = lines.map(({ date }) => date);
    expect(new Set(everyWord ? found : found.slice(0, days.length))).toEqual(new Set(days));
  });

  test('договр is taken for договор', async () => {
    expect((await find('договр')).corrections).toEqual([{ typed: 'договр', taken: 'договор' }]);
  });

  test.each(['robot', 'nixon', 'корейской', 'борщ', '俄乌战争', '之间中苏', '毛主席'])(
    'nothing is taken for %s',
    async (typed) => {
      expect(await find(typed)).toMatchObject({ corrections: [], near: [] });
    },
  );
});
