import { type CalendarDate, FIRST_YEAR, LAST_YEAR, formatYear } from '../../../shared/domain/calendar-date';
import type { DateOrder } from '../../../shared/domain/date-query';

export interface ReadDate {
  /** As event files write it. */
  readonly edtf: string;
  /** In the calendar of its time, as event files write it. */
  readonly original?: string | undefined;
  /** What the file has, where the date is not quite that: approximate, doubtful, assumed. */
  readonly written?: string | undefined;
  /** Whether it is some time in the interval, and not all of it. */
  readonly isWithin?: boolean | undefined;
}

/** Why a year is refused. */
export const OUT_OF_RANGE = `the bot knows the years ${FIRST_YEAR} to ${LAST_YEAR}`;

/** How the dates of one column are meant. */
export interface DateRules {
  /** The language of the file. */
  readonly language: string;
  readonly today: CalendarDate;
  /** What 12/06/1850 is; undefined when the column does not tell. */
  readonly order?: DateOrder | undefined;
  /** What -44 and -0044 are: 44 BC, or the EDTF year of 45 BC. */
  readonly minus: 'historical' | 'edtf';
  /** Whether 45123 is the day with that number in a spreadsheet. */
  readonly isSerial?: boolean | undefined;
}

export type DateOrReason = ReadDate | { readonly reason: string };

/** The EDTF year of a year that is counted as history counts: -44 is 44 BC. Undefined for the year 0. */
export function historicalYear(year: number): string | undefined {
  return year === 0 ? undefined : formatYear(year < 0 ? year + 1 : year);
}

export const NO_YEAR_ZERO = { reason: 'there is no year 0: 1 BC is followed by AD 1' };
