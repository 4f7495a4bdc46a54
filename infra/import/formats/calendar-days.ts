import { type CalendarDate, addDays, formatDate } from '../../../shared/domain/calendar-date';
import { parseHistoricalDate } from '../../../shared/domain/historical-date';
import type { DateOrReason } from '../dates/date-rules';
import { joinDates } from '../dates/join-dates';

/**
 * The days of an entry, each as its own time zone has it. An end at midnight, as every end of whole days is, belongs to
 * the day before (RFC 5545, 3.6.1). `text` is unfolded, and has no entries within.
 */
export function daysOfEntry(text: string): DateOrReason {
  // Contacts of Apple write a birthday without a year so.
  if (/^DTSTART[^:\n]*X-APPLE-OMIT-YEAR/im.test(text)) return { reason: 'no year' };
  const from = momentIn(text, 'DTSTART');
  if (!from) return { reason: 'no date' };
  const start = formatDate(from.date);
  const parsed = parseHistoricalDate(start);
  if ('fault' in parsed) return { reason: parsed.fault };
  const to = momentIn(text, 'DTEND') ?? after(from, text);
  if (!to) return { edtf: start };
  const end = formatDate(to.seconds === 0 ? addDays(to.date, -1) : to.date);
  return end <= start && end.startsWith('-') === start.startsWith('-')
    ? { edtf: start }
    : joinDates({ edtf: start }, { edtf: end });
}

interface Moment {
  readonly date: CalendarDate;
  /** Since midnight. */
  readonly seconds: number;
}

const DAY = 86_400;

/** iCalendar has no years before Christ; some programs write those of ISO 8601, where -0043 is 44 BC. */
function momentIn(text: string, name: string): Moment | undefined {
  const pattern = new RegExp(
    `^${name}(?:;[^:\\n]*)?:(-?\\d{4})-?(\\d\\d)-?(\\d\\d)(?:T(\\d\\d):?(\\d\\d):?(\\d\\d)?)?`,
    'im',
  );
  const found = pattern
    .exec(text)
    ?.slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = found;
  return { date: { year, month, day }, seconds: hours * 3600 + minutes * 60 + seconds };
}

/** The end that the DURATION of the entry gives it. */
function after({ date, seconds }: Moment, text: string): Moment | undefined {
  const found = /^DURATION[^:\n]*:\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?/im.exec(text);
  if (!found) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, rest = 0] = found
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const end = seconds + hours * 3600 + minutes * 60 + rest;
  return { date: addDays(date, weeks * 7 + days + Math.floor(end / DAY)), seconds: end % DAY };
}
