import type { Browser } from 'playwright-core';
import type { Checklist } from '../rehearsal/checklist';
import type { TestSite } from './site';
import { SCREENS, visit } from './visit';

const MOST_BYTES = 10 * 1024;

/** A page is one request to our own host, small on the wire, cheap to read, and silent under its policy. */
export async function checkNetwork(
  browser: Browser,
  site: TestSite,
  paths: readonly string[],
  list: Checklist,
): Promise<void> {
  const [screen] = SCREENS;
  if (!screen) return;
  for (const path of paths) {
    const address = `${site.origin}/ru/${path}`;
    site.used();
    const { requests, messages } = await visit(browser, address, { screen }, ({ requests: sent, messages: said }) =>
      Promise.resolve({ requests: [...sent], messages: said.filter((text) => !text.includes('404')) }),
    );
    const { units } = site.used();
    const response = await fetch(address, { headers: { 'accept-encoding': 'br' } });
    const kilobytes = (await sizeOf(address)) / 1024;
    const seen = `${requests.length} request, ${kilobytes.toFixed(1)} KB, ${units} read units ${messages.join(' ')}`;
    const isRight = requests.length === 1 && messages.length === 0 && kilobytes * 1024 <= MOST_BYTES;
    list.check(`${site.name}: network, /ru/${path}`, `${response.status}, ${seen}`, isRight);
  }
}

/** Compressed: fetch decompresses what it gets, so the length is that of the answer's bytes. */
async function sizeOf(address: string): Promise<number> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    request(address, { headers: { 'accept-encoding': 'br' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => {
        resolve(bytes);
      });
    })
      .on('error', reject)
      .end();
  });
}
