import type { ClockWords } from '../reading/clock-words';

const HOURS = 'час|два|три|четыре|пять|шесть|семь|восемь|девять|десять|одиннадцать|двенадцать';
const OF_HOURS =
  'первого|второго|третьего|четвертого|пятого|шестого|седьмого|восьмого|девятого|десятого|одиннадцатого|двенадцатого';

export const russianClockWords: ClockWords = {
  parts: { morning: 'утра', noon: 'дня', evening: 'вечера', night: 'ночи' },
  noon: 'полдень',
  midnight: 'полночь',
  fill: 'каждый день|ежедневно|каждое утро|каждый вечер|мне|меня|пожалуйста|время|времени',
  at: 'в|на|к',
  in: 'в|по|на',
  hour: 'ч.|час|часа|часов',
  inWords: [
    { before: 'половину|половине|половина|пол', hours: OF_HOURS, minutes: -30 },
    { before: 'четверть', hours: OF_HOURS, minutes: -45 },
    { before: 'без четверти', hours: HOURS, minutes: -15 },
    { hours: HOURS, minutes: 0 },
  ],
};
