import type { DateOrReason, DateRules } from '../dates/date-rules';
import { readSourceDate } from '../dates/read-date';

/** Reads a date value of GEDCOM 5.5.1 or 7, with the phrase that version 7 may add to it. */
export function readGedcomDate(written: string, phrase: string, rules: DateRules): DateOrReason {
  const text = written.trim().replaceAll(/\s+/g, ' ');
  if (text === '') return { reason: phrase === '' ? 'no date' : `"${phrase}" is no date` };
  if (TWO_YEARS.test(text))
    return { reason: `"${text}": a date has two years only from 1 January to 24 March, when the year began later` };
  const [, one, other] = /^(\d{3,4})\/(\d{3,4})$/.exec(text) ?? [];
  const isEither = Number(other) > Number(one) + 1;
  const plain = isEither ? `BET ${one} AND ${other}` : plainCalendar(text);
  const read = readSourceDate(plain, rules);
  if ('reason' in read) return { reason: read.reason.replace(/^"[^"]*"/, `"${text}"`) };
  const said = phrase === '' ? text : `${text} (${phrase})`;
  const isJulianYear = read.original === undefined && read.written === undefined && text.search(JULIAN_YEAR) >= 0;
  return {
    ...read,
    ...((isJulianYear || read.original === plain) && { original: text }),
    ...((read.written !== undefined || phrase !== '') && { written: said }),
  };
}

/** Two years in a month after March, in which both calendars have the same one: 15 SEP 1396/97. */
const TWO_YEARS = /\b(?:APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]* \d{3,4}\/\d{2,4}\b/i;

const JULIAN_YEAR = /(?:@#DJULIAN@|\bJULIAN) (?=\d{1,4}(?: B\.?C\.?E?\.?)?(?:$| (?:AND|TO)\b))/g;

/**
 * Version 7 names calendars by words, 5.5.1 by escapes. A year alone is the same in both calendars but for some days;
 * one of the Julian calendar may be as short as 19 AUG 14.
 */
function plainCalendar(text: string): string {
  return text
    .replaceAll(/\bFRENCH_R\b/g, '@#DFRENCH R@')
    .replaceAll(SHORT_YEAR, (_, before: string, year: string) => before + year.padStart(4, '0'))
    .replaceAll(JULIAN_YEAR, '');
}

const SHORT_YEAR = /(JULIAN@? (?:\d{1,2} )?(?:[A-Z]{3} )?)(\d{1,2})(?=$| (?:AND|TO|BCE?|B\.))/g;
