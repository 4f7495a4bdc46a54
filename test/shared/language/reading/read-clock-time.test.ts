import { understoodLanguages } from '../../../../shared/language/understood-languages';
import type { ClockLanguage } from '../../../../shared/language/reading/clock-grammar';
import { readClockTime } from '../../../../shared/language/reading/read-clock-time';

test.each([
  ['', undefined, ''],
  ['Moscow', undefined, 'Moscow'],
  ['9', '09:00', ''],
  ['07:30', '07:30', ''],
  ['7.45 Moscow', '07:45', 'Moscow'],
  ['07:30, Moscow', '07:30', 'Moscow'],
  ['Moscow 07:30', '07:30', 'Moscow'],
  ['New York at 7am', '07:00', 'New York'],
  ['7:30 p.m. in London', '19:30', 'London'],
  ['at 12 am', '00:00', ''],
  ['12 PM Paris', '12:00', 'Paris'],
  ['7 am, London', '07:00', 'London'],
  ['в 9 утра', '09:00', ''],
  ['9 часов вечера Казань', '21:00', 'Казань'],
  ['Казань, 12 ночи', '00:00', 'Казань'],
  ['11 ночи', '23:00', ''],
  ['早上8点', '08:00', ''],
  ['晚上8点半 上海', '20:30', '上海'],
  ['北京 下午3点15分', '15:15', '北京'],
  ['中午12点', '12:00', ''],
  ['早上八点 上海', '08:00', '上海'],
  ['北京 晚上九点半', '21:30', '北京'],
  ['十二点十五分', '12:15', ''],
  ['noon Berlin', '12:00', 'Berlin'],
  ['midnight', '00:00', ''],
  ["8 o'clock London", '08:00', 'London'],
  ['в полдень, Казань', '12:00', 'Казань'],
  ['полночь', '00:00', ''],
  ['午夜 北京', '00:00', '北京'],
  ['中午1点', '13:00', ''],
  ['中午11点半', '11:30', ''],
  ['晚上12点', '00:00', ''],
  ['晚上1点', '01:00', ''],
  ['早上8点钟 上海', '08:00', '上海'],
  ['早上8點鐘', '08:00', ''],
  ['8点整', '08:00', ''],
  ['1 час дня', '13:00', ''],
  ['11 дня', '11:00', ''],
  ['12 дня', '12:00', ''],
  ['12 вечера', '00:00', ''],
  ['9：00 北京', '09:00', '北京'],
  ['me every day at 8am Moscow time', '08:00', 'Moscow'],
  ['на 9 утра по Москве', '09:00', 'Москве'],
  ['мне каждый день в 8 утра', '08:00', ''],
  ['每天早上八点发给我', '08:00', ''],
  ['8:00 По', '08:00', 'По'],
  ['America/Argentina/Buenos_Aires 18:15', '18:15', 'America/Argentina/Buenos_Aires'],
])('"%s"', (text, time, rest) => {
  expect(readClockTime(text, understoodLanguages)).toEqual({ time, rest });
});

test.each([
  ['07:20', '07:20', ''],
  ['25:00 Moscow', '25:00', 'Moscow'],
  ['7.20', '7.20', ''],
  ['2026 Moscow', '2026', 'Moscow'],
  ['7:5', '7:5', ''],
  ['Moscow 7:10am', '7:10am', 'Moscow'],
  ['8点20分 上海', '8点20分', '上海'],
])('"%s" is no quarter of an hour', (text, badTime, rest) => {
  expect(readClockTime(text, understoodLanguages)).toEqual({ badTime, rest });
});

test('a new language brings its words for the time', () => {
  const invented: ClockLanguage = {
    code: 'xx',
    dateWords: { order: { slashed: 'day-first', dotted: 'day-first' } },
    clockWords: { parts: { evening: 'vespere' }, noon: 'tagmezo', at: 'je', in: 'en', hour: 'horo' },
  };
  const among = [...understoodLanguages, invented];
  expect(readClockTime('je 8 horo vespere en Tokyo', among)).toEqual({ time: '20:00', rest: 'Tokyo' });
  expect(readClockTime('Tokyo, je tagmezo', among)).toEqual({ time: '12:00', rest: 'Tokyo' });
  expect(readClockTime('晚上8点', [invented])).toEqual({ rest: '晚上8点' });
});
