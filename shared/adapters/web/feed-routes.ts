import type { HistoricalEvent } from '../../domain/historical-event';
import { publishedLanguages } from '../../language/published-languages';
import type { Answer } from './answer';
import { FEEDS, type Feed } from './feeds';
import { openApi } from './open-api';
import { eventPath, inLanguage } from './paths';
import type { Route, RoutedRequest } from './route';

/** Feeds are open to the scripts of all sites: there is nothing in them that is not public. */
const OPEN = { 'access-control-allow-origin': '*' };

/** The addresses of the feeds: below a language, or without one in the first. */
export const FEED_ROUTES: readonly Route[] = [
  {
    path: '/openapi.json',
    answer: ({ origin }) => ({
      ...{ kind: 'content', type: 'application/json; charset=utf-8', headers: OPEN },
      body: `${JSON.stringify(openApi(origin), undefined, 2)}\n`,
    }),
  },
  ...FEEDS.flatMap((feed) =>
    [`/{lang}/${feed.path}`, `/${feed.path}`].map((path): Route => ({
      path,
      isKept: true,
      answer: (request) => answerFeed(feed, request),
    })),
  ),
];

async function answerFeed(feed: Feed, request: RoutedRequest): Promise<Answer> {
  const { ports, site, origin, path, query, params } = request;
  const { language } = params['lang'] === undefined ? { language: publishedLanguages[0] } : site;
  const call = {
    language,
    self: origin + path,
    home: origin + inLanguage(language, ''),
    pageOf: (id: HistoricalEvent['id']) => origin + inLanguage(language, eventPath(id)),
    ...{ params, query },
  };
  const unknown = unknownParameter(feed, query);
  if (unknown !== undefined) return notFound(feed, unknown);
  const file = await feed.load(ports, call);
  if (!file) return notFound(feed, (site.summary && feed.missing?.(call)) ?? 'There are no events yet.');
  const link = file.next === undefined ? undefined : `<${file.next}>; rel="next"`;
  return {
    kind: 'content',
    type: `${feed.type}; charset=utf-8`,
    headers: { ...OPEN, 'content-language': language.code, ...(link !== undefined && { link }) },
    body: file.content,
  };
}

/** A mistaken parameter, such as ?page=2, would give the same page for ever. Feeds that take none may be given any. */
function unknownParameter({ params = {} }: Feed, query: URLSearchParams): string | undefined {
  const known = Object.keys(params).filter((name) => params[name]?.in === 'query');
  const unknown = [...query.keys()].find((name) => !known.includes(name));
  return known.length === 0 || unknown === undefined
    ? undefined
    : `There is no parameter ${unknown}: use ${known.join(', ')}.`;
}

/** For programs: problem details (RFC 9457) where they expect JSON, else a line of text. */
function notFound({ type }: Feed, detail: string): Answer {
  const answer = { kind: 'content', status: 404, headers: OPEN } as const;
  if (!type.endsWith('json')) return { ...answer, type: 'text/plain; charset=utf-8', body: `${detail}\n` };
  const problem = { title: 'Not Found', status: 404, detail };
  return { ...answer, type: 'application/problem+json', body: `${JSON.stringify(problem)}\n` };
}
