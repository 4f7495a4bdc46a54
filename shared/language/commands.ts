/** The commands of the bot, in the order of its menu. */
export const COMMAND_NAMES = [
  'today',
  'on',
  'next',
  'search',
  'random',
  'topics',
  'when',
  'event',
  'subscribe',
  'unsubscribe',
  'status',
  'preview',
  'settings',
  'export',
  'about',
  'privacy',
  'forget',
  'help',
  'start',
] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];
