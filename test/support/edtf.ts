import { compareDates, formatDate, formatYear, parseDate, twoDigits } from '../../shared/domain/calendar-date';
import { type HistoricalDate, type OpenEnd, type SingleDate } from '../../shared/domain/historical-date';
import type { Span } from '../../shared/domain/span';

/** Writes EDTF: the inverse of `parseHistoricalDate`. */
export function formatHistoricalDate(date: HistoricalDate): string {
  return date.unit === 'interval' ? `${formatEnd(date.from)}/${formatEnd(date.to)}` : formatSingle(date);
}

function formatEnd(end: SingleDate | OpenEnd): string {
  return end === 'open' ? '..' : end === 'unknown' ? '' : formatSingle(end);
}

function formatSingle(date: SingleDate): string {
  return unmarked(date) + (date.approximate ? '~' : '');
}

function unmarked(date: SingleDate): string {
  switch (date.unit) {
    case 'day':
      return formatDate(date);
    case 'month':
      return `${formatYear(date.year)}-${twoDigits(date.month)}`;
    case 'year':
      return formatYear(date.year);
    case 'decade':
      return `${String(date.decade).padStart(3, '0')}X`;
    case 'century':
      return `${String(date.century).padStart(2, '0')}XX`;
  }
}

/** `2015-09-03/2015-09-05`; an open end is empty. */
export function formatSpan({ from, to }: Span): string {
  return `${from ? formatDate(from) : ''}/${to ? formatDate(to) : ''}`;
}

/** Reads what `formatSpan` writes; undefined for anything else, a reversed span included. */
export function parseSpan(text: string): Span | undefined {
  const [first, last, ...rest] = text.split('/');
  if (first === undefined || last === undefined || rest.length > 0) return undefined;
  const from = first === '' ? null : parseDate(first);
  const to = last === '' ? null : parseDate(last);
  if (from === undefined || to === undefined) return undefined;
  return from && to && compareDates(from, to) > 0 ? undefined : { from, to };
}
