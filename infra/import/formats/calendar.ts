import ICAL from 'ical.js';
import { addDays, formatDate } from '../../../shared/domain/calendar-date';
import { parseHistoricalDate } from '../../../shared/domain/historical-date';
import type { Draft, Imported, Item } from '../draft';
import { joinDates } from '../dates/join-dates';
import type { DateOrReason } from '../dates/date-rules';
import { hostOf, readSources } from '../texts/read-sources';
import { textsOf } from '../texts/title-and-summary';
import { plainLine, plainText } from '../texts/plain-text';

/** Who makes our own calendars of anniversaries. */
const OUR_OWN = /^PRODID:-\/\/timeline-bot\/\//m;

/** The entries of an iCalendar file (RFC 5545), each on the day of its own time zone; of a repeating one the first. */
export function readCalendar(text: string, language: string): Imported {
  const unfolded = text.replaceAll(/\r\n?/g, '\n');
  if (OUR_OWN.test(unfolded))
    throw new Error(
      'this calendar has the anniversaries of events, not the events: import the JSON or CSV that the bot exports',
    );
  const name = /^(?:X-WR-CALNAME|NAME)[^:]*:(.+)$/m.exec(unfolded)?.[1];
  const header = name === undefined ? {} : { title: { [language]: plainLine(name.replaceAll('\\', '')) } };
  return { items: blocksOf(unfolded).map((block) => entryDraft(block, language)), header };
}

interface Block {
  readonly line: number;
  readonly text: string;
}

/** Each entry by itself, so that one that is broken does not hide the others. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: { readonly line: number; readonly lines: string[] } | undefined;
  text.split('\n').forEach((each, index) => {
    if (/^BEGIN:VEVENT\s*$/i.test(each)) open = { line: index + 1, lines: [] };
    open?.lines.push(each);
    if (!open || !/^END:VEVENT\s*$/i.test(each)) return;
    blocks.push({ line: open.line, text: open.lines.join('\r\n') });
    open = undefined;
  });
  return open ? [...blocks, { line: open.line, text: '' }] : blocks;
}

function entryDraft({ line, text }: Block, language: string): Item {
  const entry = parsedEntry(text);
  if (!entry) return { line, reason: 'not an entry of a calendar' };
  const value = (name: string) => {
    const found = entry.getFirstPropertyValue(name);
    return found === null ? '' : String(found);
  };
  if (value('status').toUpperCase() === 'CANCELLED') return { line, reason: 'the entry is cancelled' };
  if (value('recurrence-id') !== '') return { line, reason: 'one day of a repeating entry' };
  const date = daysOf(text);
  if ('reason' in date) return { line, reason: date.reason };
  const texts = textsOf({ [language]: value('summary') }, { [language]: value('description') });
  if (!texts) return { line, reason: 'no title' };
  const urls = [value('url'), ...plainText(value('description')).links];
  return {
    line,
    key: value('uid') || undefined,
    date,
    repeats: repeatsOf(entry),
    ...texts,
    topics: entry
      .getAllProperties('categories')
      .flatMap((each) => each.getValues().map((topic) => plainLine(String(topic))))
      .filter(Boolean),
    places: value('location') === '' ? [] : [plainLine(value('location'))],
    sources: readSources('', urls).map((source) => ({
      ...source,
      outlet: source.url ? hostOf(source.url) : source.outlet,
    })),
  };
}

function repeatsOf(entry: ICAL.Component): Draft['repeats'] {
  const rule = entry.getFirstPropertyValue('rrule');
  if (rule !== null && /FREQ=YEARLY/i.test(String(rule)) && !/INTERVAL=/i.test(String(rule))) return 'yearly';
  return rule !== null || entry.hasProperty('rdate') ? 'otherwise' : undefined;
}

function parsedEntry(text: string): ICAL.Component | undefined {
  try {
    const parsed: unknown = ICAL.parse(text);
    return Array.isArray(parsed) && parsed[0] === 'vevent' ? new ICAL.Component(parsed) : undefined;
  } catch {
    return undefined;
  }
}

/** The days as written. A time with a zone is of that day there, and one at midnight ends on the day before. */
function daysOf(text: string): DateOrReason {
  const plain = text.replaceAll(/\r\n[ \t]/g, '');
  const from = dayIn(plain, 'DTSTART');
  if (!from) return { reason: 'no date' };
  const start = formatDate(from.date);
  const parsed = parseHistoricalDate(start);
  if ('fault' in parsed) return { reason: parsed.fault };
  const to = dayIn(plain, 'DTEND');
  const [, count = 0, unit] = /^DURATION[^:\r\n]*:P(\d+)([DW])/m.exec(plain) ?? [];
  const days = Number(count) * (unit === 'W' ? 7 : 1);
  if (!to && days === 0) return { edtf: start };
  const last = to && !to.isMidnight ? to.date : addDays(to?.date ?? addDays(from.date, days), -1);
  const end = formatDate(last);
  return end <= start && end.startsWith('-') === start.startsWith('-')
    ? { edtf: start }
    : joinDates({ edtf: start }, { edtf: end });
}

/** iCalendar has no years before Christ; some programs write those of ISO 8601, where -0043 is 44 BC. */
function dayIn(text: string, name: string) {
  const value = new RegExp(`^${name}(?:;[^:\\r\\n]*)?:(-?\\d{4})(\\d\\d)(\\d\\d)(?:T(\\d{6}))?`, 'm').exec(text);
  if (!value) return undefined;
  const [year = 0, month = 0, day = 0] = value.slice(1, 4).map(Number);
  return { date: { year, month, day }, isMidnight: value[4] === undefined || value[4] === '000000' };
}
