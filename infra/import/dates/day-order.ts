import type { DateOrder } from '../../../shared/domain/date-query';
import { NUMERIC_DAY } from './plain-form';

/** What a column of dates says of its own notation. */
export interface ColumnNotation {
  /** Undefined when no date tells, or they contradict each other. */
  readonly order: DateOrder | undefined;
  /** A date that may be read in either order; undefined when there is none, or the others tell the order. */
  readonly ambiguous: string | undefined;
  readonly minus: 'historical' | 'edtf';
  /** A year with a minus, if there is one. */
  readonly negative: string | undefined;
}

/** A value above 12 tells which number is the day, for the whole column. */
export function notationOf(texts: readonly string[]): ColumnNotation {
  let [dayFirst, monthFirst] = [false, false];
  let either: string | undefined;
  let [short, padded] = [false, false];
  let negative: string | undefined;
  for (const text of texts) {
    const trimmed = text.trim().split(' ')[0] ?? '';
    const [, first, separator, second] = NUMERIC_DAY.exec(trimmed) ?? [];
    if (Number(first) > 12) dayFirst = true;
    else if (Number(second) > 12) monthFirst = true;
    else if (separator !== undefined && separator !== '.' && first !== second) either ??= trimmed;
    if (/^-\d/.test(trimmed)) negative ??= trimmed;
    if (/^-\d{1,3}(?!\d)/.test(trimmed)) short = true;
    if (/^-0\d{3}(?!\d)/.test(trimmed)) padded = true;
  }
  const order = dayFirst === monthFirst ? undefined : dayFirst ? 'day-first' : 'month-first';
  // EDTF pads years to four digits; who writes -44 counts as history does.
  const minus = padded && !short ? 'edtf' : 'historical';
  return { order, ambiguous: order === undefined ? either : undefined, minus, negative };
}
