import type { RunLease } from './run-lease';
import type { Table } from './table';

/** The table of a run, which keeps its lease. */
export function underLease(table: Table, lease: RunLease): Table {
  return {
    ...table,
    get: (...given) => lease.keep().then(() => table.get(...given)),
    query: (query) => lease.keep().then(() => table.query(query)),
    queryPages: (query) => keeping(lease, table.queryPages(query)),
    getAll: (keys) => lease.keep().then(() => table.getAll(keys)),
    writeAll: (writes) => lease.keep().then(() => table.writeAll(writes)),
  };
}

/** Keeps the lease while things come that take time. */
export async function* keeping<Each>(lease: RunLease, all: Iterable<Each> | AsyncIterable<Each>): AsyncGenerator<Each> {
  for await (const each of all) {
    await lease.keep();
    yield each;
  }
}
