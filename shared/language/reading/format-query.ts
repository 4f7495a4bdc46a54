import { formatDate } from '../../domain/calendar-date';
import type { DateQuery, NoteCode, Precision, ProblemCode, Reading } from '../../domain/date-query';
import { formatMonthDay } from '../../domain/month-day';

/** A reading as other programs get it: inclusive ISO 8601 dates, null at an open end, or `--09-03` of any year. */
export type FormattedReading =
  | { readonly kind: 'recurring'; readonly from: string; readonly to: string }
  | { readonly kind: 'span'; readonly from: string | null; readonly to: string | null; readonly precision: Precision };

/** What was read from a question, or why nothing was, with suggestions as dates. */
export type FormattedQuery =
  | { readonly readings: readonly FormattedReading[]; readonly notes: readonly NoteCode[] }
  | {
      readonly readings: readonly [];
      readonly problem: { readonly code: ProblemCode; readonly suggestions: readonly string[] };
    };

export function formatQuery({ readings, notes, problem }: DateQuery): FormattedQuery {
  return problem
    ? { readings: [], problem: { code: problem.code, suggestions: problem.suggestions.map(formatSuggestion) } }
    : { readings: readings.map(formatReading), notes };
}

export function formatReading(reading: Reading): FormattedReading {
  if (reading.kind === 'recurring')
    return { kind: 'recurring', from: `--${formatMonthDay(reading.from)}`, to: `--${formatMonthDay(reading.to)}` };
  const { from, to, precision } = reading;
  return { kind: 'span', from: from && formatDate(from), to: to && formatDate(to), precision };
}

/** Suggestions are single days. */
function formatSuggestion(reading: Reading): string {
  const { from, to } = formatReading(reading);
  return from ?? to ?? '';
}
