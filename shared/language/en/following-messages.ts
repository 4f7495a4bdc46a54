import type { PauseMessages } from '../following-messages';

export const englishPauseMessages: PauseMessages = {
  pause: '⏸ Pause',
  resume: '▶ Resume',
  ask: 'How long should messages pause? They resume by themselves. You can also name a day: /pause until 1 January',
  lengths: { 7: '1 week', 14: '2 weeks', 30: '30 days', 90: '90 days' },
  paused: (day) => `Messages are paused and will resume on ${day}.`,
  until: (day) => `Paused until ${day}.`,
  badDay: (text) =>
    `I can’t pause messages until “${text}”. Name a day within a year, such as /pause until 1 January or /pause for 2 weeks.`,
};
