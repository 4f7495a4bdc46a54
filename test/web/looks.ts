import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import * as z from 'zod/mini';
import { languages } from '../../shared/language/languages';
import type { Checklist } from '../rehearsal/checklist';
import type { TestSite } from './site';
import { SCREENS, evaluated, visit } from './visit';

const violationSchema = z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) });
const resultsSchema = z.object({ violations: z.array(violationSchema) });

/** Text and links that are too small, and whether the page is wider than the screen. */
const MEASURE = `(() => {
  const wide = document.documentElement.scrollWidth > innerWidth ? ['page: ' + document.documentElement.scrollWidth] : [];
  const shown = (element) => element.getClientRects().length > 0;
  const small = [...document.querySelectorAll('body *')]
    .filter((e) => shown(e) && [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim() !== ''))
    .filter((e) => parseFloat(getComputedStyle(e).fontSize) < 12).map((e) => 'text: ' + e.textContent.slice(0, 30));
  const links = [...document.querySelectorAll('a, button, input')].filter(shown).filter((e) => !e.closest('p, h1, h2, h3, .skip') || e.closest('.row'))
    .filter((e) => e.className !== 'skip' && (e.getBoundingClientRect().height < 24 || e.getBoundingClientRect().width < 24))
    .map((e) => 'link: ' + e.textContent.slice(0, 30) + ' ' + Math.round(e.getBoundingClientRect().width) + '×' + Math.round(e.getBoundingClientRect().height));
  return [...wide, ...small, ...links];
})()`;

/** Each language on each screen: nothing overflows, nothing is too small, and axe finds no fault. */
export async function checkLooks(
  browser: Browser,
  site: TestSite,
  paths: readonly string[],
  list: Checklist,
): Promise<void> {
  for (const screen of SCREENS)
    for (const { code } of languages) {
      const wrong: string[] = [];
      for (const path of paths)
        wrong.push(
          ...(await visit(browser, `${site.origin}/${code}/${path}`, { screen, bypassCSP: true }, async ({ page }) => {
            const measured = await evaluated(page, MEASURE, z.array(z.string()));
            await page.evaluate(axe.source);
            const { violations } = await evaluated(page, 'axe.run()', resultsSchema);
            const faults = violations.map(
              ({ id, nodes }) => `axe ${id}: ${nodes.map(({ html }) => html.slice(0, 80)).join(' ')}`,
            );
            return [...measured, ...faults].map((fault) => `/${code}/${path} ${fault}`);
          })),
        );
      const what = `${site.name}: looks, ${code}, ${screen.name}`;
      list.check(what, wrong.length === 0 ? `${paths.length} pages, 0 faults` : wrong.slice(0, 5), wrong.length === 0);
    }
}
