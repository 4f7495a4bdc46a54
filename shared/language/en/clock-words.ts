import type { ClockWords } from '../reading/clock-words';

export const englishClockWords: ClockWords = {
  parts: { morning: 'a.m.', afternoon: 'p.m.' },
  noon: 'noon|midday',
  midnight: 'midnight',
  fill: 'every day|everyday|daily|each day|every morning|every evening|please|pls|me|time|for',
  at: 'at|from',
  in: 'in|at',
  hour: "o'clock|o’clock",
};
