import { join } from 'node:path';
import { ENVIRONMENT } from '../../shared/contract/environment';

const BUILT_IN_EVENTS = join(__dirname, '../../events');

/** The argument of a command that works on a folder of events. */
export const FOLDER_OPERAND = {
  value: 'DIR',
  help: "the folder (default: the one in EVENTS_DIR, or the project's own events)",
  most: 1,
} as const;

/** The folder that EVENTS_DIR names, or the built-in events. */
export function eventsFolder(environment: NodeJS.ProcessEnv): string {
  return environment[ENVIRONMENT.eventsDir] || BUILT_IN_EVENTS;
}
