import { lineOf } from '../../domain/event-line';
import { publishedLanguages } from '../../language/published-languages';
import { loadPeriodPicture } from '../../use-cases/pages/load-period-picture';
import type { ReadPorts } from '../../use-cases/answer-ports';
import type { Paint } from '../picture/painter';
import { type WebRequest, type WebResponse, hasAlready, redirect } from './answer';
import { parsePeriod } from './period-path';
import {
  type PublishedPicture,
  type PictureContext,
  hashOf,
  pictureOfEvent,
  pictureOfPeriod,
  picturePath,
  pictureContext,
} from './picture-address';

export interface PicturesOptions {
  readonly ports: ReadPorts;
  readonly paint: Paint;
}

const ADDRESS = /^\/picture\/([a-z]+)\/([0-9a-z]{1,64})\/([a-z0-9.X-]{1,80})\.(png|jpg)$/;
const FORMATS = { png: 'png', jpg: 'jpeg' } as const;
/** The address changes when the picture does. */
const FOREVER = 'public, max-age=31536000, immutable';

/**
 * Answers requests for pictures of events and periods. An address with another hash leads to the picture as it is now;
 * what is no picture must not be kept by anybody. Throws what the store throws.
 */
export function createPictures({ ports, paint }: PicturesOptions): (request: WebRequest) => Promise<WebResponse> {
  return async (request) => {
    const { method, query, headers: given } = request;
    if (method !== 'GET' && method !== 'HEAD')
      return { status: 405, headers: { allow: 'GET, HEAD', 'cache-control': 'no-store' } };
    const [, code, hash = '', name = '', format] = ADDRESS.exec(request.path) ?? [];
    const language = publishedLanguages.find((each) => each.code === code);
    const summary = language && (await ports.events.summary());
    if (!language || !summary || (format !== 'png' && format !== 'jpg')) return notFound();
    const around = pictureContext(language, summary, ports.clock.now());
    const found = await findPicture(ports, name, hash, around);
    if (!found) return notFound();
    const theme = query.get('theme') === 'dark' ? 'dark' : 'light';
    if (hashOf(found) !== hash)
      return redirect({
        kind: 'redirect',
        status: 302,
        to: picturePath(found, format) + (theme === 'dark' ? '?theme=dark' : ''),
      });
    const etag = `"${hash}-${theme}"`;
    const headers = {
      'content-type': `image/${FORMATS[format]}`,
      'cache-control': FOREVER,
      etag,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
    };
    if (hasAlready(given['if-none-match'], etag)) return { status: 304, headers };
    if (method === 'HEAD') return { status: 200, headers };
    return { status: 200, headers, body: Buffer.from(await paint(found.drawn(theme), FORMATS[format])) };
  };
}

/** The picture of that name. An event may be named like a period, so the hash decides; else the event comes first. */
async function findPicture(
  ports: ReadPorts,
  name: string,
  hash: string,
  around: PictureContext,
): Promise<PublishedPicture | undefined> {
  const event = await ports.events.card(name);
  const ofEvent = event && pictureOfEvent(lineOf(event), around);
  if (ofEvent && hashOf(ofEvent) === hash) return ofEvent;
  const span = parsePeriod(name);
  const period = span && (await loadPeriodPicture(ports, span));
  const ofPeriod = period && pictureOfPeriod(period, around);
  if (ofPeriod && (!ofEvent || hashOf(ofPeriod) === hash)) return ofPeriod;
  return ofEvent;
}

function notFound(): WebResponse {
  return { status: 404, headers: { 'cache-control': 'no-store' } };
}
