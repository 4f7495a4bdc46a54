import { parseMonthDay } from '../../domain/month-day';
import { isEventId } from '../../domain/historical-event';
import { ON_THIS_DAY_TYPES } from '../../language/export/on-this-day-file';
import { loadCalendar } from '../../use-cases/feeds/load-calendar';
import { loadCorrectionsFeed } from '../../use-cases/feeds/load-corrections';
import { loadDayFeed } from '../../use-cases/feeds/load-day-feed';
import { loadEvents } from '../../use-cases/feeds/load-events';
import { loadOnThisDay } from '../../use-cases/feeds/load-on-this-day';
import { loadTimeline } from '../../use-cases/feeds/load-timeline';
import type { ReadPorts } from '../../use-cases/answer-ports';
import type { FeedRequest } from '../../use-cases/feeds/feed-request';

/** What a feed is asked for besides its address. */
export interface FeedCall extends FeedRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

/** A file for programs; `next` is the address of the page after it. */
export interface FeedFile {
  readonly content: string;
  readonly next?: string | undefined;
}

/** For the description of the addresses. A query may be left out. */
export interface FeedParameter {
  readonly in: 'path' | 'query';
  readonly pattern: string;
  readonly about: string;
}

export interface Feed {
  /** Below the address of a language; parts in braces stand for any text without a slash. */
  readonly path: string;
  readonly type: string;
  /** For the description of the addresses (OpenAPI). */
  readonly about: string;
  /** Its parts in braces and its query. */
  readonly params?: Readonly<Record<string, FeedParameter>>;
  /** What is wrong with a call that finds nothing in a collection. */
  readonly missing?: (call: FeedCall) => string;
  /** Undefined when there is nothing at the address. */
  readonly load: (ports: ReadPorts, call: FeedCall) => Promise<FeedFile | undefined>;
}

const JSON_TYPE = 'application/json';
const AFTER = {
  after: {
    in: 'query',
    pattern: '^[a-z0-9-]+$',
    about: 'the last id of the page before; an answer names its next page',
  },
} as const;

const TYPES = ['all', ...ON_THIS_DAY_TYPES] as const;

/** Every feed, a row each: a route, and an entry of the description. */
export const FEEDS: readonly Feed[] = [
  {
    path: 'calendar.ics',
    type: 'text/calendar',
    about:
      'The anniversaries as a calendar to subscribe to (iCalendar): at most 1,000 entries, of the most important events.',
    params: { topic: { in: 'query', pattern: '^[a-z0-9-]+$', about: 'only events on this topic' } },
    missing: () => 'There is no such topic.',
    load: async (ports, call) =>
      file(await loadCalendar(ports, { ...call, topic: call.query.get('topic') ?? undefined })),
  },
  {
    path: 'feed.atom',
    type: 'application/atom+xml',
    about: 'The anniversaries of the last seven days (Atom): at most ten of each day.',
    load: async (ports, call) => file(await loadDayFeed(ports, 'atom', call)),
  },
  {
    path: 'feed.json',
    type: 'application/feed+json',
    about: 'The same as JSON Feed 1.1; `_timeline` has the date of each event in its precision (EDTF).',
    load: async (ports, call) => file(await loadDayFeed(ports, 'json', call)),
  },
  {
    path: 'corrections.atom',
    type: 'application/atom+xml',
    about: 'What was corrected, the latest first (Atom): at most 100 corrections.',
    load: async (ports, call) => file(await loadCorrectionsFeed(ports, 'atom', call)),
  },
  {
    path: 'corrections.json',
    type: 'application/feed+json',
    about: 'The same as JSON Feed 1.1.',
    load: async (ports, call) => file(await loadCorrectionsFeed(ports, 'json', call)),
  },
  {
    path: 'timeline.json',
    type: JSON_TYPE,
    about: 'The 250 most important events for TimelineJS.',
    load: async (ports, call) => file(await loadTimeline(ports, call)),
  },
  {
    path: 'events.json',
    type: JSON_TYPE,
    about:
      'The whole collection with its sources, in every language, 500 events a page; `next` is the address of the next page.',
    params: AFTER,
    missing: () => 'This is no id of an event.',
    load: (ports, call) => loadPage(ports, 'json', call),
  },
  {
    path: 'events.csv',
    type: 'text/csv',
    about: 'The whole collection as a table in one language, 500 events a page; the header `link` names the next page.',
    params: AFTER,
    missing: () => 'This is no id of an event.',
    load: (ports, call) => loadPage(ports, 'csv', call),
  },
  {
    path: 'feed/onthisday/{type}/{mm}/{dd}',
    type: JSON_TYPE,
    about:
      'The events of a day of any year in the shape of Wikimedia’s feed, the latest first, with the date (EDTF), its precision and the sources of each: at most the 50 most important.',
    params: {
      type: {
        in: 'path',
        pattern: `^(${TYPES.join('|')})$`,
        about: 'births, deaths and holidays are always empty',
      },
      mm: { in: 'path', pattern: '^\\d\\d$', about: 'month' },
      dd: { in: 'path', pattern: '^\\d\\d$', about: 'day' },
    },
    missing: (call) => {
      return dayOf(call)
        ? `There is no such type: use one of ${TYPES.join(', ')}.`
        : 'There is no such day: use mm/dd.';
    },
    async load(ports, call) {
      const day = dayOf(call);
      const type = TYPES.find((each) => each === call.params['type']);
      return day && type && file(await loadOnThisDay(ports, { ...call, day, type }));
    },
  },
];

function dayOf({ params: { mm, dd } }: FeedCall) {
  return parseMonthDay(`${mm}-${dd}`);
}

async function loadPage(ports: ReadPorts, format: 'json' | 'csv', call: FeedCall): Promise<FeedFile | undefined> {
  const after = call.query.get('after') ?? undefined;
  return after === undefined || isEventId(after) ? loadEvents(ports, format, { ...call, after }) : undefined;
}

function file(content: string | undefined): FeedFile | undefined {
  return content === undefined ? undefined : { content };
}
