import { publishedLanguages } from '../../language/published-languages';
import { FEEDS, type Feed, type FeedParameter } from './feeds';

/** The description of the feeds for programs (OpenAPI 3.1). */
export function openApi(origin: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Timeline: feeds and data',
      version: '1.0.0',
      description:
        'Dated events with their sources. Dates are EDTF (ISO 8601-2) and never finer than the sources; years are astronomical: -0043 is 44 BC. Every answer has an ETag; ask with If-None-Match.',
    },
    servers: [{ url: origin }],
    paths: Object.fromEntries(FEEDS.map((feed) => [`/{lang}/${feed.path}`, { get: operation(feed) }])),
  };
}

function operation({ path, type, about, params = {} }: Feed): object {
  const lang: FeedParameter = {
    in: 'path',
    pattern: `^(${publishedLanguages.map(({ code }) => code).join('|')})$`,
    about: 'language',
  };
  return {
    operationId: path.replaceAll(/\W+(\w)?/g, (_, letter: string | undefined) => (letter ?? '').toUpperCase()),
    description: about,
    parameters: Object.entries({ lang, ...params }).map(([name, { in: place, pattern, about: description }]) => ({
      ...{ name, in: place, description, required: place === 'path' },
      schema: { type: 'string', pattern },
    })),
    responses: {
      200: { description: 'The feed.', content: { [type]: {} } },
      304: { description: 'It is what If-None-Match names.' },
      404: { description: 'There is nothing at this address.' },
    },
  };
}
