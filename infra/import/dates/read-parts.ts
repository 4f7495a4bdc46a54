import { twoDigits } from '../../../shared/domain/calendar-date';
import { parseHistoricalDate } from '../../../shared/domain/historical-date';
import { NO_YEAR_ZERO } from './date-rules';
import type { DateOrReason, DateRules, ReadDate } from './date-rules';
import { readSourceDate } from './read-date';

/** A date in three columns, of which the finer ones may be empty. */
export interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** A year may have a comma (1,066), an era or "c."; a month may be a number or a name. */
export function readParts({ year, month, day }: DateParts, rules: DateRules): DateOrReason {
  const plainYear = year.replaceAll(',', '').trim();
  if (plainYear === '') return { reason: 'no year' };
  if (month === '' && day !== '') return { reason: `the day ${day} has no month` };
  if (Number(plainYear) === 0) return NO_YEAR_ZERO;
  const yearRead = readSourceDate(/^\d{1,2}$/.test(plainYear) ? plainYear.padStart(4, '0') : plainYear, rules);
  if ('reason' in yearRead || month === '') return yearRead;
  const written = [day, month, plainYear].filter((part) => part !== '').join(' ');
  if (!isNumber(month) || (day !== '' && !isNumber(day))) return readSourceDate(written, rules);
  const isApproximate = yearRead.edtf.endsWith('~');
  const whole = [yearRead.edtf.replace(/~$/, ''), ...[month, day].filter(Boolean).map(paddedNumber)].join('-');
  const parsed = parseHistoricalDate(whole);
  if ('fault' in parsed) return { reason: parsed.fault };
  return isApproximate ? { edtf: `${whole}~`, written } : { edtf: whole };
}

/** "1 January 1850", shown as "c. 1850": what is shown tells that the date is approximate. */
export function asShown(read: ReadDate, shown: string, rules: DateRules): ReadDate {
  if (shown === '') return read;
  const told = readSourceDate(shown, rules);
  if (!('edtf' in told) || !told.edtf.endsWith('~') || told.edtf.includes('/')) return read;
  return read.edtf.startsWith(told.edtf.slice(0, -1)) ? told : read;
}

function isNumber(text: string): boolean {
  return /^\d{1,2}$/.test(text);
}

function paddedNumber(text: string): string {
  return twoDigits(Number(text));
}
