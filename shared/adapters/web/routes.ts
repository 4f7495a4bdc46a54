import { parseMonthDay } from '../../domain/month-day';
import { loadCorrections } from '../../use-cases/feeds/load-corrections';
import { loadDay } from '../../use-cases/pages/load-day';
import { loadEvent } from '../../use-cases/pages/load-event';
import { loadPeriod } from '../../use-cases/pages/load-period';
import { loadTopic } from '../../use-cases/pages/load-topic';
import type { Answer } from './answer';
import { calendarPage } from './calendar-page';
import { correctionsPage } from './corrections-page';
import { dayPage } from './day-page';
import { eventPage } from './event-page';
import { FEED_ROUTES } from './feed-routes';
import { eventPath, inLanguage } from './paths';
import { parsePart, parsePeriod, parsePlace } from './period-path';
import { type Route, preferredLanguage } from './route';
import { htmlPage } from './shell';
import type { Site } from './site';
import { robots, sitemap } from './sitemap';
import { timelinePage } from './timeline-page';
import { topicPage } from './topic-page';

const WHOLE = { from: null, to: null } as const;

/** Every address but those of searches, a row each. The first whose form fits answers. */
export const ROUTES: readonly Route[] = [
  { path: '/', answer: ({ headers }) => toLanguage(headers['accept-language']) },
  { path: '/robots.txt', answer: ({ origin }) => ({ kind: 'content', type: TEXT, body: robots(origin) }) },
  { path: '/sitemap.xml', answer: async ({ ports, site }) => xml(await sitemap(ports, site)) },
  {
    path: '/{lang}/',
    answer: async ({ ports, site, query }) =>
      htmlPage(timelinePage(await loadPeriod(ports, { span: WHOLE, place: parsePlace(query) }), site), site),
  },
  {
    path: '/{lang}/on/',
    answer: async ({ ports, site }) => htmlPage(dayPage(await loadDay(ports, {}), site), site),
  },
  {
    path: '/{lang}/on/{day}',
    async answer({ ports, site, params: { day: text = '' }, query }) {
      const day = parseMonthDay(text);
      return day && htmlPage(dayPage(await loadDay(ports, { day, place: parsePlace(query) }), site), site);
    },
  },
  {
    path: '/{lang}/event/{id}',
    async answer({ ports, site, params: { id = '' } }) {
      const data = await loadEvent(ports, id);
      if (data && data.event.id !== id) return moved(site, eventPath(data.event.id));
      return data && htmlPage(eventPage(data, site), site);
    },
  },
  {
    path: '/{lang}/topic/{id}',
    async answer({ ports, site, params: { id = '' }, query }) {
      const place = parsePlace(query);
      const topic = await loadTopic(ports, id, place);
      return topic && htmlPage(topicPage(topic, site, place), site);
    },
  },
  { path: '/{lang}/calendar', answer: ({ site }) => htmlPage(calendarPage(site), site) },
  {
    path: '/{lang}/corrections',
    answer: async ({ ports, site }) => htmlPage(correctionsPage(await loadCorrections(ports), site), site),
  },
  ...FEED_ROUTES,
  {
    path: '/{lang}/{period}',
    async answer({ ports, site, params: { period = '' }, query }) {
      const span = parsePeriod(period);
      if (!span) return undefined;
      const request = { span, part: parsePart(query), place: parsePlace(query) };
      return htmlPage(timelinePage(await loadPeriod(ports, request), site), site);
    },
  },
  // Without the slash at the end that the address of a language has.
  { path: '/{lang}', answer: ({ site }) => moved(site, '') },
];

const TEXT = 'text/plain; charset=utf-8';

function xml(body: string): Answer {
  return { kind: 'content', type: 'application/xml; charset=utf-8', body };
}

function moved({ language }: Site, path: string): Answer {
  return { kind: 'redirect', status: 301, to: inLanguage(language, path) };
}

function toLanguage(accepted: string | undefined): Answer {
  return { kind: 'redirect', status: 302, to: inLanguage(preferredLanguage(accepted), ''), vary: 'accept-language' };
}
