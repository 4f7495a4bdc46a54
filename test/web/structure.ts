import type { Browser } from 'playwright-core';
import * as z from 'zod/mini';
import { languages } from '../../shared/language/languages';
import type { Checklist } from '../rehearsal/checklist';
import type { TestSite } from './site';
import { SCREENS, evaluated, visit } from './visit';

const HEADINGS = `[...document.querySelectorAll('h1, h2, h3')].map((e) => e.localName)`;
const FOCUSED = `document.activeElement.className || document.activeElement.id || document.activeElement.localName`;
const UNNAMED = `[...document.querySelectorAll('.e, .o a')].filter((e) => !(e.getAttribute('aria-label') || e.textContent.trim())).length`;

/** Headings as an outline, marks and bars with names, the keyboard's way, and the filter. */
export async function checkStructure(browser: Browser, { name, origin }: TestSite, list: Checklist): Promise<void> {
  const [screen] = SCREENS;
  if (!screen) return;
  for (const { code, messages } of languages)
    await visit(browser, `${origin}/${code}/`, { screen }, async ({ page }) => {
      const headings = await evaluated(page, HEADINGS, z.array(z.string()));
      const count = (level: string) => headings.filter((each) => each === level).length;
      const outline = `${count('h1')} h1, ${count('h2')} h2, ${count('h3')} h3`;
      list.check(`${name}: headings, ${code}`, outline, count('h1') === 1 && count('h2') > 3 && count('h3') > 20);
      const unnamed = await evaluated(page, UNNAMED, z.number());
      list.check(`${name}: marks and bars without a name, ${code}`, unnamed, unnamed === 0);

      await page.keyboard.press('Tab');
      const first = await evaluated(page, FOCUSED, z.string());
      list.check(`${name}: the keyboard begins with the way past the header, ${code}`, first, first === 'skip');

      await page.fill('#filter', 'zzzz');
      await page.waitForSelector('#none:not([hidden])');
      const told = await page.textContent('#none');
      list.check(`${name}: the filter says that nothing is left, ${code}`, told, told === messages.page.filteredOut);
      const left = await evaluated(
        page,
        `document.querySelectorAll('#events article:not([hidden] *)').length`,
        z.number(),
      );
      list.check(`${name}: and hides everything, ${code}`, left, left === 0);
    });
}
