import fc from 'fast-check';
import { type Highlights, type HighlightedYears, MOST_LISTED, highlightsOf } from '../../../shared/domain/highlights';
import { formatYear } from '../../../shared/domain/calendar-date';
import type { HistoricalEvent } from '../../../shared/domain/historical-event';
import { event } from '../../support/events';

const nameOf = (years: HighlightedYears) => (years ? `${years.first}..${years.last}` : 'all');

function eventIn(year: number, n: number, importance = 3, date = formatYear(year)): HistoricalEvent {
  return event(date, { id: `${formatYear(Math.abs(year))}-${n}`, importance });
}

/** As many events as there are in each year. */
function eventsOf(years: Readonly<Record<number, number>>): HistoricalEvent[] {
  return Object.entries(years).flatMap(([year, count]) =>
    Array.from({ length: count }, (_, n) => eventIn(Number(year), n)),
  );
}

function highlightsBy(events: readonly HistoricalEvent[]): ReadonlyMap<string, Highlights> {
  return new Map([...highlightsOf(events)].map(([years, highlights]) => [nameOf(years), highlights]));
}

test.each([
  ['few events', { 1950: 60, 2015: 60 }, []],
  ['a whole with small parts', { 1950: 61, 2015: 60 }, ['all']],
  ['one year alone', { 2015: 500 }, ['2000..2099', '2010..2019']],
  ['a decade with many', { 1950: 1, 2015: 100, 2016: 100 }, ['2000..2099', '2010..2019', 'all']],
  ['many before our era', { [-498]: 100, [-497]: 100 }, ['-499..-400', '-499..-490', 'all']],
])('%s', (_what, years, stored) => {
  expect([...highlightsBy(eventsOf(years)).keys()].sort()).toEqual(stored);
});

test('every part shows its most important events, in the order of time, the later of equal ones', () => {
  const early = Array.from({ length: 100 }, (_, n) => eventIn(1990 + (n % 5), n, n === 7 ? 5 : 2));
  const late = [eventIn(2015, 1), eventIn(2016, 2)];
  const { parts = [], years } = highlightsBy([...late, ...early, ...eventsOf({ 2024: 100 })]).get('all') ?? {};
  expect(years).toEqual({ first: 1990, last: 2029 });
  expect(parts.map(({ first, events, lines }) => [first, events, lines.length])).toEqual([
    [1990, 100, 19],
    [2000, 0, 0],
    [2010, 2, 2],
    [2020, 100, 19],
  ]);
  expect(parts[0]?.lines.map(({ id }) => id)).toContain('1992-7');
  const dates = parts.flatMap(({ lines }) => lines.map(({ date }) => date));
  expect(dates).toEqual(dates.toSorted());
});

test('what is known only by its century belongs to the century and to no decade', () => {
  const events = [...eventsOf({ 1901: 100, 1902: 100 }), eventIn(1900, 999, 5, '19XX')];
  const stored = highlightsBy(events);
  const shownIn = (name: string) => stored.get(name)?.parts.flatMap(({ lines }) => lines.map(({ id }) => id));
  expect(shownIn('1900..1999')).toContain('1900-999');
  expect(shownIn('1900..1909')).not.toContain('1900-999');
});

test('nothing is counted twice or lost, and no more is shown than fits', () => {
  const sizes = fc.dictionary(fc.integer({ min: -9000, max: 9000 }).map(String), fc.integer({ min: 1, max: 90 }), {
    maxKeys: 12,
  });
  fc.assert(
    fc.property(sizes, (years) => {
      const events = eventsOf(years);
      for (const [name, { parts, bars }] of highlightsBy(events)) {
        const counted = parts.reduce((sum, part) => sum + part.events, 0);
        const shown = parts.flatMap(({ lines }) => lines);
        expect(counted).toBeGreaterThan(MOST_LISTED);
        expect(bars.reduce((sum, bar) => sum + bar.events, 0)).toBe(counted);
        if (name === 'all') expect(counted).toBe(events.length);
        expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
        expect(parts.length).toBeLessThanOrEqual(13);
        expect(bars.length).toBeLessThanOrEqual(120);
        expect(shown.length).toBeLessThanOrEqual(40);
      }
    }),
    { numRuns: 50 },
  );
});
