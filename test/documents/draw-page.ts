import { join } from 'node:path';
import { command } from '../../infra/commands/command';
import { PROJECT } from '../../infra/deployment';
import { deployedCollection } from '../support/events';
import { startBrowser } from '../web/browser';
import { serveCollection } from '../web/site';

const PICTURE = join(PROJECT, 'docs/page.png');
const SCREEN = { width: 420, height: 640 };

void command({
  name: 'docs:page',
  help: 'Draws docs/page.png: the first page of the timeline, as a phone shows it, in Chromium.',
  options: {},
  run: drawPage,
});

async function drawPage(): Promise<number> {
  const [browser, site] = [await startBrowser(), await serveCollection('built-in', await deployedCollection())];
  try {
    const page = await browser.newPage({ viewport: SCREEN, deviceScaleFactor: 1.5, colorScheme: 'light' });
    await page.goto(`${site.origin}/en/`);
    await page.screenshot({ path: PICTURE });
  } finally {
    await browser.close();
    await site.close();
  }
  return 0;
}
