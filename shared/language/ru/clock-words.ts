import type { ClockWords } from '../reading/clock-words';

export const russianClockWords: ClockWords = {
  parts: { morning: 'утра', noon: 'дня', evening: 'вечера', night: 'ночи' },
  noon: 'полдень',
  midnight: 'полночь',
  fill: 'каждый день|ежедневно|каждое утро|каждый вечер|мне|меня|пожалуйста|время|времени',
  at: 'в|на|к',
  in: 'в|по|на',
  hour: 'ч.|час|часа|часов',
};
