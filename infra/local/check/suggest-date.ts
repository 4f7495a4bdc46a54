import type { CalendarDate } from '../../../shared/domain/calendar-date';
import { parseHistoricalDate } from '../../../shared/domain/historical-date';
import { languages } from '../../../shared/language/languages';
import { understoodLanguages } from '../../../shared/language/understood-languages';
import { readStrictDate } from '../../../shared/language/reading/read-strict';

/** The EDTF that may be meant by a text in the place of a date: `1969-07-20` for `20 July 1969` or `1969-7-20`. */
export function suggestDate(written: string, today: CalendarDate): string | undefined {
  const text = written.trim();
  const read = languages.flatMap(({ code: language }) => {
    const strict = readStrictDate(text, { language, today }, understoodLanguages);
    return 'edtf' in strict ? [strict.edtf] : [];
  });
  return [...repaired(text), ...read].map(withoutDoubt).find((edtf) => 'date' in parseHistoricalDate(edtf));
}

/** What is nearly EDTF, or EDTF of a kind that is not read. */
function repaired(text: string): string[] {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  if (year !== undefined && month && day) return [`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`];
  const [, known] = /^(-?\d{4}(?:-\d\d)?)(?:-XX)+$/.exec(text) ?? [];
  if (known !== undefined) return [known];
  const [, before] = /^-(\d{1,3})$/.exec(text) ?? [];
  if (before !== undefined) return [Number(before) === 1 ? '0000' : `-${String(Number(before) - 1).padStart(4, '0')}`];
  return /^\d{1,3}$/.test(text) ? [text.padStart(4, '0')] : [];
}

/** A date in doubt is told as an approximate one. */
function withoutDoubt(edtf: string): string {
  return edtf.replaceAll(/[?%]/g, '~');
}
