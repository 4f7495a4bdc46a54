import { fromHere } from '../settings/from-here';
import { readBot } from '../settings/read-bot';

/** The argument of a command that works on a folder of events. */
export const FOLDER_OPERAND = {
  value: 'DIR',
  help: "the folder (default: that of bot.yaml or EVENTS_DIR, or the project's own events)",
  most: 1,
} as const;

/** The folder of events that a deploy would take, as seen from here; `bot` is what `--bot` names. */
export function eventsFolder(environment: NodeJS.ProcessEnv, bot?: string): string {
  return fromHere(readBot({ bot }, environment).deployment.eventsDir);
}
