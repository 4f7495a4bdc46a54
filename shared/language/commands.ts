import type { Audience } from '../domain/audience';

/** The commands of the bot, in the order of its menu, and who may use them. */
const AUDIENCES = {
  today: 'everybody',
  on: 'everybody',
  next: 'everybody',
  search: 'everybody',
  random: 'everybody',
  game: 'everybody',
  topics: 'everybody',
  when: 'everybody',
  event: 'everybody',
  picture: 'everybody',
  subscribe: 'administrators',
  follow: 'administrators',
  unfollow: 'administrators',
  pause: 'administrators',
  unsubscribe: 'administrators',
  // The messages come to the group anyway: its members may know when, and which.
  status: 'everybody',
  preview: 'everybody',
  settings: 'administrators',
  // A file for one person is not for the whole group.
  export: 'private',
  about: 'everybody',
  // It shows what is stored, as it is stored.
  privacy: 'administrators',
  forget: 'administrators',
  reports: 'editors',
  help: 'everybody',
  start: 'everybody',
  cancel: 'everybody',
} as const satisfies Readonly<Record<string, Audience>>;

export type CommandName = keyof typeof AUDIENCES;

export const AUDIENCE_OF_COMMAND: Readonly<Record<CommandName, Audience>> = AUDIENCES;

export const COMMAND_NAMES = Object.keys(AUDIENCES) as readonly CommandName[];

/** Other names that people know from other bots. */
const ALIASES: Readonly<Record<string, CommandName>> = {
  stop: 'unsubscribe',
  off: 'unsubscribe',
  resume: 'subscribe',
  following: 'follow',
  mute: 'pause',
  menu: 'start',
  quiz: 'game',
  calendar: 'on',
  language: 'settings',
};

/** The command of that name, in lower case; undefined when there is none. */
export function commandNamed(name: string): CommandName | undefined {
  return COMMAND_NAMES.find((each) => each === name) ?? (Object.hasOwn(ALIASES, name) ? ALIASES[name] : undefined);
}

/** Groups may use these too, but rarely have a reason to type them: their menus do without. */
const IN_PRIVATE_MENU_ONLY: readonly CommandName[] = ['event', 'start'];
/** Understood, but of no use to most people: for the editors, or known from other bots. */
const IN_NO_MENU: readonly CommandName[] = ['reports', 'cancel'];
/** They need published pages. */
const OF_PAGES: readonly CommandName[] = ['picture'];

/** The commands in the menu of a group's members or administrators, or of a private chat, with or without pages. */
export function menuOf(
  chat: 'members' | 'administrators' | 'private',
  { isPublished }: { readonly isPublished: boolean },
): readonly CommandName[] {
  const left = isPublished ? IN_NO_MENU : [...IN_NO_MENU, ...OF_PAGES];
  const offered = COMMAND_NAMES.filter((name) => !left.includes(name));
  if (chat === 'private') return offered;
  const hidden: readonly Audience[] = chat === 'members' ? ['administrators', 'private'] : ['private'];
  return offered.filter((name) => !hidden.includes(AUDIENCES[name]) && !IN_PRIVATE_MENU_ONLY.includes(name));
}
