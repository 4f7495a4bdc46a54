import type { Browser } from 'playwright-core';
import * as z from 'zod/mini';
import type { Checklist } from '../rehearsal/checklist';
import type { TestSite } from './site';
import { SCREENS, evaluated, visit } from './visit';

const STATE = `({ title: document.title, wide: document.documentElement.scrollWidth - innerWidth, strange: document.querySelectorAll('img, iframe, object, embed, [onerror], [onload], [onmouseover]').length })`;
const stateSchema = z.object({ title: z.string(), wide: z.number(), strange: z.number() });

/** Of a collection that somebody wrote to break the pages, nothing runs, nothing is loaded and nothing overflows. */
export async function checkHostile(
  browser: Browser,
  { name, origin, collection }: TestSite,
  list: Checklist,
): Promise<void> {
  const [screen] = SCREENS;
  if (!screen) return;
  const searches = ['<script>document.title=1</script>', '"><img src=x onerror=document.title=1>'].map(
    (text) => `search?${new URLSearchParams({ q: text }).toString()}`,
  );
  const paths = ['', 'topic/visit', ...searches, ...collection.events.map(({ id }) => `event/${id}`)];
  const wrong: string[] = [];
  for (const path of paths)
    await visit(browser, `${origin}/en/${path}`, { screen }, async ({ page, requests, messages }) => {
      const { title, wide, strange } = await evaluated(page, STATE, stateSchema);
      const isHarmless = title !== '1' && title !== 'broken' && wide <= 0 && strange === 0;
      if (!isHarmless || requests.length !== 1 || messages.length > 0)
        wrong.push(`${path}: ${title} ${wide} ${messages.join()}`);
    });
  list.check(
    `${name}: nothing runs, loads or overflows`,
    wrong.length === 0 ? `${paths.length} pages` : wrong,
    wrong.length === 0,
  );
}
