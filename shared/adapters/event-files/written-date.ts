import { parseHistoricalDate } from '../../domain/historical-date';
import { understoodLanguages } from '../../language/understood-languages';
import { readStrictDate } from '../../language/reading/read-strict';

/** Two days that have nothing in common: what reads differently on them depends on when it is read. */
const DAYS = [
  { year: 2001, month: 2, day: 3 },
  { year: 2014, month: 9, day: 25 },
] as const;

/** Could be a month that does not exist, or the years of an interval: 1914-18. */
const HALF_OF_A_DATE = /^\d{4}-\d{2}$/;

/**
 * The EDTF of a date as people write it: `-0043` for `44 BC`, `1850~` for `c. 1850`, `1939-09` for `Sept 1939`. Text
 * that is EDTF already, or not one date with its year, stays as it is.
 */
export function edtfOf(written: string): string {
  const text = written.trim();
  if ('date' in parseHistoricalDate(text) || HALF_OF_A_DATE.test(text)) return text;
  const [one, other] = DAYS.map((today) => {
    const read = readStrictDate(text, { language: understoodLanguages[0].code, today }, understoodLanguages);
    // A date in doubt is told as an approximate one.
    return 'edtf' in read ? read.edtf.replaceAll(/[?%]/g, '~') : undefined;
  });
  return one !== undefined && one === other && 'date' in parseHistoricalDate(one) ? one : text;
}
