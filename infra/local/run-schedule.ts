import { setTimeout as pauseFor } from 'node:timers/promises';
import { describeFault } from '../../shared/adapters/telemetry/describe-fault';
import { formatFault } from '../../shared/adapters/telemetry/format-fault';
import type { Clock } from '../../shared/use-cases/ports';
import type { LocalSchedule } from './local-schedule';

/** How often it is looked whether a quarter hour has begun, or a message may be tried again. */
const LOOK_EVERY_MS = 20_000;

/** Runs the schedule as the hours go, until the signal. What goes wrong is warned of, and tried again. */
export async function runSchedule(
  schedule: LocalSchedule,
  {
    clock,
    warn,
    signal,
  }: { readonly clock: Clock; readonly warn: (line: string) => void; readonly signal: AbortSignal },
): Promise<void> {
  const stopped = () => signal.aborted;
  while (!stopped()) {
    try {
      await schedule.run(clock.now());
    } catch (error) {
      warn(`the schedule could not be run: ${formatFault(describeFault(error))}`);
    }
    await pauseFor(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}
