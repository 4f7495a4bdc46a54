import {
  type CalendarDate,
  formatDate,
  formatYear,
  isCalendarDate,
  isKnownYear,
  twoDigits,
} from '../../../shared/domain/calendar-date';
import { fromJulian } from '../../../shared/domain/calendars/julian';
import { oldStyleOf } from '../dates/read-date';
import { type DateOrReason, NO_YEAR_ZERO, OUT_OF_RANGE } from '../dates/date-rules';

/** A time as Wikidata has it. */
export interface WikidataTime {
  /** `+1850-06-12T00:00:00Z`, with zeros for what is not known. */
  readonly time: string;
  /** From 0, a thousand million years, to 11, a day, and finer. */
  readonly precision: number;
  readonly isJulian: boolean;
  /**
   * JSON of an entity has years as history counts them (-44 is 44 BC) and days in the calendar of the time; results of
   * queries have years of ISO 8601 (-43 is 44 BC) and days turned into the Gregorian calendar.
   * Source: www.mediawiki.org/wiki/Wikibase/DataModel/JSON and …/Indexing/RDF_Dump_Format.
   */
  readonly form: 'entity' | 'query';
}

export const JULIAN = 'Q1985786';

/** The date of a time, as precise as it is: a decade or a century is some time in it. */
export function wikidataDate({ time, precision, isJulian, form }: WikidataTime): DateOrReason {
  const [, written = '', month = 0, day = 0] =
    /^([+-]?\d+)-(\d\d)-(\d\d)/.exec(time)?.map((part, index) => (index > 1 ? Number(part) : part)) ?? [];
  const said = Number(written);
  if (written === '' || Number.isNaN(said)) return { reason: `"${time}" is no date` };
  if (form === 'entity' && said === 0) return NO_YEAR_ZERO;
  const year = form === 'entity' && said < 0 ? said + 1 : said;
  if (!isKnownYear(year)) return { reason: `"${time}": ${OUT_OF_RANGE}` };
  if (precision >= 11) return dayOf({ year, month: Number(month), day: Number(day) }, { time, isJulian, form });
  if (precision === 10)
    return Number(month) >= 1 && Number(month) <= 12
      ? { edtf: `${formatYear(year)}-${twoDigits(Number(month))}` }
      : { reason: `"${time}": there is no such month` };
  if (precision === 9) return { edtf: formatYear(year) };
  return longTime(form === 'query' && said <= 0 ? said - 1 : said, precision, time);
}

function dayOf(day: CalendarDate, { time, isJulian, form }: Omit<WikidataTime, 'precision'>): DateOrReason {
  const date = isJulian && form === 'entity' ? fromJulian(day) : day;
  if (!date || !isCalendarDate(date)) return { reason: `"${time}": there is no such day` };
  const edtf = formatDate(date);
  return isJulian ? { edtf, original: oldStyleOf(edtf) } : { edtf };
}

/** The year is one as history counts: the 1850s are 1850 to 1859, the 19th century is 1801 to 1900; before Christ both count back. */
function longTime(year: number, precision: number, time: string): DateOrReason {
  const lengths: Readonly<Record<number, number>> = { 8: 10, 7: 100, 6: 1000 };
  const length = lengths[precision];
  if (length === undefined) return { reason: `"${time}" with the precision ${precision} is no date` };
  const distance = Math.abs(year);
  if (length === 10 && year > 0) return { edtf: `${String(Math.floor(distance / 10)).padStart(3, '0')}X` };
  const last = length === 10 ? Math.floor(distance / 10) * 10 + 9 : Math.ceil(distance / length) * length;
  const first = last - length + 1;
  const [from, to] = year > 0 ? [first, last] : [1 - last, 1 - first];
  return { edtf: `${formatYear(from)}/${formatYear(to)}`, written: shortTime(time), isWithin: true };
}

/** Without what says nothing: +1851-00-00T00:00:00Z is 1851. */
export function shortTime(time: string): string {
  return time
    .replace(/^\+/, '')
    .replace(/T.*/s, '')
    .replaceAll('-00', (part, at: number) => (at > 0 ? '' : part));
}
