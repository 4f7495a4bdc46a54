import { type Stage, STAGES } from '../deployment';
import { UsageError } from '../local/command-line';

/** The stage an option names; dev when it is not given. */
export function checkedStage(name = 'dev'): Stage {
  const stage = STAGES.find((each) => each === name);
  if (stage) return stage;
  throw new UsageError(`unknown stage "${name}": use one of ${STAGES.join(', ')}`);
}
