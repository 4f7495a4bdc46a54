/** The commands of the plain bots, and what each of them says. */
export const NINE_COMMANDS: Readonly<Record<string, string>> = {
  start: 'Ask about a date.',
  help: 'A day, a month, a year.',
  today: 'On this day: nothing.',
  search: 'Nothing found.',
  random: 'An event.',
  settings: 'Nothing to choose.',
  subscribe: 'You will hear of it.',
  unsubscribe: 'You will not hear of it.',
  about: 'A bot.',
};
