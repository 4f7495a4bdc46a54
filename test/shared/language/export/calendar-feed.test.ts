import fc from 'fast-check';
import ICAL from 'ical.js';
import * as nodeIcal from 'node-ical';
import { type CalendarDate, addDays, formatDate, parseDate } from '../../../../shared/domain/calendar-date';
import { dueAnniversaries } from '../../../../shared/domain/due-anniversaries';
import { lineOf } from '../../../../shared/domain/event-line';
import type { HistoricalEvent } from '../../../../shared/domain/historical-event';
import { english } from '../../../../shared/language/en/english';
import { type CalendarFeedOptions, calendarFeed } from '../../../../shared/language/export/calendar-feed';
import { keptIn } from '../../../../shared/language/export/calendar-file';
import { languages } from '../../../../shared/language/languages';
import { builtInCollection, collectionOf, event, inEachLanguage } from '../../../support/events';
import { nastyEvent } from './nasty-events';

const OPTIONS: CalendarFeedOptions = {
  language: english,
  collection: collectionOf(),
  today: { year: 2026, month: 9, day: 3 },
  self: 'https://example.org/en/calendar.ics',
  pageOf: (id) => `https://example.org/en/event/${id}`,
};
const WINDOW = { today: { year: 2025, month: 1, day: 1 }, years: 4, leapDay: 'feb-28' } as const;

test('an entry says what it is of, how that is known, and where the whole of it is', () => {
  const parade = event('2015-09-03', { changed: '2026-05-06T07:08:09Z', title: inEachLanguage('Parade') });
  const { content } = calendarFeed([stored(parade)], OPTIONS);
  expect(content.split('\r\n').slice(0, 23)).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//timeline-bot//timeline-bot//EN',
    'METHOD:PUBLISH',
    'NAME:Test events',
    'X-WR-CALNAME:Test events',
    'X-WR-CALDESC:Events made up for tests.',
    'SOURCE;VALUE=URI:https://example.org/en/calendar.ics',
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    'X-PUBLISHED-TTL:PT12H',
    'BEGIN:VEVENT',
    'UID:2015-09-03-event-2025@timeline-bot',
    'DTSTAMP:20260506T070809Z',
    'LAST-MODIFIED:20260506T070809Z',
    'DTSTART;VALUE=DATE:20250903',
    'DTEND;VALUE=DATE:20250904',
    'SUMMARY:Parade (2015)',
    String.raw`DESCRIPTION:3 September 2015 · ★ 10 years ago\n● A paper`,
    'URL:https://example.org/en/event/2015-09-03-event',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:2015-09-03-event-2026@timeline-bot',
  ]);
});

test('it stays the same all year, and moves on with the next', () => {
  const events = ['2015-09-03', '2024-02-29', '2001-12-31'].map((date) => stored(event(date)));
  const on = (year: number, month: number, day: number) =>
    calendarFeed(events, { ...OPTIONS, today: { year, month, day } }).content;
  expect(on(2026, 12, 31)).toBe(on(2026, 1, 1));
  expect(on(2027, 1, 1)).not.toBe(on(2026, 12, 31));
  expect(
    on(2026, 5, 5)
      .match(/DTSTART;VALUE=DATE:(\d{4})/g)
      ?.map((start) => start.slice(-4)),
  ).toEqual(['2025', '2026', '2027', '2028'].flatMap((year) => [year, year, year]));
});

test('an entry is modified when its event is changed, and when the date of a plan has passed', () => {
  const plan = event('2026-09-10', { kind: 'scheduled', changed: '2026-05-06T07:08:09Z' });
  const modifiedOn = (day: number) => {
    const { content } = calendarFeed([stored(plan)], { ...OPTIONS, today: { year: 2026, month: 9, day } });
    return [/DTSTAMP:(.*)/.exec(content)?.[1], /SUMMARY:(.*)/.exec(content)?.[1]];
  };
  expect(modifiedOn(10)).toEqual(['20260506T070809Z', 'Event of 2026-09-10 · planned']);
  expect(modifiedOn(11)).toEqual(['20260911T000000Z', 'Event of 2026-09-10 · planned\\, outcome not found']);
});

test('UIDs stay as they are when a date is corrected', () => {
  const uids = (date: string) =>
    calendarFeed([stored(event(date, { id: '2015-parade' }))], OPTIONS).content.match(/UID:.*/g);
  expect(uids('2015-09-04')).toEqual(uids('2015-09-03'));
});

