import fc from 'fast-check';
import ICAL from 'ical.js';
import { addDays, formatDate } from '../../../../shared/domain/calendar-date';
import type { Collection } from '../../../../shared/domain/collection';
import { historicalDate } from '../../../../shared/domain/historical-date';
import type { HistoricalEvent, LocalText } from '../../../../shared/domain/historical-event';
import { LEAP_DAYS } from '../../../../shared/domain/leap-day';
import { english } from '../../../../shared/language/en/english';
import { type CalendarOptions, calendarFile } from '../../../../shared/language/export/calendar-file';
import { occurrencesOf } from '../../../../shared/domain/occurrence';
import { plainText } from '../../../../shared/language/export/plain-text';
import { languageFor, languages } from '../../../../shared/language/languages';
import { anyDate } from '../../../support/dates';
import { builtInCollection, collectionOf, event, inEachLanguage } from '../../../support/events';
import { nastyEvent, nastyText } from './nasty-events';

const OPTIONS: CalendarOptions = {
  language: english,
  collection: collectionOf(),
  today: { year: 2026, month: 9, day: 3 },
  years: 1,
  leapDay: 'feb-28',
};

test('an entry has the days, the title with the years, and the whole card', () => {
  const parade = event('2015-09-02/2015-09-03', {
    changed: '2026-09-03T06:07:08Z',
    title: inEachLanguage('Parade; in Beijing, China'),
    sources: [
      {
        outlet: inEachLanguage('A paper'),
        quote: 'it took place',
        supports: inEachLanguage('the day'),
        url: 'https://example.org/праздник',
      },
    ],
  });
  expect(calendarFile([parade], OPTIONS).content.split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//timeline-bot//timeline-bot//EN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Test events',
    'X-WR-CALDESC:Events made up for tests.',
    'BEGIN:VEVENT',
    'UID:2015-09-02-event-2026@timeline-bot',
    'DTSTAMP:20260903T060708Z',
    'LAST-MODIFIED:20260903T060708Z',
    'DTSTART;VALUE=DATE:20260902',
    'DTEND;VALUE=DATE:20260904',
    String.raw`SUMMARY:Parade\; in Beijing\, China (2015)`,
    String.raw`DESCRIPTION:Parade\; in Beijing\, China\n2–3 September 2015 · 11 years a`,
    String.raw` go · Beijing\n\nA paper reported that it took place.\n\nAccording to A sp`,
    String.raw` eaker\, via A paper\n\n● Date printed in a source\nThe source prints the`,
    String.raw`  date.\n\nSources · 1 independent\nA paper\n“it took place”\nsupports`,
    String.raw` : the day\n\nhttps://example.org/%D0%BF%D1%80%D0%B0%D0%B7%D0%B4%D0%BD%D0%B`,
    ' 8%D0%BA',
    'LOCATION:Beijing',
    'CATEGORIES:Visits',
    'URL:https://example.org/%D0%BF%D1%80%D0%B0%D0%B7%D0%B4%D0%BD%D0%B8%D0%BA',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test.each([
  ['2015-09-05', 'en', {}, 'Event of 2015-09-05 (2015)'],
  ['2025-09-05', 'en', {}, 'Event of 2025-09-05 (2025)'],
  ['2026-09-05', 'en', {}, 'Event of 2026-09-05'],
  ['2026-09-05', 'en', { kind: 'scheduled' }, 'Event of 2026-09-05 · planned'],
  ['2015-09-05', 'en', { kind: 'scheduled' }, undefined],
  ['2015-09-05', 'en', { kind: 'anniversary' }, undefined],
  ['2015-09-05', 'ru', {}, 'Event of 2015-09-05 (ru) (2015 год)'],
  ['2026-09-05', 'ru', { kind: 'announced' }, 'Event of 2026-09-05 (ru) · объявлено'],
  ['2015-09-05', 'zh', {}, 'Event of 2015-09-05 (zh)（2015年）'],
] as const)('%s in %s %j is called %j', (date, code, given, summary) => {
  const [entry] = entriesOf(calendarFile([event(date, given)], { ...OPTIONS, language: languageFor(code) }).content);
  expect(entry?.summary).toBe(summary);
});

test('a long event has entries of its first and its last day, which may fall on one date', () => {
  const entries = entriesOf(calendarFile([event('2001-09-05/2011-09-05', { id: '2001-war' })], OPTIONS).content);
  expect(entries.map(({ uid, summary }) => [uid, summary])).toEqual([
    ['2001-war-2026@timeline-bot', 'Event of 2001-09-05/2011-09-05 · its first day (2001)'],
    ['2001-war-2026-last@timeline-bot', 'Event of 2001-09-05/2011-09-05 · its last day (2011)'],
  ]);
});

test.each(LEAP_DAYS)('29 February by %s: the card counts the years up to the anniversary', (leapDay) => {
  const entries = entriesOf(calendarFile([event('2024-02-29')], { ...OPTIONS, years: 4, leapDay }).content);
  expect(entries.length).toBeGreaterThan(0);
  for (const { start, description } of entries) {
    const years = Number(start.slice(0, 4)) - 2024;
    expect(description.split('\n')[1]).toBe(`29 February 2024 · ${years} years ago · Beijing`);
  }
});

test('entries stand in the order of their days, and an event on no day has none', () => {
  const events = ['2015-09-02', '2015', '2003-12-01', '2015-10', '/2030', '2020-09-03'].map((date) => event(date));
  const starts = entriesOf(calendarFile(events, OPTIONS).content).map(({ start }) => start);
  expect(starts).toEqual(['2026-09-03', '2026-12-01', '2027-09-02']);
});

test.each(languages.flatMap((language) => [1, 5].map((years) => [language.code, years, language] as const)))(
  'the built-in collection in %s for %i years',
  async (_code, years, language) => {
    const collection = await builtInCollection();
    const entries = entriesOf(calendarFile(collection.events, { ...OPTIONS, collection, language, years }).content);
    // Each has an entry a year, also one of 29 February, which is kept on the 28th.
    const onDays = collection.events.filter(
      ({ date, kind }) => /^(1|20[01])\d+-\d\d-\d\d$/.test(date) && (kind === 'held' || kind === 'statement'),
    );
    expect(onDays.length).toBeGreaterThan(5);
    for (const { id, title } of onDays) {
      const own = entries.filter(({ uid }) => uid.startsWith(`${id}-20`));
      expect(own).toHaveLength(years);
      for (const { summary } of own) expect(summary).toContain(title[language.code]);
    }
    expect(entries.every(({ categories }) => categories.length > 0)).toBe(true);
  },
);

// ical.js takes the comma after an escaped backslash for an escaped comma.
const anyLabel = nastyText.filter((text) => !plainText(text).endsWith('\\'));
const anyTopics = fc.uniqueArray(anyLabel, { maxLength: 3 }).map(topicsCalled);

test('whatever the texts, lines are short and the file reads back to the entries', () => {
  fc.assert(
    fc.property(
      fc.array(nastyEvent, { maxLength: 3 }),
      anyDate.filter(({ year }) => year > 0),
      fc.constantFrom(...LEAP_DAYS),
      nastyText,
      anyTopics,
      (given, today, leapDay, title, topics) => {
        const events = given.map((each) => ({ ...each, topics: Object.keys(topics) }));
        const collection: Collection = { ...collectionOf(), title: { en: title }, topics };
        const options = { ...OPTIONS, collection, today, leapDay, years: 2 };
        const { content: file, events: kept } = calendarFile(events, options);
        expect(kept).toBe(events.filter(({ date }) => occurrencesOf(historicalDate(date), options).length > 0).length);
        expect(file).not.toMatch(/(?<!\\)(\\\\)*\\\r\n/);
        for (const line of file.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).toBe(Buffer.from(line.replaceAll(/[\r\n]/g, '')).toString());
        }
        expect(nameOf(file)).toBe(plainText(title));
        const entries = entriesOf(file);
        expect(entries.map(({ uid, start, end }) => [uid, start, end]).sort()).toEqual(
          events.flatMap((each) => expectedDays(each, options)).sort(),
        );
        for (const entry of entries) {
          const isOwn = events.filter(
            ({ id }) => entry.uid.replace(/(-last)?(-2)?@/, '@') === `${id}-${entry.start.slice(0, 4)}@timeline-bot`,
          );
          expect(isOwn.some((each) => tellsOf(entry, each))).toBe(true);
          expect(entry.categories).toEqual(Object.values(topics).map(({ en = '' }) => plainText(en)));
        }
      },
    ),
  );
});

interface Entry {
  readonly uid: string;
  readonly start: string;
  readonly end: string;
  readonly summary: string;
  readonly description: string;
  readonly categories: readonly unknown[];
}

function entriesOf(file: string): Entry[] {
  return ICAL.Component.fromString(file)
    .getAllSubcomponents('vevent')
    .map((component) => {
      const { uid, startDate, endDate, summary, description } = new ICAL.Event(component);
      expect([startDate.isDate, endDate.isDate]).toEqual([true, true]);
      return {
        uid,
        start: formatDate(startDate),
        end: formatDate(endDate),
        summary,
        description,
        categories: component.getFirstProperty('categories')?.getValues() ?? [],
      };
    });
}

/** What is in an X- property the parser leaves escaped, not knowing that it is text. */
function nameOf(file: string): string {
  const name = String(ICAL.Component.fromString(file).getFirstPropertyValue('x-wr-calname'));
  return name.replaceAll(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));
}

function expectedDays({ id, date }: HistoricalEvent, options: CalendarOptions): string[][] {
  return occurrencesOf(historicalDate(date), options).map(({ span, of, isSecond }) => {
    const start = formatDate(span.from);
    return [
      `${id}-${start.slice(0, 4)}${of === 'last-day' ? '-last' : ''}${isSecond ? '-2' : ''}@timeline-bot`,
      start,
      formatDate(addDays(span.to, 1)),
    ];
  });
}

function tellsOf({ summary, description }: Entry, { title, summary: told = {}, sources }: HistoricalEvent): boolean {
  const urls = sources.flatMap(({ url }) => (url ? [new URL(url).href] : []));
  return (
    summary.startsWith(plainText(title['en'] ?? '')) &&
    [title['en'] ?? '', told['en'] ?? '', ...urls].every((text) => description.includes(plainText(text)))
  );
}

function topicsCalled(labels: readonly string[]): Readonly<Record<string, LocalText>> {
  return Object.fromEntries(labels.map((label, index) => [`topic-${index}`, { en: label }]));
}
