import type { HistoricalEvent, LocalText } from '../../../shared/domain/historical-event';
import { historicalDate, startOf } from '../../../shared/domain/historical-date';
import { formatYear } from '../../../shared/domain/calendar-date';
import { yearOf, placeOf } from '../../../shared/domain/sortable-date';

/**
 * The doubt that `-0044` was written for 44 BC, which is `-0043`: the text of the event names the year that its date
 * would be by that reckoning, and not the one that it is.
 */
export function miscountedYear(
  event: Pick<HistoricalEvent, 'date' | 'title' | 'summary' | 'dateNote' | 'sources'>,
): string | undefined {
  const date = historicalDate(event.date);
  const year = yearOf(placeOf(startOf(date)));
  if (year >= 0) return undefined;
  const { title, summary = {}, dateNote = {}, sources } = event;
  const texts: readonly LocalText[] = [title, summary, dateNote, ...sources.map(({ supports = {} }) => supports)];
  const quoted = sources.map(({ quote = '', title: headline = '' }) => `${headline}\n${quote}`);
  const text = [...texts.flatMap((local) => Object.values(local)), ...quoted].join('\n');
  if (!names(text, -year) || names(text, 1 - year)) return undefined;
  return `${event.date} is ${1 - year} BC, but the text says ${-year} BC: did you mean ${event.date.replace(formatYear(year), formatYear(year + 1))}?`;
}

/** Whether a text has that year BC, in one of the languages. */
function names(text: string, year: number): boolean {
  const number = `(?<!\\d)${year}(?!\\d)`;
  return new RegExp(`${number}\\s?(?:B\\.?\\s?C|(?:г\\.?|год\\p{L}*)?\\s?до\\s(?:н|Р))|前\\s?${number}`, 'iu').test(
    text,
  );
}
