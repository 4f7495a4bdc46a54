import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import * as z from 'zod/mini';
import { languages } from '../../shared/language/languages';
import type { Checklist } from '../rehearsal/checklist';
import { withServer } from '../support/loopback-server';
import { PROJECT } from '../support/processes';
import type { TestSite } from './site';
import { SCREENS, evaluated, visit } from './visit';

const TIMELINEJS = join(PROJECT, 'node_modules/@knight-lab/timelinejs/dist');
const TYPES: Readonly<Record<string, string>> = { '.css': 'text/css', '.js': 'text/javascript' };

const pageWith = (address: string) => `<!doctype html>
  <link rel="icon" href="data:,"><link rel="stylesheet" href="/css/timeline.css">
  <div id="timeline" style="width:100%;height:700px"></div><script src="/js/timeline.js"></script>
  <script>fetch('${address}').then((answer) => answer.json()).then((given) => {
    window.given = given;
    window.timeline = new TL.Timeline('timeline', given, { font: null });
  })</script>`;

const IS_DRAWN = `window.given && document.querySelectorAll('.tl-timemarker').length === given.events.length`;
const STATE = `(() => {
  const named = ({ unique_id, display_date }) => unique_id + ' ' + display_date;
  return {
    given: given.events.map(named),
    taken: timeline.config.events.map(named),
    errors: timeline.config.messages.errors.map(String),
    strange: document.querySelectorAll('#timeline script, #timeline [onerror]').length,
  };
})()`;
const stateSchema = z.object({
  given: z.array(z.string()),
  taken: z.array(z.string()),
  errors: z.array(z.string()),
  strange: z.number(),
});

/** The real TimelineJS, on a page of another origin, takes every event with its date in words, and complains of none. */
export async function checkTimelineJs(browser: Browser, { name, origin }: TestSite, list: Checklist): Promise<void> {
  const [screen] = SCREENS;
  if (!screen) return;
  for (const { code } of languages)
    await withServer(
      ({ url = '' }, response) => {
        const [path = ''] = url.split('?');
        const isPage = path === '/';
        const type = isPage ? 'text/html' : (TYPES[extname(path)] ?? 'application/octet-stream');
        const body = isPage ? pageWith(`${origin}/${code}/timeline.json`) : readFileSync(join(TIMELINEJS, path));
        response.setHeader('content-type', type).end(body);
      },
      (address) =>
        visit(browser, address, { screen }, async ({ page, messages }) => {
          await page.waitForFunction(IS_DRAWN, undefined, { timeout: 60_000 });
          const { given, taken, errors, strange } = await evaluated(page, STATE, stateSchema);
          const isSame = given.length > 0 && given.toSorted().join() === taken.toSorted().join();
          const wrong = [...errors, ...messages];
          const seen = wrong.length === 0 ? `${taken.length} of ${given.length} events` : wrong;
          list.check(`${name}: TimelineJS, ${code}`, seen, isSame && strange === 0 && wrong.length === 0);
        }),
    );
}
