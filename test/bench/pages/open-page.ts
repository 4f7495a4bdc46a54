import type { Browser } from 'playwright-core';
import * as z from 'zod/mini';
import { median } from '../../support/percentile';
import { SCREENS, evaluated, visit } from '../../web/visit';

/** What opening a page took. */
export interface Opened {
  /** On the wire, without headers. */
  readonly kilobytes: number;
  readonly requests: number;
  /** Until it can be used, in milliseconds. */
  readonly ready: number;
}

const LONGEST_MS = 240_000;

/** Our pages are whole when the document is; the page of a library says when its events are drawn. */
export const DOCUMENT_READY = `performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd || 0`;
export const LIBRARY_READY = 'window.ready || 0';

const WIRE = `[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].filter(({ name }) => !name.startsWith('data:')).map(({ encodedBodySize }) => encodedBodySize)`;

/** Opens an address on a phone so often, each time with nothing cached, and gives the medians. */
export async function openPage(browser: Browser, address: string, ready: string, rounds: number): Promise<Opened> {
  const [screen] = SCREENS;
  if (!screen) throw new Error('no screen');
  const all: Opened[] = [];
  for (let round = 0; round < rounds; round += 1)
    all.push(
      await visit(browser, address, { screen }, async ({ page }) => {
        await page.waitForFunction(ready, undefined, { timeout: LONGEST_MS });
        const sizes = await evaluated(page, WIRE, z.array(z.number()));
        return {
          kilobytes: sizes.reduce((sum, size) => sum + size, 0) / 1024,
          requests: sizes.length,
          ready: await evaluated(page, ready, z.number()),
        };
      }),
    );
  const of = (key: keyof Opened) => median(all.map((opened) => opened[key]));
  return { kilobytes: of('kilobytes'), requests: of('requests'), ready: of('ready') };
}
