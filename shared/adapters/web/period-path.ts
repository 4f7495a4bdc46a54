import type { PagePlace } from '../../domain/action';
import { type CalendarDate, formatDate, formatYear, twoDigits } from '../../domain/calendar-date';
import { parseHistoricalDate, spanOf } from '../../domain/historical-date';
import type { SidePart } from '../../domain/list-part';
import { type Span, shapeOf } from '../../domain/span';

/** A period in an address: EDTF, with `..` for the slash, and nothing for an open end: `19XX`, `2024-05`, `-0499..-0400`. */
export function formatPeriod(span: Span): string {
  const shape = shapeOf(span);
  switch (shape.unit) {
    case 'day':
      return formatDate(shape.date);
    case 'month':
      return `${formatYear(shape.year)}-${twoDigits(shape.month)}`;
    case 'years':
      return formatYears(shape.first, shape.last);
    case 'interval':
      return `${span.from ? formatEnd(span.from, 1, 1) : ''}..${span.to ? formatEnd(span.to, 12, 31) : ''}`;
  }
}

/** A year is enough for a span that begins with its first day, or ends with its last. */
function formatEnd(date: CalendarDate, month: number, day: number): string {
  return date.month === month && date.day === day ? formatYear(date.year) : formatDate(date);
}

function formatYears(first: number, last: number): string {
  const length = last - first + 1;
  if (length === 1) return formatYear(first);
  if (length === 10 && first >= 10 && first % 10 === 0) return `${formatYear(first).slice(0, 3)}X`;
  if (length === 100 && first >= 100 && first % 100 === 0) return `${formatYear(first).slice(0, 2)}XX`;
  return `${formatYear(first)}..${formatYear(last)}`;
}

/** The period of an address; undefined for any other text. */
export function parsePeriod(text: string): Span | undefined {
  const [from = '', to, ...more] = text.split('..');
  if (text.includes('/') || text.includes('~') || more.length > 0) return undefined;
  const parsed = parseHistoricalDate(to === undefined ? from : `${from || '..'}/${to || '..'}`);
  return 'date' in parsed ? spanOf(parsed.date) : undefined;
}

/** The part and the page of a list, as an address has them after the question mark. */
export function formatPlace({
  part,
  place,
}: {
  readonly part?: SidePart | undefined;
  readonly place?: PagePlace | undefined;
}): string {
  const query = new URLSearchParams();
  if (part !== undefined) query.set('part', part);
  if (place) query.set(place.direction === 'forward' ? 'after' : 'before', place.cursor);
  return query.size > 0 ? `?${query.toString()}` : '';
}

const CURSOR = /^[a-z0-9-]{1,52}$/;

/** The page of a list that an address asks for; the first when it asks for none. */
export function parsePlace(query: URLSearchParams): PagePlace | undefined {
  for (const [name, direction] of [
    ['after', 'forward'],
    ['before', 'backward'],
  ] as const) {
    const cursor = query.get(name);
    if (cursor !== null && CURSOR.test(cursor)) return { direction, cursor };
  }
  return undefined;
}

export function parsePart(query: URLSearchParams): SidePart | undefined {
  const part = query.get('part');
  return part === 'going-on' || part === 'day-unknown' ? part : undefined;
}
