import { type Stage, STAGES } from '../deployment';
import { oneOf } from './command';

/** The option of every command that works on a deployed bot. */
export const STAGE_OPTION = {
  type: 'string',
  value: 'STAGE',
  default: 'dev',
  help: 'dev or prod (default: dev); each is a bot of its own',
} as const;

export function checkedStage(name: string): Stage {
  return oneOf('stage', name, STAGES);
}
