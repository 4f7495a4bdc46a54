import type { Tally } from '../../domain/week-figures';
import type { ScheduleState } from '../delivery-ports';

/**
 * Counts what went wrong with a batch of messages, by outcome, for the weekly report: one write, and none for most
 * batches. The messages are settled by then, so a count that cannot be stored is left out rather than the batch repeated.
 */
export async function countTroubles(
  { schedule }: { readonly schedule: Pick<ScheduleState, 'count'> },
  { uncertain = 0, refused = 0, late = 0 }: Partial<Omit<Tally, 'messages'>>,
): Promise<void> {
  if (uncertain + refused + late === 0) return;
  await schedule.count({ uncertain, refused, late }).catch(() => undefined);
}
