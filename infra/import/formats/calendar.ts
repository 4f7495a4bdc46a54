import ICAL from 'ical.js';
import type { Draft, Imported, ImportedItem } from '../draft';
import { hostOf, readSources } from '../texts/read-sources';
import { titleAndSummary } from '../texts/title-and-summary';
import { plainLine, storableText } from '../texts/plain-text';
import { daysOfEntry } from './calendar-days';

/** Who makes our own calendars of anniversaries. */
const OUR_OWN = /^PRODID:-\/\/timeline-bot\/\//m;

/** The entries of an iCalendar file (RFC 5545), each on the day of its own time zone; of a repeating one the first. */
export function readCalendar(text: string, language: string): Imported {
  const plain = text.replaceAll(/\r\n?/g, '\n');
  if (OUR_OWN.test(plain))
    throw new Error(
      'this calendar has the anniversaries of events, not the events: import the JSON or CSV that the bot exports',
    );
  const name = /^(?:X-WR-CALNAME|NAME)[^:]*:(.+)$/m.exec(plain)?.[1];
  const header = name === undefined ? {} : { title: { [language]: plainLine(name.replaceAll('\\', '')) } };
  const blocks = blocksOf(plain);
  const repeating = new Set(blocks.filter(({ text: own }) => REPEATS.test(own)).map(({ text: own }) => uidIn(own)));
  return { items: blocks.map((block) => entryDraft(block, repeating, language)), header };
}

const REPEATS = /^(?:RRULE|RDATE)[;:]/im;

function uidIn(text: string): string | undefined {
  return /^UID[^:\n]*:(.*)$/im.exec(text)?.[1];
}

interface Block {
  readonly line: number;
  readonly kind: string;
  /** Unfolded, without alarms and the like. */
  readonly text: string;
}

/** Each entry by itself, so that one that is broken does not hide the others. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: { readonly line: number; readonly kind: string; readonly lines: string[] } | undefined;
  let inner = 0;
  const close = () => {
    if (open) blocks.push({ ...open, text: open.lines.join('\n').replaceAll(/\n[ \t]/g, '') });
    open = undefined;
  };
  text.split('\n').forEach((each, index) => {
    const [, begun] = /^BEGIN:(VEVENT|VJOURNAL|VTODO)\s*$/i.exec(each) ?? [];
    if (begun !== undefined) {
      close();
      open = { line: index + 1, kind: begun.toUpperCase(), lines: [] };
      inner = 0;
    } else if (!open) return;
    else if (/^BEGIN:/i.test(each)) inner++;
    else if (/^END:(?:VEVENT|VJOURNAL|VTODO|VCALENDAR)\s*$/i.test(each)) close();
    else if (/^END:/i.test(each)) inner--;
    else if (inner === 0) open.lines.push(each);
  });
  close();
  return blocks;
}

function entryDraft(
  { line, kind, text }: Block,
  repeating: ReadonlySet<string | undefined>,
  language: string,
): ImportedItem {
  if (kind === 'VTODO') return { line, reason: 'a task: it is no event' };
  const entry = parsedEntry(text);
  if (!entry) return { line, reason: 'not an entry of a calendar' };
  const value = (name: string) => {
    const found = entry.getFirstPropertyValue(name);
    return found === null ? '' : String(found);
  };
  if (value('status').toUpperCase() === 'CANCELLED') return { line, reason: 'the entry is cancelled' };
  if (/^RECURRENCE-ID/im.test(text) && repeating.has(uidIn(text)))
    return { line, reason: 'one day of a repeating entry' };
  const date = daysOfEntry(text);
  if ('reason' in date) return { line, reason: date.reason };
  const texts = titleAndSummary({ [language]: value('summary') }, { [language]: value('description') });
  if (!texts) return { line, reason: 'no title' };
  const urls = [value('url'), ...storableText(value('description')).links];
  const categories = entry.getAllProperties('categories').flatMap((each) => each.getValues().map(String));
  const place = plainLine(value('location'));
  return {
    line,
    key: value('uid') || undefined,
    date,
    repeats: repeatsIn(text),
    ...texts,
    topics: categories.map(plainLine).filter(Boolean),
    places: place === '' || /^https?:/.test(place) ? [] : [place],
    sources: readSources('', [...urls, place]).map((source) => ({
      ...source,
      outlet: source.url ? hostOf(source.url) : source.outlet,
    })),
  };
}

function repeatsIn(text: string): Draft['repeats'] {
  if (!REPEATS.test(text)) return undefined;
  return /^RRULE[^:\n]*:(?=.*FREQ=YEARLY)(?!.*INTERVAL=(?!1\b))/im.test(text) ? 'yearly' : 'otherwise';
}

/** What is read of an entry; what else it has may be wrong without harm. */
const READ = /^(?:SUMMARY|DESCRIPTION|URL|UID|CATEGORIES|LOCATION|STATUS)[;:]/i;

function parsedEntry(text: string): ICAL.Component | undefined {
  const lines = text.split('\n').filter((each) => READ.test(each));
  try {
    const parsed: unknown = ICAL.parse(['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n'));
    return Array.isArray(parsed) ? new ICAL.Component(parsed) : undefined;
  } catch {
    return undefined;
  }
}
