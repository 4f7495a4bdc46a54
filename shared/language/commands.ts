/**
 * The commands of the bot, in the order of its menu, and whose menu they are in: everybody's; in groups only the
 * administrators', who alone may use them there; or only that of a private chat.
 */
const PLACES = {
  today: 'everybody',
  on: 'everybody',
  next: 'everybody',
  search: 'everybody',
  random: 'everybody',
  topics: 'everybody',
  when: 'everybody',
  event: 'private',
  subscribe: 'administrators',
  unsubscribe: 'administrators',
  status: 'administrators',
  preview: 'administrators',
  settings: 'administrators',
  export: 'private',
  about: 'everybody',
  privacy: 'administrators',
  forget: 'administrators',
  help: 'everybody',
  start: 'private',
} as const satisfies Readonly<Record<string, CommandPlace>>;

type CommandPlace = 'everybody' | 'administrators' | 'private';

export type CommandName = keyof typeof PLACES;

export const COMMAND_NAMES = Object.keys(PLACES) as readonly CommandName[];

/** The commands that are in the menu of one of those. */
export function commandsOf(...places: CommandPlace[]): CommandName[] {
  return COMMAND_NAMES.filter((name) => places.includes(PLACES[name]));
}
