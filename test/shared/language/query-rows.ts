import type { CalendarDate } from '../../../shared/domain/calendar-date';
import { parseDate } from '../../../shared/domain/calendar-date';
import type { FormattedQuery } from '../../../shared/language/reading/format-query';
import queries from './queries.json';

/** What a question must be read as; `allOf` begins with the reading that must come first. */
export interface Expectation {
  readonly kind?: string;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly problem?: string;
  readonly suggestions?: readonly string[];
  readonly anyOf?: readonly Expectation[];
  readonly allOf?: readonly Expectation[];
}

export interface QueryRow {
  readonly lang: string;
  readonly q: string;
  readonly expect: Expectation;
  readonly notes?: readonly string[];
  readonly tier: string;
}

export const rows: readonly QueryRow[] = queries.rows;
export const today: CalendarDate = parseDate(queries.today) ?? { year: 2026, month: 11, day: 21 };

/** Whether a result is what the row expects: its first reading, or its problem. */
export function meets(result: FormattedQuery, expected: Expectation): boolean {
  if (expected.anyOf) return expected.anyOf.some((one) => meets(result, one));
  if ('problem' in result)
    return (
      result.problem.code === expected.problem &&
      (expected.suggestions ?? result.problem.suggestions).join() === result.problem.suggestions.join()
    );
  const [first] = result.readings;
  if (expected.allOf) {
    const all = expected.allOf.every((one) => result.readings.some((reading) => isSame(reading, one)));
    return all && first !== undefined && expected.allOf.some((one) => isSame(first, one));
  }
  return first !== undefined && isSame(first, expected);
}

function isSame(reading: FormattedQuery['readings'][number], expected: Expectation): boolean {
  return reading.kind === expected.kind && reading.from === expected.from && reading.to === expected.to;
}