test('of a large collection it holds the first events, whole, and says so', () => {
  const events = Array.from({ length: 400 }, (_, index) => stored(event('2015-09-03', { id: `2015-event-${index}` })));
  const { content, leftOut } = calendarFeed(events, OPTIONS);
  expect(leftOut).toBe(150);
  expect(content.match(/BEGIN:VEVENT/g)).toHaveLength(1000);
  expect(content).toContain('2015-event-249-');
  expect(content).not.toContain('2015-event-250-');
  expect(content.replaceAll('\r\n ', '')).toContain(String.raw`tests.\nOnly the 250 most important events are in`);
  expect(Buffer.byteLength(content)).toBeLessThan(600 * 1001);
});

test.each(languages.map((language) => [language.code, language] as const))(
  'the built-in collection in %s: two strangers read the same days, in 600 bytes an entry',
  async (code, language) => {
    const collection = await builtInCollection();
    const { content } = calendarFeed(collection.events.map(stored), { ...OPTIONS, collection, language });
    const expected = keptIn(WINDOW, collection.events).map(({ event: { title }, occurrence: { span } }) => [
      formatDate(span.from),
      title[code],
    ]);
    expect(daysByIcal(content).map(([day, title]) => [day, title])).toEqual(
      expected.map(([day, title]) => [day, expect.stringContaining(title ?? '') as string]),
    );
    const read = Object.values(nodeIcal.sync.parseICS(content)).flatMap((part) =>
      part?.type === 'VEVENT'
        ? [[dayOf(part.start), typeof part.summary === 'string' ? part.summary : part.summary.val]]
        : [],
    );
    expect(read.sort()).toEqual(daysByIcal(content).sort());
    expect(Math.max(...entrySizes(content))).toBeLessThanOrEqual(600);
  },
);

test('whatever the texts and dates, entries are small, and stand on the days on which messages tell of the events', () => {
  const everything = { which: 'all', topics: [], sensitive: 'shown', events: [], leapDay: 'feb-28' } as const;
  fc.assert(
    fc.property(
      fc.uniqueArray(nastyEvent, { maxLength: 3, selector: ({ id }) => id }),
      fc.constantFrom(...languages),
      fc.integer({ min: 0, max: 4 * 365 }),
      (events, language, days) => {
        const { content } = calendarFeed(events.map(stored), { ...OPTIONS, language });
        expect(entrySizes(content).filter((size) => size > 600)).toEqual([]);
        const entries = entriesByIcal(content);
        expect(entries).toHaveLength(keptIn(WINDOW, events).length);
        const lines = events.map(stored);
        const toldOn = (day: CalendarDate) =>
          dueAnniversaries(everything, 'daily', day, () => lines).now.map(({ line }) => line.id);
        for (const { day, id } of entries) expect(toldOn(parseDate(day) ?? WINDOW.today)).toContain(id);
        const anyDay = addDays(WINDOW.today, days);
        const entered = entries.filter(({ day }) => day === formatDate(anyDay)).map(({ id }) => id);
        expect([...new Set(entered)].sort()).toEqual([...toldOn(anyDay)].sort());
      },
    ),
  );
});

function stored(given: HistoricalEvent) {
  return { ...lineOf(given), changed: given.changed };
}

function daysByIcal(content: string): [string, string][] {
  return ICAL.Component.fromString(content)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
    .map(({ startDate, summary }) => [formatDate(startDate), summary]);
}

function entriesByIcal(content: string): { day: string; id: string }[] {
  return ICAL.Component.fromString(content)
    .getAllSubcomponents('vevent')
    .map((component) => ({
      day: formatDate(new ICAL.Event(component).startDate),
      id: String(component.getFirstPropertyValue('url')).split('/').at(-1) ?? '',
    }));
}

/** A whole day stands at midnight of the machine's zone. */
function dayOf(start: Date): string {
  return formatDate({ year: start.getFullYear(), month: start.getMonth() + 1, day: start.getDate() });
}

function entrySizes(content: string): number[] {
  return [...content.matchAll(/BEGIN:VEVENT.*?END:VEVENT\r\n/gs)].map(([entry]) => Buffer.byteLength(entry));
}
