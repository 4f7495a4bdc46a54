import type { ClockWords } from '../reading/clock-words';

export const englishClockWords: ClockWords = {
  parts: { morning: 'a.m.', afternoon: 'p.m.' },
  noon: 'noon|midday',
  midnight: 'midnight',
  at: 'at',
  in: 'in|at',
  hour: "o'clock|o’clock",
};
