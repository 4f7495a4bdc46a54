import { addDays, formatDate, twoDigits } from '../../../shared/domain/calendar-date';
import type { DateRules } from './date-rules';
import { ONGOING_WORDS } from './join-dates';
import { numberedYear } from './numbered-year';

/** A written date in a form that the date reader or EDTF knows. */
interface PlainForm {
  readonly plain: string;
  readonly approximate: boolean;
  /** Makes an interval of the date, of which only this end is known. */
  readonly open?: ((edtf: string) => string) | undefined;
}

/** The number of a day in Excel and LibreOffice, with its time as a fraction; a smaller number is a year. */
export const SERIAL_DAY = /^[1-9]\d{4}(?:\.\d+)?$/;
const DAY_ZERO = { year: 1899, month: 12, day: 30 };

/** What tables, genealogists and spreadsheets write and nobody types in a chat. */
export function plainForm(written: string, rules: DateRules): PlainForm | { readonly reason: string } {
  const text = withoutUnknown(withoutTime(written.normalize('NFKC').replaceAll(/\s+/g, ' ').trim()));
  if (text === '' || /^0000(?:-00)+$/.test(text)) return { reason: 'no date' };
  const interpreted = APPROXIMATE.map((form) => form.exec(text)?.[1]).find((found) => found !== undefined);
  if (interpreted !== undefined) return { plain: withFourDigits(interpreted), approximate: true };
  const ongoing = UNENDED.exec(text)?.[1];
  if (ongoing !== undefined)
    return {
      plain: ordered(withFourDigits(ongoing), rules),
      approximate: false,
      open: (edtf) => `${edtf.split('/')[0] ?? ''}/..`,
    };
  const [, bound, end] = /^(BEF\b\.?|TO\b|AFT\b\.?|[<≤>≥]) ?(.+)$/i.exec(text) ?? [];
  if (bound !== undefined && end !== undefined)
    return { plain: ordered(withFourDigits(end), rules), approximate: false, open: openEnd(!/^[a>≥]/i.test(bound)) };
  if (rules.isSerial && SERIAL_DAY.test(text))
    return { plain: formatDate(addDays(DAY_ZERO, Math.floor(Number(text)))), approximate: false };
  const numbered = numberedYear(text, rules.minus);
  if (numbered) return 'reason' in numbered ? numbered : { plain: numbered.edtf, approximate: false };
  const plain = ordered(withFourDigits(text), rules);
  return { plain, approximate: false, ...(AFTER.test(text) && { open: (edtf: string) => edtf.replace('..', '') }) };
}

/** What catalogues and genealogists write around an approximate date: INT 1850 (about), EST ABT 1850, 1850 (approx.), 1850 ca, ?1850. */
const APPROXIMATE = [
  /^INT (.+?) ?(?:\(.*\))?$/i,
  /^(?:EST|CAL)\.? (ABT\b.+)$/i,
  /^\? ?(\d.*)$/,
  /^(.*\d.*?) ?[([](?:\?|approx(?:\.|imately)?|about|circa|ca?\.|est(?:\.|imated)?|прибл\.|около|ок\.|约)[)\]]$/i,
  /^(\d{3,4}) ?(?:ca?\.?|circa|approx\.?)$/i,
];

/** 1990–, 1990 - present: not ended yet. */
const UNENDED = new RegExp(
  `^(?!\\d{2,3}-{1,2}$)(.*\\d{3}.*?) ?(?:[-–—]|to|till|until|по) ?(?:${ONGOING_WORDS})?$`,
  'iu',
);

/** 1850-00-00 and 1850-06-00: databases write zeros for what is not known. */
function withoutUnknown(text: string): string {
  return /^-?(?!0000)\d{4}(?:-\d\d)?-00$/.test(text) ? text.replace(/(?:-00)+$/, '') : text;
}

/**
 * 12,000 BC has a comma that a reader of dates does not expect, the year of 4 July 476, c. 150 or 862–1240 is not padded,
 * 18xx has small letters, and Chinese tables write 前221年 for 221 BC.
 */
function withFourDigits(text: string): string {
  return text
    .replaceAll(/(?<![\d,])(\d{1,3}),(\d{3})(?![\d,])/g, '$1$2')
    .replace(/(?<=\p{L}[. ]{1,2})(\d{3})$/u, '0$1')
    .replaceAll(/(?<![\d/.-])(\d{3})(?= ?[-–—] ?\d{3,4}(?!\d))|(?<=(?<!\d)\d{3} ?[-–—] ?)\d{3}(?!\d)/g, '0$&')
    .replace(/^\d{2}xx$|^\d{3}x$/, (digits) => digits.toUpperCase())
    .replaceAll(/(?<![公西]元)前(?=\d+年)/g, '公元前');
}

/** What happened after a date did not last from then on. */
const AFTER = /^(?:after|later than|после)\s|^post-?\d|[以之]?[后後]$/iu;

/** 2015-09-03T06:00:00Z, 12/06/1850 0:00: spreadsheets and databases give a time to every day. */
function withoutTime(text: string): string {
  return text.replace(/(?<=^[^+].*\d)(?:T| )\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: ?[AP]M)?(?:Z|[+-]\d\d:?\d\d)?$/i, '');
}

function openEnd(before: boolean): (edtf: string) => string {
  return (edtf) => (before ? `/${edtf.split('/').at(-1) ?? ''}` : `${edtf.split('/')[0] ?? ''}/`);
}

/** Day, month and year in numbers with slashes, dots or hyphens. */
export const NUMERIC_DAY = /^(\d{1,2})([/.-])(\d{1,2})\2(-?\d{1,4})$/;

/** The same day as ISO 8601 where the column tells the order; what cannot be one stays as it is. */
function ordered(text: string, { order }: DateRules): string {
  const [, first, , second, year] = NUMERIC_DAY.exec(text) ?? [];
  if (order === undefined || first === undefined || second === undefined || year === undefined || year.length < 3)
    return text;
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  return `${year.padStart(4, '0')}-${twoDigits(Number(month))}-${twoDigits(Number(day))}`;
}
