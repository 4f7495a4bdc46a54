import { createPages } from '../../../shared/adapters/web/pages';
import { ROUTES } from '../../../shared/adapters/web/routes';
import { median } from '../../support/percentile';
import type { TestSite } from '../../web/site';

/** What a function uses for a page when it is warm. */
export interface PageUse {
  /** Of processor, with the compression; without the calls of the table. */
  readonly ms: number;
  readonly calls: number;
  readonly readUnits: number;
}

const WARM_UP = 100;
const PAGES = 100;
const ROUNDS = 5;

/** Makes a page very often, from events in memory. */
export async function usePage({ ports, used }: TestSite, path: string): Promise<PageUse> {
  const pages = createPages({ ports, routes: ROUTES });
  const request = { method: 'GET', path, query: new URLSearchParams(), origin: 'https://example.org' };
  const make = async (times: number) => {
    for (let n = 0; n < times; n += 1) {
      const { status } = await pages({ ...request, headers: { 'accept-encoding': 'br' } });
      if (status !== 200) throw new Error(`${path} is answered by ${status}`);
    }
  };
  await make(WARM_UP);
  used();
  await make(1);
  const { calls, units: readUnits } = used();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.cpuUsage();
    await make(PAGES);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000 / PAGES);
  }
  return { ms: median(times), calls, readUnits };
}
