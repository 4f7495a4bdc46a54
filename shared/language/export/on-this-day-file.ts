import { yearOf, placeOf } from '../../domain/sortable-date';
import { historicalDate } from '../../domain/historical-date';
import type { HistoricalEvent } from '../../domain/historical-event';
import type { CalendarDate } from '../../domain/calendar-date';
import type { PublishedLanguage } from '../published-language';
import { textIn } from '../local-text';
import { type EventData, eventData } from './event-data';

/** The lists of Wikimedia's feed "on this day"; a collection of events has only the first two. */
export const ON_THIS_DAY_TYPES = ['selected', 'events', 'births', 'deaths', 'holidays'] as const;
export type OnThisDayType = (typeof ON_THIS_DAY_TYPES)[number];

/** Events of that importance are "selected". */
const SELECTED = 4;

export interface OnThisDayOptions {
  readonly language: PublishedLanguage;
  readonly today: CalendarDate;
  readonly pageOf: (id: string) => string;
}

/**
 * The events of a day of the year in the shape of Wikimedia's feed (`/feed/onthisday/{type}/{mm}/{dd}`), the latest
 * first. Years before the year 1 are negative there, as historians count: -44 is 44 BC. Each event also has what that
 * feed lacks: the date with its precision, how it is known, and the sources.
 */
export function onThisDayFile(
  events: readonly HistoricalEvent[],
  type: OnThisDayType | 'all',
  options: OnThisDayOptions,
): string {
  const latestFirst = events.toSorted((a, b) => yearIn(b) - yearIn(a));
  const lists: Readonly<Record<OnThisDayType, readonly HistoricalEvent[]>> = {
    ...{ selected: latestFirst.filter(({ importance }) => importance >= SELECTED), events: latestFirst },
    ...{ births: [], deaths: [], holidays: [] },
  };
  const types = type === 'all' ? ON_THIS_DAY_TYPES : [type];
  const file = Object.fromEntries(types.map((each) => [each, lists[each].map((event) => itemOf(event, options))]));
  return `${JSON.stringify(file)}\n`;
}

function yearIn({ date }: HistoricalEvent): number {
  return yearOf(placeOf(historicalDate(date)));
}

function itemOf(event: HistoricalEvent, { language, today, pageOf }: OnThisDayOptions): object {
  const year = yearIn(event);
  const page = pageOf(event.id);
  const data: EventData = eventData(event, { language, today, url: page });
  return {
    text: data.summary ?? data.title,
    year: year > 0 ? year : year - 1,
    pages: [pageSummary(event, data, { language, page })],
    date: data.date,
    precision: data.precision,
    date_basis: data.date_basis,
    sources: data.sources,
  };
}

/** The fields of a page summary that Wikimedia's clients show. */
function pageSummary(
  { id, title }: HistoricalEvent,
  { summary = '' }: EventData,
  { language, page }: { readonly language: PublishedLanguage; readonly page: string },
): object {
  const name = textIn(language, title);
  return {
    ...{ type: 'standard', title: name, displaytitle: name },
    titles: { canonical: id, normalized: name, display: name },
    ...{ lang: language.code, dir: 'ltr', extract: summary },
    content_urls: { desktop: { page }, mobile: { page } },
  };
}
