import type { Browser } from 'playwright-core';
import type { Checklist } from '../rehearsal/checklist';
import type { TestSite } from './site';

/** A page may be framed by Telegram on the web, and by nobody else. */
export async function checkFrames(browser: Browser, { name, origin }: TestSite, list: Checklist): Promise<void> {
  for (const [host, isAllowed] of [
    ['https://web.telegram.org', true],
    ['https://example.org', false],
    ['https://telegram.org.example.org', false],
  ] as const) {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    await page.route(`${host}/`, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<iframe src="https://pages.example/en/"></iframe>` }),
    );
    // The page stands behind https there, since a secure page frames no other.
    await page.route('https://pages.example/**', async (route) => {
      const response = await fetch(route.request().url().replace('https://pages.example', origin));
      const headers = Object.fromEntries([...response.headers].filter(([header]) => header !== 'content-encoding'));
      await route.fulfill({ status: response.status, headers, body: await response.text() });
    });
    await page.goto(`${host}/`);
    const frame = page.frames().find((each) => each.url().includes('pages.example'));
    const heading = await frame?.textContent('h1', { timeout: 3000 }).catch(() => undefined);
    const isShown = heading !== undefined && heading !== null;
    list.check(`${name}: framed by ${host}`, isShown ? 'shown' : 'refused', isShown === isAllowed);
    await context.close();
  }
}
