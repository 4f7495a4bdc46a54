import { type DateRules, NO_YEAR_ZERO, OUT_OF_RANGE, historicalYear } from './date-rules';

/** The EDTF of a number that can only be a year, or why it is none; undefined for any other text. */
export function numberedYear(
  text: string,
  minus: DateRules['minus'],
): { readonly edtf: string } | { readonly reason: string } | undefined {
  if (/^\d{3}[-?]$/.test(text)) return { edtf: `${text.slice(0, 3)}X` };
  if (/^\d{2}(?:--|\?\?)$/.test(text)) return { edtf: `${text.slice(0, 2)}XX` };
  const [, sign = '', digits = '', rest = ''] = /^([-−–]?)(\d+)((?:-\d\d){0,2})$/.exec(text) ?? [];
  if (digits === '') return undefined;
  if (sign === '') return rest === '' ? positiveYear(digits, minus) : undefined;
  if (digits.length > 4) return { reason: TOO_FAR(text) };
  if (minus === 'edtf' && digits.length === 4) return { edtf: `-${digits}${rest}` };
  const year = historicalYear(-Number(digits));
  return year === undefined ? NO_YEAR_ZERO : { edtf: year + rest };
}

function positiveYear(
  digits: string,
  minus: DateRules['minus'],
): { readonly edtf: string } | { readonly reason: string } | undefined {
  if (Number(digits) === 0 && (digits.length < 4 || minus === 'historical')) return NO_YEAR_ZERO;
  if (digits.length < 3) return { reason: `"${digits}": write the year with four digits` };
  if (digits.length === 3) return { edtf: `0${digits}` };
  if (digits.length === 4) return undefined;
  const day = /^(\d{4})(\d\d)(\d\d)$/.exec(digits);
  if (day) return { edtf: day.slice(1).join('-') };
  if (digits.length === 5)
    return { reason: `"${digits}" is no year: if it is the number of a day, show the column as dates` };
  return { reason: TOO_FAR(digits) };
}

const TOO_FAR = (text: string) => `"${text}": ${OUT_OF_RANGE}`;
