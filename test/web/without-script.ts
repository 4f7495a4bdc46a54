import type { Browser } from 'playwright-core';
import * as z from 'zod/mini';
import { languages } from '../../shared/language/languages';
import type { Checklist } from '../rehearsal/checklist';
import type { TestSite } from './site';
import { SCREENS, evaluated, visit } from './visit';

/** What a reader sees of a page, but for the field that only a script can use. */
const TEXT = `[...document.querySelectorAll('header, main, footer')].map((part) => part.innerText).join('\\n')`;

/** Without a script a page says the same. */
export async function checkWithoutScript(
  browser: Browser,
  { name, origin }: TestSite,
  paths: readonly string[],
  list: Checklist,
): Promise<void> {
  const [screen] = SCREENS;
  if (!screen) return;
  for (const { code } of languages) {
    const different: string[] = [];
    let characters = 0;
    for (const path of paths) {
      const textWith = (javaScriptEnabled: boolean) =>
        visit(browser, `${origin}/${code}/${path}`, { screen, javaScriptEnabled }, ({ page }) =>
          evaluated(page, TEXT, z.string()),
        );
      const [without, withScript] = [await textWith(false), await textWith(true)];
      characters += without.length;
      if (without !== withScript) different.push(path);
    }
    const isSame = different.length === 0 && characters > 1000;
    list.check(`${name}: without a script, ${code}`, isSame ? `the same ${characters} characters` : different, isSame);
  }
}
