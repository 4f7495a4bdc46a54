import { understoodLanguages } from '../../../../shared/language/understood-languages';
import { formatReading } from '../../../../shared/language/reading/format-query';
import { understand } from '../../../../shared/language/understanding/understand';

const context = { language: 'en', today: { year: 2026, month: 11, day: 28 }, topics: {} };
const read = (text: string) => understand(text, context, understoodLanguages);

test.each([
  ['what can u do', 'help'],
  ['who r u', 'greeting'],
  ['ты кто вообще', 'greeting'],
  ['你会干嘛', 'help'],
  ['ur useless', 'chat'],
  ['are you a stupid spy bot', 'chat'],
  ['блин, дурацкий бот', 'chat'],
  ['你这机器人真垃圾', 'chat'],
  ['how r u', 'well'],
  ['как дела', 'well'],
  ['ты человек или программа?', 'chat'],
  ['ты робот или живой', 'chat'],
  ['расскажи чё нить', 'random'],
  ['дай рандом', 'random'],
  ['чё умеешь то', 'help'],
  ['а ты на китайском можешь?', 'settings'],
  ['спасибо, больше не надо', 'thanks'],
  ['дорова', 'greeting'],
  ['событие дня', 'today'],
  ['я не понял', 'help'],
  ['не присылай мне больше ничего', 'unsubscribe'],
  ['ну покеда', 'farewell'],
  ['отстань от меня', 'chat'],
  ['че за бот', 'about'],
  ['what bot is this', 'about'],
  ['这是啥机器人', 'about'],
])('"%s" is %s', (text, kind) => {
  const { talk } = read(text);
  expect(talk?.kind === 'command' ? talk.name : talk?.kind).toBe(kind);
});

test.each([
  ['pls tell me abt the sco', 'sco'],
  ['is it true that mao stayed in moscow', 'mao moscow'],
  ['последний саммит какой', 'саммит'],
  ['када был парад', 'парад'],
  ['а жд мост', 'железнодорожный мост'],
  ['когда открыли ж/д мост', 'железнодорожный мост'],
  ['визит в ун-т', 'визит университет'],
  ['27年将发生什么', ''],
  ["the gov't of china", 'government china'],
  ['скока лет дружбе', 'дружбе'],
  ['когдабыл парад', 'парад'],
  ['kogda podpisali dogovor', 'договор'],
  ['skolko raz putin byl tam', 'путин'],
  ['god of war', 'god war'],
  ['is the railway going to reopen', 'railway reopen'],
  // An abbreviation and a name are no words of a phone.
  ['U-2 and the R.U.R. play', 'u 2 r play'],
])('"%s" looks for %s', (text, words) => {
  expect(
    read(text)
      .words.map((word) => word.text)
      .join(' '),
  ).toBe(words);
});

test.each([
  ['on this day 12 march', '--03-12'],
  ['today in history 3 sept', '--09-03'],
  ['в этот день 12 марта', '--03-12'],
  ['历史上的今天 3月12日', '--03-12'],
  ['on this day', '--11-28'],
  ['my birthday is 4 feb', '--02-04'],
  ['my bday is 12 march', '--03-12'],
  ['мой день рождения 4 февраля', '--02-04'],
  ['我生日是2月4日', '--02-04'],
])('"%s" is %s alone', (text, day) => {
  const { dates, words, talk } = read(text);
  expect(dates.readings.slice(0, 2).map((reading) => formatReading(reading).from)[0]).toBe(day);
  expect(dates.list).toBeUndefined();
  expect([words, talk]).toEqual([[], undefined]);
});
