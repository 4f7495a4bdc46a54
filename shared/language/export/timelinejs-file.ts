import type { CollectionSummary } from '../../domain/collection-summary';
import type { CalendarDate } from '../../domain/calendar-date';
import { lineOf } from '../../domain/event-line';
import { type SingleDate, historicalDate, isOpen, spanOf, startOf } from '../../domain/historical-date';
import type { HistoricalEvent } from '../../domain/historical-event';
import { closeSpan } from '../../domain/span';
import type { PublishedLanguage } from '../published-language';
import { textIn } from '../local-text';
import { renderHistoricalDate } from '../render-date';
import { renderOutlets, renderStanding } from '../render-line';
import { join } from '../rich-text';
import { markupText } from './markup-text';

export interface TimelineJsOptions {
  readonly language: PublishedLanguage;
  readonly today: CalendarDate;
  readonly collection: Pick<CollectionSummary, 'title' | 'description'>;
  readonly home: string;
  readonly pageOf: (id: string) => string;
}

/**
 * The events as TimelineJS reads them (timeline.knightlab.com/docs/json-format). It has no approximate dates and no
 * open ends, so that the date in words goes with each, and shows what the numbers cannot say.
 */
export function timelineJsFile(events: readonly HistoricalEvent[], options: TimelineJsOptions): string {
  const { language, collection } = options;
  const file = {
    title: {
      text: {
        headline: linkTo(options.home, textIn(language, collection.title)),
        text: `<p>${markupText(textIn(language, collection.description))}</p>`,
      },
    },
    events: events.map((event) => slideOf(event, options)),
  };
  return `${JSON.stringify(file)}\n`;
}

function slideOf(event: HistoricalEvent, { language, today, pageOf }: TimelineJsOptions): object {
  const date = historicalDate(event.date);
  const line = lineOf(event);
  const notes = join([renderOutlets(line, language), renderStanding(line, language, today)], ' · ').text;
  const paragraphs = [event.summary && textIn(language, event.summary), notes].filter((text) => text);
  return {
    unique_id: event.id,
    start_date: numbersOf(startOf(date)),
    ...endOf(event),
    display_date: renderHistoricalDate(date, language.dateText),
    text: {
      headline: linkTo(pageOf(event.id), textIn(language, event.title)),
      text: paragraphs.map((text = '') => `<p>${markupText(text)}</p>`).join(''),
    },
  };
}

/** Absent for a day, a month or a year; of a decade or a century its last year, of a range its last date. */
function endOf({ date: text }: HistoricalEvent): object {
  const date = historicalDate(text);
  if (date.unit === 'interval')
    return isOpen(date.to) || isOpen(date.from) ? {} : { end_date: numbersOf(date.to, 'last') };
  return date.unit === 'decade' || date.unit === 'century' ? { end_date: numbersOf(date, 'last') } : {};
}

/** What is not known is left out. TimelineJS has no year 0: 44 BC, the year -43 of EDTF, is its year -44. */
function numbersOf(date: SingleDate, end: 'first' | 'last' = 'first'): object {
  const span = closeSpan(spanOf(date));
  const { year, month, day } = end === 'first' ? span.from : span.to;
  return {
    year: year > 0 ? year : year - 1,
    ...((date.unit === 'month' || date.unit === 'day') && { month }),
    ...(date.unit === 'day' && { day }),
  };
}

function linkTo(url: string, text: string): string {
  return `<a href="${markupText(url)}">${markupText(text)}</a>`;
}
