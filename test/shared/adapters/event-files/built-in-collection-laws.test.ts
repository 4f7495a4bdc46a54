import { join } from 'node:path';
import { loadCollection } from '../../../../shared/adapters/event-files/load-collection';
import { formatDate } from '../../../../shared/domain/calendar-date';
import { fromJulian } from '../../../../shared/domain/calendars/julian';
import { summarise } from '../../../../shared/domain/collection-summary';
import { type Evidence, evidenceOf, sourcesOf } from '../../../../shared/domain/evidence';
import type { HistoricalEvent } from '../../../../shared/domain/historical-event';
import { oldStyleDay } from '../../../../shared/domain/original-date';

/** The events that the owner of the collection named. */
const OF_THE_OWNER = [
  '2015-09-03-beijing-victory-parade',
  '2022-02-04-russia-china-joint-statement',
  '2024-05-16-putin-state-visit-china',
  '2025-08-31-sco-tianjin-summit',
];

let events: readonly HistoricalEvent[];
let days: readonly string[];
const written: unknown[] = [];

beforeAll(async () => {
  const { collection, faults } = await loadCollection(join(__dirname, '../../../../events'), ({ entry }) => {
    written.push(entry.value);
  });
  if (!collection) throw new Error(JSON.stringify(faults, null, 2));
  events = collection.events;
  days = summarise(collection).days;
});

test('has at least 200 events, on at least 300 days of the year', () => {
  expect(events.length).toBeGreaterThanOrEqual(200);
  expect(days.length).toBeGreaterThanOrEqual(300);
});

test('writes dates as EDTF, and of each source who published it and what it is evidence of', () => {
  expect(written).toMatchObject(
    events.map(({ id, date, sources }) => ({
      id,
      date,
      sources: sources.map(() => ({ outlet: expect.any(String) as string, supports: expect.anything() as unknown })),
    })),
  );
});

test('links every event to a source that can be opened', () => {
  expect(ids(events.filter((event) => !sourcesOf(event).some(({ url }) => url !== undefined)))).toEqual([]);
});

test('knows at most five events from outside the sources, and none of those that the owner named', () => {
  const unsourced = ids(
    events.filter(({ dateBasis, outcome }) => [dateBasis, outcome?.basis].includes('general-knowledge')),
  );
  expect(unsourced.length).toBeLessThanOrEqual(5);
  expect(unsourced.filter((id) => OF_THE_OWNER.includes(id))).toEqual([]);
});

test.each(OF_THE_OWNER)('%s is among the most important, and three outlets report it', (id) => {
  const event = events.find((each) => each.id === id);
  expect(event?.importance).toBe(5);
  expect(event && evidenceOf(event)).toMatchObject({ isDisputed: false } satisfies Partial<Evidence>);
  expect(event && evidenceOf(event).independent).toBeGreaterThanOrEqual(3);
  expect(event && evidenceOf(event).confirming).toBeGreaterThanOrEqual(3);
});

test('gives the date of the former calendar that the first day of the event had', () => {
  const julian = events.flatMap(({ id, date, originalDate: [first = ''] = [] }) => {
    const day = oldStyleDay(first);
    return day ? [{ id, date, converted: fromJulian(day) }] : [];
  });
  expect(julian.length).toBeGreaterThan(10);
  expect(julian.filter(({ date, converted }) => !converted || !date.startsWith(formatDate(converted)))).toEqual([]);
});

function ids(some: readonly HistoricalEvent[]): string[] {
  return some.map(({ id }) => id);
}
