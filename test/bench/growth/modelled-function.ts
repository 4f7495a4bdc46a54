import { patientTable } from '../../../shared/adapters/dynamo/patient-table';
import type { Table } from '../../../shared/adapters/dynamo/table';
import { INGEST_UNITS, MOST_UNITS } from '../../../shared/contract/table';
import { type Sleep, StoreDown } from '../../../shared/use-cases/ports';
import { tableInMemory } from '../../support/table-in-memory';
import { ASSUMED } from '../cost/uses';

/** Gives one processor. Source: Lambda Developer Guide, "Configure Lambda function memory". */
const WHOLE_MEGABYTES = 1769;

/** What a function used so far. */
export interface ModelledUse {
  readonly seconds: number;
  readonly calls: number;
  readonly items: number;
  readonly readUnits: number;
  readonly writeUnits: number;
}

/**
 * A table as a function with so much memory has it that waits for what is throttled. Its time is the processor time of
 * this process, as long as the function would need for it, and that of its calls and pauses. The table refuses more units
 * than it allows in a second. It keeps nothing of what is written by `writeAll`, so that the memory is that of the caller.
 */
export function modelledFunction(megabytes: number) {
  const began = process.cpuUsage();
  let waited = 0;
  const now = () => {
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000 / Math.min(1, megabytes / WHOLE_MEGABYTES) + waited;
  };
  const sleep: Sleep = (milliseconds) => Promise.resolve((waited += milliseconds));
  const clock = { now: () => new Date(now()) };
  const { table, used, unitsOf } = tableInMemory(() => (waited += ASSUMED.tableCallMs));
  const written = { items: 0, units: 0, calls: 0 };
  const take = unitsASecond(now);
  const counting: Table = {
    ...table,
    writeAll(writes) {
      waited += ASSUMED.tableCallMs;
      const units = writes.reduce((sum, write) => sum + ('put' in write ? unitsOf(write.put) : 1), 0);
      if (!take(units)) return Promise.reject(new StoreDown('throttled'));
      written.items += writes.length;
      written.calls += 1;
      written.units += units;
      return Promise.resolve();
    },
  };
  return {
    time: { clock, sleep },
    table: patientTable(counting, { clock, left: () => Infinity, writeUnitsPerSecond: INGEST_UNITS, sleep }),
    use: (): ModelledUse => ({
      seconds: now() / 1000,
      calls: used.calls + written.calls,
      items: used.puts + written.items,
      readUnits: used.readUnits,
      writeUnits: used.writeUnits + written.units,
    }),
  };
}

/** Whether so many units are left of those of a second. */
function unitsASecond(now: () => number): (units: number) => boolean {
  const most: number = MOST_UNITS.write;
  let [left, at] = [most, now()];
  return (units) => {
    left = Math.min(most, left + ((now() - at) / 1000) * most);
    at = now();
    if (units > left) return false;
    left -= units;
    return true;
  };
}
