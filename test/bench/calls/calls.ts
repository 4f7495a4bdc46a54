import { join } from 'node:path';
import { builtInCollection } from '../../support/events';
import { recordCalls } from '../../support/recorded-calls';
import { openTableWith } from '../../support/table';
import type { Count } from './count';
import { countSchedule } from './count-schedule';
import { updateCounter } from './count-updates';
import { COUNTED_UPDATES, type CountedUpdate, FIRST_UPDATE } from './updates';

/** Where the counts are kept. */
export const COUNTS_FILE = join(__dirname, 'counts.txt');

/** A count, and of what kind of update it is. */
export interface KindCount extends Count {
  readonly kind: CountedUpdate['kind'] | 'schedule';
}

/** Everything that is counted, over the built-in events. */
export async function countAll(): Promise<KindCount[]> {
  const table = await openTableWith(await builtInCollection());
  try {
    const toTable = recordCalls(table.client);
    const counter = await updateCounter(table, toTable);
    const counts: KindCount[] = [];
    counts.push({ ...(await counter.countFirst(FIRST_UPDATE)), kind: FIRST_UPDATE.kind });
    for (const counted of COUNTED_UPDATES) counts.push({ ...(await counter.count(counted)), kind: counted.kind });
    for (const count of await countSchedule(table, toTable)) counts.push({ ...count, kind: 'schedule' });
    return counts;
  } finally {
    await table.close();
  }
}
