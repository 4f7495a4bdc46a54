import { requestApi } from './api-request';
import type { Setup } from './setup';

/** Reads a page of the published timeline, the picture of an event and a feed, as browsers and readers do; `site` ends with a slash. */
export async function readPages({ list, emulator }: Setup, site: string): Promise<void> {
  const read = (path: string, method = 'GET', headers = {}) =>
    requestApi(emulator.port, { method, url: `${site}${path}`, headers });

  const page = await read('en/on/09-03');
  const isPage = page.status === 200 && page.body.startsWith('<!doctype html>') && page.body.includes('Beijing parade');
  list.check('a page of a day', `${page.status}, ${page.body.length} characters`, isPage);
  const etag = page.headers.etag ?? '';
  const known = await read('en/on/09-03', 'GET', { 'if-none-match': etag });
  list.check('a reader who has it already gets 304', known.status, etag !== '' && known.status === 304);
  const head = await read('en/on/09-03', 'HEAD');
  list.check('HEAD has no body', head.status, head.status === 200 && head.body === '');
  const missing = await read('en/on/02-31');
  list.check('a day that does not exist: 404', missing.status, missing.status === 404);
  const search = await read('en/search?q=Tianjin');
  list.check('a search', search.status, search.status === 200 && search.body.includes('<article'));
  const feed = await read('en/feed.atom');
  list.check('a feed', feed.headers['content-type'], feed.status === 200 && feed.body.includes('<feed'));
  const event = await read('en/event/2015-09-03-beijing-victory-parade');
  const [, picture = ''] = /property="og:image" content="[^"]*\/(picture\/[^"]+)"/.exec(event.body) ?? [];
  const drawn = await read(picture);
  list.check('the picture of an event', drawn.headers['content-type'], drawn.headers['content-type'] === 'image/png');
  const posted = await read('en/on/09-03', 'POST');
  list.check('nothing can be sent to it', posted.status, posted.status === 404 || posted.status === 405);
}
