import type { CalendarDate } from '../../domain/calendar-date';
import { formatDate, formatYear, twoDigits } from '../../domain/calendar-date';
import { sourcesOf } from '../../domain/evidence';
import { type OpenEnd, type SingleDate, historicalDate, isOpen } from '../../domain/historical-date';
import type { HistoricalEvent } from '../../domain/historical-event';
import { standingOf } from '../../domain/standing';
import type { PublishedLanguage } from '../../language/published-language';
import { textIn } from '../../language/local-text';
import { type Html, trusted } from './html';
import { htmlLanguage } from './local-html';

/** A document about an event for search engines, its dates never finer than what is known. Source: schema.org. */
export function eventJsonLd(
  event: HistoricalEvent,
  language: PublishedLanguage,
  { url, today }: { readonly url: string; readonly today: CalendarDate },
): object {
  const text = (local: HistoricalEvent['title']) => textIn(language, local);
  const name = text(event.title);
  const [place] = event.places;
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: name,
    inLanguage: htmlLanguage(language),
    url,
    temporalCoverage: event.date,
    about: {
      '@type': 'Event',
      name,
      ...(event.summary && { description: text(event.summary) }),
      ...datesOf(event.date),
      ...statusOf(event, today),
      ...(place && { location: { '@type': 'Place', name: text(place) } }),
    },
    citation: sourcesOf(event).map(({ outlet, title, url: address }) => ({
      '@type': 'CreativeWork',
      ...(title !== undefined && { headline: title }),
      publisher: { '@type': 'Organization', name: text(outlet) },
      ...(address !== undefined && { url: address }),
    })),
  };
}

/** The beginning and the end, each as precise as it is; what ISO 8601 cannot say is left out. */
export function datesOf(edtf: string): { readonly startDate?: string; readonly endDate?: string } {
  const date = historicalDate(edtf);
  const [from, to] = date.unit === 'interval' ? [isoOf(date.from), isoOf(date.to)] : [isoOf(date), undefined];
  return { ...(from !== undefined && { startDate: from }), ...(to !== undefined && { endDate: to }) };
}

function isoOf(date: SingleDate | OpenEnd): string | undefined {
  if (isOpen(date) || date.approximate) return undefined;
  if (date.unit === 'decade' || date.unit === 'century' || date.year < 1) return undefined;
  if (date.unit === 'day') return formatDate(date);
  return date.unit === 'month' ? `${formatYear(date.year)}-${twoDigits(date.month)}` : formatYear(date.year);
}

function statusOf(event: HistoricalEvent, today: CalendarDate): object {
  switch (standingOf(event, today)) {
    case 'planned':
    case 'announced':
    case 'outcome-not-found':
      return { eventStatus: 'https://schema.org/EventScheduled' };
    case 'cancelled':
      return { eventStatus: 'https://schema.org/EventCancelled' };
    default:
      return {};
  }
}

/** Data in a page. Without "<" nothing in it can end the element. */
export function jsonLdScript(data: object): Html {
  const text = JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028');
  return trusted(`<script type="application/ld+json">${text}</script>`);
}
