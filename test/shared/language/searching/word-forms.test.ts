import { languages } from '../../../../shared/language/languages';
import { termsIn } from '../../../../shared/language/searching/search-terms';
import { pairsToFind, splitWords } from '../../../../shared/language/searching/split-words';
import { wordFormsOf } from '../../../../shared/language/searching/word-forms';

const forms = wordFormsOf(languages);

test.each([
  ['парад', 'парада параду парадом параде парады парадов парадам парадами парадах'],
  ['визит', 'визита визиту визитом визите визиты визитов'],
  ['встреча', 'встречи встрече встречу встречей встреч'],
  ['Россия', 'России Россию Россией'],
  ['Китай', 'Китая Китаю Китаем Китае'],
  ['Москва', 'Москвы Москве Москву Москвой'],
  ['Тяньцзинь', 'Тяньцзиня Тяньцзине Тяньцзинем'],
  ['отношения', 'отношений отношениям отношениями отношениях отношение'],
  ['государственный', 'государственного государственному государственная государственные'],
  ['годовщина', 'годовщины годовщину годовщиной'],
  ['китаец', 'китайцы китайцев китайцами Китай'],
  ['американец', 'американцы Америка'],
  ['Челюскин', 'челюскинцы челюскинцев'],
  ['бой', 'боя бои боев боях боями'],
  ['учения', 'учений учениях учение'],
  ['учёный', 'учёных учёного учёными'],
  ['Шанхай', 'Шанхая Шанхаю Шанхаем Шанхае'],
  ['Николай', 'Николая Николаю Николаем Николае'],
  ['Сергей', 'Сергея Сергею Сергеем Сергее'],
  ['герой', 'героя герою героем героев героями'],
  ['случай', 'случая случаю случаем случаев'],
  ['ассамблея', 'ассамблеи ассамблее ассамблею'],
  ['Вьетнам', 'Вьетнама Вьетнаму Вьетнамом Вьетнаме'],
  ['космодром', 'космодрома космодрому космодромом космодроме'],
  ['приём', 'приёма приёму приёмом приёме приёмы'],
  ['столица', 'столиц столице столицами'],
  ['южный', 'южная южной южного'],
  ['новый', 'новая новой новых'],
  ['parade', 'parades Parades PARADE'],
  ['pay', 'paid pays'],
  ['write', 'wrote written writes'],
  ['visit', 'visits visited visiting'],
  ['anniversary', 'anniversaries'],
  ['treaty', 'treaties'],
  ['Olympics', 'Olympic'],
  ['ban', 'bans banned banning'],
  ['cancel', 'cancels cancelled canceled cancelling'],
  ['pass', 'passes passed passing'],
  ['fall', 'falls falling'],
  ['admit', 'admits admitted'],
])('the forms of "%s" have one stem', (word, others) => {
  for (const other of others.split(' ')) expect(stem(other)).toBe(stem(word));
});

test.each([
  ['парад', 'парадокс'],
  ['Китай', 'кит'],
  ['учёные', 'учения'],
  ['бои', 'бог'],
  ['state', 'statement'],
  ['visit', 'visitor'],
  ['1945', '1949'],
])('"%s" and "%s" have different ones', (a, b) => {
  expect(stem(a)).not.toBe(stem(b));
});

test.each([
  ['Putin–Xi talks', ['putin', 'xi', 'talks']],
  ["Japan's surrender", ['japan', 's', 'surrender']],
  ['80-летие, Ё-моё', ['80', 'летие', 'е', 'мое']],
  ['７０周年', ['70', '周年', '年']],
  ['上合组织（SCO）', ['上合', '合组', '组织', '织', 'sco']],
  ['Café ZÜRICH', ['cafe', 'zurich']],
  ['\ud800 — …', []],
])('the terms of "%s"', (text, terms) => {
  expect(termsIn(text).sort()).toEqual([...terms].sort());
});

test('a word is cut where no word is longer, a long run is looked for by every other pair', () => {
  expect(splitWords('a'.repeat(500))).toEqual([{ kind: 'letter', text: 'a'.repeat(40), start: 0 }]);
  expect(placesOf('上合')).toEqual([['上合', 0]]);
  expect(placesOf('上')).toEqual([['上', 0]]);
  expect(placesOf('一二三四五六七八九十一').map(([pair]) => pair)).toEqual('一二 三四 五六 七八 九十 十一'.split(' '));
  expect(placesOf('一二三四五六七八九十百千').map(([, at]) => at)).toEqual([0, 2, 4, 6, 8, 10]);
});

test.each([
  ['parad', 'парад'],
  ['olimpiada', 'олимпиада'],
  ['pekin', 'пекин'],
  ['gfhfl', 'парад'],
  ['ghbdtn', 'привет'],
])('"%s" may be meant for "%s"', (typed, meant) => {
  expect(forms.retyped(typed).map(({ text }) => text)).toContain(meant);
});

test.each([
  ['газовый', 'газ'],
  ['лунные', 'лун'],
  ['полярники', 'полярн'],
  ['нобелевку', 'нобелевск'],
  ['поездок', 'поездк'],
  ['пересадили', 'пересадк'],
  ['захватили', 'захват'],
  ['установил', 'установл'],
  ['сократят', 'сокращ'],
  ['ратифицировали', 'ратификация'],
  ['депортировали', 'депортация'],
])('"%s" may be made from "%s"', (word, base) => {
  expect(forms.basesOf(word)).toContain(base);
});

test.each(['путен', 'пикине'])('"%s" is misspelt and no adjective', (word) => {
  expect(forms.basesOf(word)).toEqual([]);
});

test.each([
  ['дземинь', 'цзэминь'],
  ['жоу', 'чжоу'],
  ['пеницилин', 'пенициллин'],
  ['дагавор', 'договор'],
])('"%s" sounds like "%s"', (typed, meant) => {
  expect(forms.soundOf(typed)).toBe(forms.soundOf(meant));
});

test('a noun finds the adjectives that say no more', () => {
  expect(forms.adjectivesOf('газа')).toContain(forms.stemOf('газовый'));
  expect(forms.adjectivesOf('космос')).toContain(forms.stemOf('космический'));
  expect(forms.adjectivesOf('Пекин')).not.toContain(forms.stemOf('пекинский'));
});

test('words for the same, in all their forms', () => {
  expect(forms.synonymsOf('uprising')).toContain('rebellion');
  expect(forms.synonymsOf('олимпиады')).toContain('олимпийский');
  expect(forms.synonymsOf('奥运')).toEqual(['冬奥']);
  expect(forms.synonymsOf('parade')).toEqual([]);
});

test('what says nothing is cut out of a run', () => {
  expect(forms.partsOf('北京的阅兵是哪一年')).toEqual(['北京', '阅兵']);
  expect(forms.partsOf('普京和习近平')).toEqual(['普京', '习近平']);
  expect(forms.partsOf('上和组织')).toEqual(['上和组织']);
});

function placesOf(run: string) {
  return pairsToFind(run).map(({ pair, at }) => [pair, at] as const);
}

function stem(word: string): string {
  return forms.stemOf(splitWords(word)[0]?.text ?? '');
}
