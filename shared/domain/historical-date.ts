import { memoize } from './bounded-map';
import { type CalendarDate, compareDates, daysInMonth, formatYear, isCalendarDate } from './calendar-date';
import { type Span, closeSpan, daySpan, monthSpan, yearSpan } from './span';

/**
 * A date as history knows it: as precise as the sources are, and no more.
 * Written in EDTF (ISO 8601-2:2019, levels 0 and 1, and the level-2 form `201X` of the drafts):
 * `2015-09-03`, `2023-10`, `2001`, `201X`, `19XX`, `2001~`, `2024-05-16/2024-05-17`, `../2030`, `/2030`.
 */
export type HistoricalDate = SingleDate | DateInterval;

/** Units from the finest to the coarsest. `decade` is year ÷ 10 (201 is the 2010s), `century` year ÷ 100. */
export type SingleDate = { readonly approximate: boolean } & (
  | ({ readonly unit: 'day' } & CalendarDate)
  | { readonly unit: 'month'; readonly year: number; readonly month: number }
  | { readonly unit: 'year'; readonly year: number }
  | { readonly unit: 'decade'; readonly decade: number }
  | { readonly unit: 'century'; readonly century: number }
);

export interface DateInterval {
  readonly unit: 'interval';
  readonly from: SingleDate | OpenEnd;
  readonly to: SingleDate | OpenEnd;
}

/** `open`: there is no end (`..`). `unknown`: there is one, but it is not known (nothing written). */
export type OpenEnd = 'open' | 'unknown';

export type ParsedDate = { readonly date: HistoricalDate } | { readonly fault: string };

const MOST_REMEMBERED = 1000;

/** Reads EDTF; a fault explains what is wrong and, for a day that does not exist, which days do. */
export function parseHistoricalDate(text: string): ParsedDate {
  const ends = text.split('/');
  if (ends.length === 1) {
    const single = parseSingle(text);
    return typeof single === 'string' ? { fault: single } : { date: single };
  }
  const [first = '', last = ''] = ends;
  if (ends.length > 2) return { fault: `"${text}" has more than one "/": an interval has two ends` };
  const from = parseEnd(first);
  const to = parseEnd(last);
  if (isFault(from)) return { fault: from.fault };
  if (isFault(to)) return { fault: to.fault };
  if (isOpen(from) && isOpen(to)) return { fault: `"${text}" has no end that is known` };
  const date: DateInterval = { unit: 'interval', from, to };
  const span = closeSpan(spanOf(date));
  return compareDates(span.from, span.to) > 0 || (!isOpen(from) && !isOpen(to) && startsAfter(from, to))
    ? { fault: `"${text}" ends before it begins` }
    : { date };
}

/**
 * Reads text that was checked before, such as stored text. Throws a RangeError for a fault. To make and sort a list, each
 * date is read several times.
 */
export const historicalDate = memoize(MOST_REMEMBERED, (text): HistoricalDate => {
  const parsed = parseHistoricalDate(text);
  if ('fault' in parsed) throw new RangeError(parsed.fault);
  return parsed.date;
});

/** All the days the date may mean; an end that is open or unknown is null. */
export function spanOf(date: HistoricalDate): Span {
  switch (date.unit) {
    case 'day':
      return daySpan({ year: date.year, month: date.month, day: date.day });
    case 'month':
      return monthSpan(date.year, date.month);
    case 'year':
      return yearSpan(date.year);
    case 'decade':
      return yearSpan(date.decade * 10, date.decade * 10 + 9);
    case 'century':
      return yearSpan(date.century * 100, date.century * 100 + 99);
    case 'interval':
      return {
        from: isOpen(date.from) ? null : spanOf(date.from).from,
        to: isOpen(date.to) ? null : spanOf(date.to).to,
      };
  }
}

/** The days it is known to cover: of an interval with an unknown end only the other end, as the end of a plan for 2030. */
export function knownSpanOf(date: HistoricalDate): Span {
  const { from, to } = spanOf(date);
  if (date.unit !== 'interval') return { from, to };
  const known = spanOf(startOf(date));
  return { from: date.from === 'unknown' ? known.from : from, to: date.to === 'unknown' ? known.to : to };
}

/** The end that an interval is sorted by: its start, or its end when the start is not known. */
export function startOf(date: HistoricalDate): SingleDate {
  if (date.unit !== 'interval') return date;
  if (!isOpen(date.from)) return date.from;
  if (!isOpen(date.to)) return date.to;
  throw new RangeError('an interval without ends');
}

/** Whether the date names days, so that it can be "on this day". */
export function hasDays(date: HistoricalDate): boolean {
  if (date.unit !== 'interval') return date.unit === 'day';
  return !isOpen(date.from) && date.from.unit === 'day' && !isOpen(date.to) && date.to.unit === 'day';
}

export function isOpen(end: SingleDate | OpenEnd): end is OpenEnd {
  return end === 'open' || end === 'unknown';
}

interface Fault {
  readonly fault: string;
}

function isFault(end: SingleDate | OpenEnd | Fault): end is Fault {
  return typeof end === 'object' && 'fault' in end;
}

function parseEnd(text: string): SingleDate | OpenEnd | Fault {
  if (text === '..') return 'open';
  if (text === '') return 'unknown';
  const single = parseSingle(text);
  return typeof single === 'string' ? { fault: single } : single;
}

/** The date, or the fault as text. */
function parseSingle(text: string): SingleDate | string {
  const match = /^(-?)(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2}))?)?(~?)$/.exec(text);
  if (!match)
    return `"${text}" is not an EDTF date such as 2015-09-03, 2023-10, 2001, 201X, 2001~ or 2024-05-16/2024-05-17`;
  const [, sign = '', digits = '', monthText, dayText, mark] = match;
  const approximate = mark === '~';
  if (digits.includes('X') && monthText !== undefined) return `"${text}": a decade or a century has no month`;
  if (digits.includes('X') && sign)
    return `"${text}": write a decade or a century BC as an interval of years, such as -0049/-0040`;
  if (digits.endsWith('XX')) return { unit: 'century', century: Number(digits.slice(0, 2)), approximate };
  if (digits.endsWith('X')) return { unit: 'decade', decade: Number(digits.slice(0, 3)), approximate };
  if (sign === '-' && digits === '0000') return `"${text}": the year 0000 (1 BC) has no minus`;
  const year = Number(sign + digits);
  if (monthText === undefined) return { unit: 'year', year, approximate };
  const month = Number(monthText);
  if (month < 1 || month > 12) return `"${text}": there is no month ${monthText}; months are 01 to 12`;
  if (dayText === undefined) return { unit: 'month', year, month, approximate };
  const date = { year, month, day: Number(dayText) };
  if (!isCalendarDate(date))
    return `"${text}" does not exist: ${formatYear(year)}-${monthText} has days 01 to ${daysInMonth(year, month)}`;
  return { unit: 'day', ...date, approximate };
}

function startsAfter(from: SingleDate, to: SingleDate): boolean {
  return compareDates(closeSpan(spanOf(from)).from, closeSpan(spanOf(to)).from) > 0;
}
