import type { Browser } from 'playwright-core';
import * as z from 'zod/mini';
import type { Checklist } from '../rehearsal/checklist';
import type { TestSite } from './site';
import { SCREENS, evaluated, visit } from './visit';

const BACKGROUND = `getComputedStyle(document.body).backgroundColor`;
const themed = (theme: object) => `#tgWebAppThemeParams=${encodeURIComponent(JSON.stringify(theme))}`;

/** Telegram's colours hold on the first page and the next; what is no colour is ignored; without any, the system's hold. */
export async function checkTheme(browser: Browser, { name, origin }: TestSite, list: Checklist): Promise<void> {
  const [light] = SCREENS;
  const dark = SCREENS.find(({ scheme }) => scheme === 'dark');
  if (!light || !dark) return;
  const address = `${origin}/en/`;
  const theme = { bg_color: '#102030', text_color: '#f0f0f0', link_color: '#80c0ff' };

  await visit(browser, address + themed(theme), { screen: light }, async ({ page, messages }) => {
    const first = await evaluated(page, BACKGROUND, z.string());
    list.check(`${name}: theme on the first page`, first, first === 'rgb(16, 32, 48)');
    await page.click('#events article a');
    await page.waitForLoadState();
    const second = await evaluated(page, BACKGROUND, z.string());
    list.check(`${name}: theme on the next page`, second, second === 'rgb(16, 32, 48)');
    list.check(`${name}: theme, messages of the console`, messages, messages.length === 0);
  });

  const hostile = { bg_color: 'red;background:url(https://example.org)', text_color: '#12', link_color: { a: 1 } };
  for (const value of [themed(hostile), '#tgWebAppThemeParams=[1', '#tgWebAppThemeParams=null', ''])
    await visit(browser, address + value, { screen: light }, async ({ page, requests, messages }) => {
      const seen = await evaluated(page, BACKGROUND, z.string());
      const isPlain = seen === 'rgb(251, 250, 248)' && requests.length === 1 && messages.length === 0;
      list.check(`${name}: theme, ${value.slice(0, 40) || 'none'}`, [seen, ...messages], isPlain);
    });
  await visit(browser, address, { screen: dark }, async ({ page }) => {
    const seen = await evaluated(page, BACKGROUND, z.string());
    list.check(`${name}: theme of a dark system`, seen, seen === 'rgb(21, 23, 26)');
  });
}
