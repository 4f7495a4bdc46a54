import { languageFor, languages } from '../../language/languages';
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

async function answerFeed(feed: Feed, request: RoutedRequest): Promise<Answer | undefined> {
  const { ports, origin, path, query, params } = request;
  const language = params['lang'] === undefined ? languages[0] : languageFor(params['lang']);
  const file = await feed.load(ports, {
    language,
    self: origin + path,
    home: origin + inLanguage(language, ''),
    pageOf: (id) => origin + inLanguage(language, eventPath(id)),
    ...{ params, query },
  });
  if (!file) return undefined;
  const link = file.next === undefined ? undefined : `<${file.next}>; rel="next"`;
  return {
    kind: 'content',
    type: `${feed.type}; charset=utf-8`,
    headers: { ...OPEN, 'content-language': language.code, ...(link !== undefined && { link }) },
    body: file.content,
  };
}
