import type { ClockWords } from '../reading/clock-words';

export const russianClockWords: ClockWords = {
  parts: { morning: 'утра', noon: 'дня', evening: 'вечера', night: 'ночи' },
  noon: 'полдень',
  midnight: 'полночь',
  at: 'в',
  hour: 'ч.|час|часа|часов',
};
