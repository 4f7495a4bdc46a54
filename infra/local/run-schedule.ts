import { describeFault } from '../../shared/adapters/telemetry/describe-fault';
import { formatFault } from '../../shared/adapters/telemetry/format-fault';
import type { Clock } from '../../shared/use-cases/ports';
import type { LocalSchedule } from './local-schedule';
import type { Stop } from './stop';

/** How often to look whether a quarter hour has begun, or a message may be tried again. */
const LOOK_EVERY_MS = 20_000;

export interface ScheduleOptions {
  readonly clock: Clock;
  readonly warn: (line: string) => void;
  readonly stop: Stop;
}

/** Runs the schedule in real time until the process is to stop. Warns of what goes wrong, and tries it again. */
export async function runSchedule(schedule: LocalSchedule, { clock, warn, stop }: ScheduleOptions): Promise<void> {
  while (!stop.signal.aborted) {
    try {
      await schedule.run(clock.now());
    } catch (error) {
      warn(`the schedule could not be run: ${formatFault(describeFault(error))}`);
    }
    await stop.pause(LOOK_EVERY_MS);
  }
}
