import type { ClockWords } from '../reading/clock-words';

const HOURS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';

export const englishClockWords: ClockWords = {
  parts: { morning: 'a.m.', afternoon: 'p.m.' },
  noon: 'noon|midday',
  midnight: 'midnight',
  fill: 'every day|everyday|daily|each day|every morning|every evening|please|pls|me|time|for',
  at: 'at|from',
  in: 'in|at',
  hour: "o'clock|o’clock",
  inWords: [
    { before: 'half past|half', hours: HOURS, minutes: 30 },
    { before: 'a quarter past|quarter past', hours: HOURS, minutes: 15 },
    { before: 'a quarter to|quarter to', hours: HOURS, minutes: -15 },
    { hours: HOURS, minutes: 0 },
  ],
};
