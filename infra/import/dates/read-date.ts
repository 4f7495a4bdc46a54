import { formatDate } from '../../../shared/domain/calendar-date';
import { toJulian } from '../../../shared/domain/calendars/julian';
import { parseHistoricalDate } from '../../../shared/domain/historical-date';
import { understoodLanguages } from '../../../shared/language/understood-languages';
import { type StrictDate, type WholeDate, readStrictDate } from '../../../shared/language/reading/read-strict';
import type { DateOrReason, DateRules } from './date-rules';
import { LONGEST_QUESTION } from '../../../shared/language/reading/read-date';
import { refuseDate } from './refuse-date';
import { plainForm } from './plain-form';

const TOO_LONG = { code: 'too-long', suggestions: [] } as const;

/** Reads a text that is one date with its year, and nothing else. */
export function readSourceDate(text: string, rules: DateRules): DateOrReason {
  if (text.length > LONGEST_QUESTION) return { reason: refuseDate(text, TOO_LONG) };
  const form = plainForm(text, rules);
  if ('reason' in form) return form;
  const { plain, approximate, open } = form;
  const edtf = parseHistoricalDate(plain);
  if ('date' in edtf) return dateOf(open?.(plain) ?? plain, text, approximate || open !== undefined);
  const strict = readStrictly(plain, rules);
  if ('problem' in strict) return { reason: refuseDate(text, strict.problem) };
  if (strict.notes.includes('weekday-differs')) return { reason: `"${text}": that day has another weekday` };
  const doubtful = approximate || open !== undefined || isDoubtful(strict) || BETWEEN.test(plain);
  const read = dateOf(open === undefined ? asEventDate(strict) : open(strict.edtf), text, doubtful);
  if ('reason' in read) return read;
  const isWithin = open === undefined && read.edtf.includes('/') && (strict.kind === 'point' || BETWEEN.test(plain));
  return { ...read, original: originalOf(strict, text), ...(isWithin && { isWithin }) };
}

/**
 * Refuses a date that means something else on another day, such as "last year". It is read again as of 400 years later,
 * when the Gregorian calendar repeats with its weekdays: only relative dates change.
 */
function readStrictly(text: string, { language, today }: DateRules): StrictDate {
  const read = readStrictDate(text, { language, today }, understoodLanguages);
  const later = { ...today, year: today.year + 400 };
  if ('problem' in read) return read;
  const again = readStrictDate(text, { language, today: later }, understoodLanguages);
  return 'edtf' in again && again.edtf === read.edtf ? read : { problem: { code: 'no-date', suggestions: [] } };
}

/** A range of doubt: some time between two dates, not all of it. */
const BETWEEN = /^(?:bet|between|btw|меж|между)[\s.]/i;

const DOUBTFUL_NOTES: readonly string[] = ['northern-season', 'spelling', 'about-a-day', 'about-ten-years'];

/** Whether it says less than a day, a month, a year or an interval between two of them. */
function isDoubtful({ edtf, kind, notes }: WholeDate): boolean {
  return (
    /[~?%]/.test(edtf) ||
    kind === 'bound' ||
    (kind === 'point' && edtf.includes('/')) ||
    notes.some((note) => DOUBTFUL_NOTES.includes(note))
  );
}

/** Event files know approximate dates and no doubtful ones; an event before a date began at an unknown time. */
function asEventDate({ edtf, kind }: WholeDate): string {
  const text = edtf.replaceAll(/[?%]/g, '~').replace(/^\.\.(?=\/)/, '');
  // The early 1850s are some time in these years, not all of them.
  const isPart = kind === 'point' && text.includes('/') && !/[~]|(?:\d\d01\/\d\d00|-\d\d99\/-?\d\d00)$/.test(text);
  return isPart ? text.replaceAll(/(?=\/)|$/g, '~') : text;
}

function dateOf(edtf: string, written: string, isDoubtful: boolean): DateOrReason {
  const text = isDoubtful && !/[~/X]/.test(edtf) ? `${edtf}~` : edtf;
  const parsed = parseHistoricalDate(text);
  if ('fault' in parsed) return { reason: parsed.fault };
  return isDoubtful || text.includes('~') ? { edtf: text, written: written.trim() } : { edtf: text };
}

function originalOf({ edtf, notes }: WholeDate, written: string): string | undefined {
  if (notes.includes('old-style')) return oldStyleOf(edtf) ?? written.trim();
  return notes.includes('other-calendar') || notes.includes('lunar-day') ? written.trim() : undefined;
}

/** The Julian day of a Gregorian one, as event files write it; undefined for what is no day. */
export function oldStyleOf(edtf: string): string | undefined {
  const parsed = parseHistoricalDate(edtf);
  if (!('date' in parsed) || parsed.date.unit !== 'day') return undefined;
  return `O.S. ${formatDate(toJulian(parsed.date))}`;
}
