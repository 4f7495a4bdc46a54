import type { DateOrReason, DateRules } from '../dates/date-rules';
import { OPEN_END, isOngoing, joinDates } from '../dates/join-dates';
import { readSourceDate } from '../dates/read-date';
import { asShown, readParts } from '../dates/read-parts';

/** The cell of a row for a field; empty when there is none. */
type Cell = (field: string) => string;

/** The date of a row; `approximate` are the fields whose headings say that they are no more than that. */
export function dateOfRow(cell: Cell, rules: DateRules, approximate: ReadonlySet<string>): DateOrReason {
  const start = startOf(cell, rules, approximate);
  if ('reason' in start) return start;
  const from = asShown(start, cell('displayDate'), rules);
  const end = cell('end');
  if (isOngoing(end)) return joinDates(from, OPEN_END);
  const parts = { year: cell('endYear'), month: cell('endMonth'), day: cell('endDay') };
  if (end === '' && parts.year === '') return from;
  const to = end === '' ? readParts(parts, rules) : endOf(end, from.edtf, cell('year'), rules);
  return 'reason' in to ? to : joinDates(from, to);
}

/** A column of whole dates is finer than one of years beside it, and may leave the year to that. */
function startOf(cell: Cell, rules: DateRules, approximate: ReadonlySet<string>): DateOrReason {
  const [written, year] = [cell('date'), cell('year')];
  if (written !== '') {
    const read = readSourceDate(written, rules);
    if ('edtf' in read) return about(read, written, approximate.has('date'));
    if (year === '') return read;
    const together = readSourceDate(`${written} ${year}`, rules);
    if ('edtf' in together) return together;
  }
  if (year === '' && cell('month') === '' && cell('day') === '') return { reason: 'no date' };
  const read = readParts({ year, month: cell('month'), day: cell('day') }, rules);
  if ('reason' in read) return read;
  if (written === '' || Number(written) === Number(year)) return about(read, year, approximate.has('year'));
  return { ...about(read, written, true), written };
}

function about(read: DateOrReason, written: string, isApproximate: boolean): DateOrReason {
  return !isApproximate || 'reason' in read || /[~/X]/.test(read.edtf)
    ? read
    : { ...read, edtf: `${read.edtf}~`, written };
}

/** An end may be short where the beginning tells the rest: from the year 43 to 47, from 5 to 7 May with a year of its own. */
function endOf(end: string, start: string, year: string, rules: DateRules): DateOrReason {
  const read = readSourceDate(/^\d{1,2}$/.test(end) && /^(?:-|00)/.test(start) ? end.padStart(4, '0') : end, rules);
  if ('edtf' in read || year === '') return read;
  const together = readSourceDate(`${end} ${year}`, rules);
  return 'edtf' in together ? together : read;
}
