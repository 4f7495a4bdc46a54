import { utcDay } from '../../domain/utc-day';
import { cachedByKey } from '../../use-cases/cached';
import type { ReadPorts } from '../../use-cases/answer-ports';
import { type Answer, type WebRequest, type WebResponse, respond } from './answer';
import { notFoundPage } from './not-found-page';
import { type Route, type RoutedRequest, languageOf, paramsOf } from './route';
import { htmlPage } from './shell';
import type { Site } from './site';

export interface PagesOptions {
  readonly ports: ReadPorts;
  /** What is answered; everything else is not found. */
  readonly routes: readonly Route[];
  /** The bot's name in Telegram, where it is known. */
  readonly botName?: string | undefined;
}

/** How many answers are kept: most have 100 KB or less, and the largest 2 MB. */
const MOST_KEPT = 20;

/** The published timeline: answers every request for a page, a feed or a file. Throws what the store throws. */
export function createPages({ ports, routes, botName }: PagesOptions): (request: WebRequest) => Promise<WebResponse> {
  const kept = cachedByKey<Promise<Answer | undefined>>({ clock: ports.clock, maxEntries: MOST_KEPT });
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return { status: 405, headers: { allow: 'GET, HEAD', 'cache-control': 'no-store' } };
    const path = decoded(request.path);
    const language = languageOf(path, request.headers['accept-language']);
    const summary = await ports.events.summary();
    const site: Site = { origin: request.origin, language, today: utcDay(ports.clock.now()), summary, botName };
    for (const route of routes) {
      const params = paramsOf(route, path);
      const answer = params && (await answerOf(route, { ...request, path, ports, site, params }));
      if (answer) return respond(request, answer);
      if (params) break;
    }
    return respond(request, htmlPage(notFoundPage(site), site, 404));
  };

  function answerOf(route: Route, request: RoutedRequest) {
    const answer = async () => route.answer(request);
    return route.isKept ? kept(`${request.origin}${request.path}?${request.query.toString()}`, answer) : answer();
  }
}

/** An address that cannot be decoded is that of no page. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
