import { type CollectionSummary, yearsOf } from '../../domain/collection-summary';
import { parseMonthDay } from '../../domain/month-day';
import { yearSpan } from '../../domain/span';
import { publishedLanguages } from '../../language/published-languages';
import type { ReadPorts } from '../../use-cases/answer-ports';
import { html, textOfHtml } from './html';
import {
  CALENDAR_PATH,
  CORRECTIONS_PATH,
  type PagePath,
  dayPath,
  eventPath,
  inLanguage,
  periodPath,
  topicPath,
} from './paths';
import type { Site } from './site';

/** How many events are listed one by one; in larger collections, the pages of years lead to the others. */
const MOST_EVENTS = 2000;

export function robots(origin: string): string {
  const searches = publishedLanguages.map(({ code }) => `Disallow: /${code}/search\n`).join('');
  return `User-agent: *\n${searches}Sitemap: ${origin}/sitemap.xml\n`;
}

/** All pages that search engines are to list. Source: sitemaps.org. */
export async function sitemap({ events }: ReadPorts, { origin, summary }: Site): Promise<string> {
  const everything = { from: null, to: null } as const;
  const { lines } = await events.inSpan(everything, { size: MOST_EVENTS, direction: 'forward' });
  const paths = ['', ...(summary ? listPaths(summary) : []), ...lines.map(({ id }) => eventPath(id))];
  const addresses = paths.flatMap((path) =>
    publishedLanguages.map((language) => `${origin}${inLanguage(language, path)}`),
  );
  const list = html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    ${addresses.map((address) => html`<url><loc>${address}</loc></url>`)}
  </urlset>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${textOfHtml(list)}`;
}

function listPaths(summary: CollectionSummary): PagePath[] {
  return [
    ...yearsOf(summary).map((year) => periodPath(yearSpan(year))),
    ...summary.days.flatMap((day) => parseMonthDay(day) ?? []).map(dayPath),
    ...Object.keys(summary.topics).map(topicPath),
    CALENDAR_PATH,
    CORRECTIONS_PATH,
  ];
}
