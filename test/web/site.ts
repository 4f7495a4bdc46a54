import { servePages } from '../../infra/local/local-pages';
import { warn } from '../../infra/local/warn';
import type { Collection } from '../../shared/domain/collection';
import type { ReadPorts } from '../../shared/use-cases/answer-ports';
import { memoryEvents } from '../support/memory-events';

/** The pages of a collection, served on loopback on the morning of 3 September 2026. */
export interface TestSite {
  readonly name: string;
  readonly origin: string;
  readonly collection: Collection;
  readonly ports: ReadPorts;
  /** The calls of the table and the read units since this was last asked. */
  readonly used: () => { readonly calls: number; readonly units: number };
  readonly close: () => Promise<void>;
}

export async function serveCollection(name: string, collection: Collection): Promise<TestSite> {
  const clock = { now: () => new Date('2026-09-03T06:00:00Z') };
  const { events, used } = memoryEvents(collection, clock);
  const ports = { clock, events };
  const pages = await servePages({ ports, port: 0, warn });
  return {
    name,
    collection,
    origin: pages.url.replace(/\/$/, ''),
    ports,
    used() {
      const seen = { ...used };
      Object.assign(used, { calls: 0, units: 0 });
      return seen;
    },
    close: () => pages.close(),
  };
}
