import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import * as z from 'zod/mini';
import { PROJECT, runProcess } from '../support/processes';

/** Starts on Node 20, and comes by npm where no browser is installed. */
const PACKAGE = '@sparticuz/chromium';
const VERSION = '147.0.0';
const FOLDER = join(PROJECT, '.cache/web');

/** Where Debian and others put it. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A real Chromium: the one that CHROMIUM names, the machine's, or one from npm, installed once under .cache/. */
export async function startBrowser(): Promise<Browser> {
  const own = process.env['CHROMIUM'] || PLACES.find((place) => existsSync(place));
  const executablePath = own ?? (await installedChromium());
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
}

/** What the package exports is a class. */
interface Chromium {
  executablePath(): Promise<string>;
}

const chromiumSchema = z.object({
  default: z.custom<Chromium>((exported) => typeof exported === 'function' && 'executablePath' in exported),
});

async function installedChromium(): Promise<string> {
  const folder = join(FOLDER, `chromium-${VERSION}`);
  const entry = join(folder, 'node_modules', PACKAGE, 'build/esm/index.js');
  if (!existsSync(entry)) {
    const args = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--no-save', `${PACKAGE}@${VERSION}`];
    const { code, err } = await runProcess('npm', args);
    if (code !== 0) throw new Error(`no Chromium: install one, or name it in CHROMIUM (npm install failed: ${err})`);
  }
  return chromiumSchema.parse(await import(entry)).default.executablePath();
}
