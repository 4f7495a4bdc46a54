import type { Browser } from 'playwright-core';
import * as z from 'zod/mini';
import type { Checklist } from '../rehearsal/checklist';
import type { TestSite } from './site';
import { SCREENS, evaluated, visit } from './visit';

const TURNS = 9;
const MOST_TIMES = 1.5;

/** Milliseconds from the request to a page that can be used. */
const READY = `performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd`;

/** With many events the first page is ready as soon as with few. */
export async function checkSpeed(
  browser: Browser,
  { builtIn, invented }: { readonly builtIn: TestSite; readonly invented: TestSite },
  list: Checklist,
): Promise<void> {
  const [screen] = SCREENS;
  if (!screen) return;
  const times: Record<string, number[]> = {};
  // In turns, and the fastest of each: a busy machine only adds to a time.
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const { name, origin } of [builtIn, invented])
      await visit(browser, `${origin}/en/`, { screen }, async ({ page }) => {
        (times[name] ??= []).push(await evaluated(page, READY, z.number()));
      });
  const [few, many] = [builtIn, invented].map(({ name }) => Math.min(...(times[name] ?? [])));
  const seen = `${many?.toFixed(0)} ms and ${few?.toFixed(0)} ms`;
  list.check(`usable: 10,000 invented, and built-in`, seen, (many ?? Infinity) <= (few ?? 0) * MOST_TIMES);
}
