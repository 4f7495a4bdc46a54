import { formatDate } from '../../domain/calendar-date';
import type { DateQuery, NoteCode, Precision, ProblemCode, Reading } from '../../domain/date-query';
import { formatMonthDay } from '../../domain/month-day';

/** A reading as other programs get it: inclusive ISO 8601 dates, null at an open end, or `--09-03` of any year. */
export type FormattedReading =
  | { readonly kind: 'recurring'; readonly from: string; readonly to: string }
  | { readonly kind: 'span'; readonly from: string | null; readonly to: string | null; readonly precision: Precision };

/** What was read from a question, or why nothing was, with suggestions as dates. */
export type FormattedQuery =
  | (Rest & { readonly readings: readonly FormattedReading[]; readonly notes: readonly NoteCode[] })
  | (Rest & {
      readonly readings: readonly [];
      readonly problem: { readonly code: ProblemCode; readonly suggestions: readonly string[] };
    });

/** What belongs to no date, and what could belong to one and was not understood. */
type Rest = Pick<DateQuery, 'list' | 'unread' | 'words'>;

export function formatQuery({ readings, notes, problem, ...rest }: DateQuery): FormattedQuery {
  return problem
    ? { readings: [], problem: { code: problem.code, suggestions: problem.suggestions.map(formatSuggestion) }, ...rest }
    : { readings: readings.map(formatReading), notes, ...rest };
}

export function formatReading(reading: Reading): FormattedReading {
  if (reading.kind === 'recurring')
    return { kind: 'recurring', from: `--${formatMonthDay(reading.from)}`, to: `--${formatMonthDay(reading.to)}` };
  const { from, to, precision } = reading;
  return { kind: 'span', from: from && formatDate(from), to: to && formatDate(to), precision };
}

/** A day alone, else both ends with a "/" between. */
function formatSuggestion(reading: Reading): string {
  const { from, to } = formatReading(reading);
  return from === to ? (from ?? '') : `${from ?? '..'}/${to ?? '..'}`;
}
