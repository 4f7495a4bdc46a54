import { servePages } from '../../infra/local/local-pages';
import type { Collection } from '../../shared/domain/collection';
import { memoryEvents } from '../support/memory-events';

/** The pages of a collection, served on loopback on the morning of 3 September 2026. */
export interface TestSite {
  readonly name: string;
  readonly origin: string;
  readonly collection: Collection;
  /** The read units since this was last asked. */
  readonly unitsRead: () => number;
  readonly close: () => Promise<void>;
}

export async function serveCollection(name: string, collection: Collection): Promise<TestSite> {
  const clock = { now: () => new Date('2026-09-03T06:00:00Z') };
  const { events, used } = memoryEvents(collection, clock);
  const warn = (line: string) => process.stderr.write(`${line}\n`);
  const pages = await servePages({ ports: { clock, events }, port: 0, warn });
  return {
    name,
    collection,
    origin: pages.url.replace(/\/$/, ''),
    unitsRead() {
      const { units } = used;
      used.units = 0;
      return units;
    },
    close: () => pages.close(),
  };
}
