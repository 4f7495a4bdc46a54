import fc from 'fast-check';
import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoEventRepository } from '../../../../shared/adapters/dynamo/event-repository';
import { compareDates, formatDate, fromDayNumber, toDayNumber } from '../../../../shared/domain/calendar-date';
import type { EventLine } from '../../../../shared/domain/event-line';
import { historicalDate, knownSpanOf } from '../../../../shared/domain/historical-date';
import { type ListPart, partOf } from '../../../../shared/domain/list-part';
import { daysOf } from '../../../../shared/domain/sortable-date';
import { type ClosedSpan, closeSpan, daySpan, monthSpan, overlaps, yearSpan } from '../../../../shared/domain/span';
import type { EventPage, EventRepository, PageRequest } from '../../../../shared/use-cases/event-ports';
import { formatHistoricalDate, formatSpan } from '../../../support/edtf';
import { anyHistoricalDate } from '../../../support/dates';
import { collectionOf, event } from '../../../support/events';
import { openTableWith } from '../../../support/table';

/** Many dates near one another, where an end of ten years and of a century lies, and some of any time. */
const FIRST_DAY = toDayNumber({ year: 1998, month: 11, day: 1 });
const DAYS = 900;
const dayText = (n: number) => formatDate(fromDayNumber(FIRST_DAY + n));
const NEAR = Array.from({ length: 40 }, (_, n) => {
  const from = (n * 37) % DAYS;
  const lengths = [0, 1, 12, 30, 31, 90, 366, 800, 4000, 40_000];
  const length = lengths[n % lengths.length] ?? 0;
  return length === 0 ? dayText(from) : `${dayText(from)}/${dayText(from + length)}`;
});
const COARSE = [
  ...['1998', '1999-02', '1999/2000', '1999-12', '199X', '20XX', '19XX', '200X', '2000~', '1999-02~', '2000'],
  ...['1999-03-15/..', '../1999-06', '/2030', '1500/..', '1999-02/1999-04', '1998-12-31/1999', '1990/2010'],
];
const ANY = fc.sample(anyHistoricalDate, { numRuns: 40, seed: 7 }).map(formatHistoricalDate);
const EVENTS = [...NEAR, ...COARSE, ...ANY].map((date, n) => {
  const year = /^-?\d{2,4}/.exec(date)?.[0].padEnd(4, '0') ?? '2000';
  return event(date, { id: `${year}-event-${n}`, importance: (n % 5) + 1 });
});

let table: LocalTable;
let events: EventRepository;
beforeAll(async () => {
  table = await openTableWith(collectionOf(...EVENTS));
  events = dynamoEventRepository(table, { now: () => new Date(0) });
});
afterAll(() => table.close());

const anySpan: fc.Arbitrary<ClosedSpan> = fc.oneof(
  fc.nat(DAYS).map((day) => daySpan(fromDayNumber(FIRST_DAY + day))),
  fc.integer({ min: -4_300_000, max: 2_900_000 }).map((day) => daySpan(fromDayNumber(day))),
  fc.tuple(fc.nat(DAYS), fc.nat(100)).map(([day, length]) => ({
    from: fromDayNumber(FIRST_DAY + day),
    to: fromDayNumber(FIRST_DAY + day + length),
  })),
  fc.tuple(fc.integer({ min: 1998, max: 2001 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => monthSpan(y, m)),
  fc.constantFrom(yearSpan(1999), yearSpan(2000), yearSpan(1999, 2000), yearSpan(1990, 1999), yearSpan(1901, 2000)),
);

const PARTS = ['dated', 'going-on', 'day-unknown'] as const satisfies readonly ListPart[];

test('every event is in the one part of a list that its dates say, in pages there and back', async () => {
  await fc.assert(
    fc.asyncProperty(anySpan, fc.integer({ min: 2, max: 7 }), async (span, size) => {
      for (const part of PARTS) {
        const read = (page: Pick<PageRequest, 'direction' | 'cursor'>) =>
          part === 'dated' ? events.inSpan(span, { size, ...page }) : events.beside(span, part, { size, ...page });
        const ids = await allPages(read);
        const expected = EVENTS.filter(({ date }) => partOf(historicalDate(date), span) === part).map(({ id }) => id);
        expect([formatSpan(span), part, ids.toSorted()]).toEqual([formatSpan(span), part, expected.toSorted()]);
      }
    }),
    { numRuns: 25 },
  );
});

test('an event belongs to a list exactly when it touches the span, and is dated to a day by its own days only', () => {
  fc.assert(
    fc.property(anySpan, anyHistoricalDate, (span, date) => {
      const part = partOf(date, span);
      expect(part !== undefined).toBe(overlaps(knownSpanOf(date), span));
      if (compareDates(span.from, span.to) === 0)
        expect(part === 'dated').toBe(daysOf(date).some((day) => compareDates(day, span.from) === 0));
    }),
  );
});

test('what surrounds a day is what spans it, and the nearest before and after do not', async () => {
  await fc.assert(
    fc.asyncProperty(anySpan, async ({ from: day }) => {
      const around = await events.around(day);
      if (!around) throw new Error('nothing is stored');
      const of = (line: Pick<EventLine, 'date'>) => closeSpan(knownSpanOf(historicalDate(line.date)));
      const spanning = Object.values(around.spanning).flatMap((some) => some?.lines ?? []);
      for (const line of spanning) expect(overlaps(of(line), daySpan(day))).toBe(true);
      const isMore = Object.values(around.spanning).some((some) => some?.more);
      const beside = EVENTS.filter(({ date }) =>
        /going|unknown/.test(partOf(historicalDate(date), daySpan(day)) ?? ''),
      );
      expect(isMore || beside.every(({ id }) => spanning.some((line) => line.id === id))).toBe(true);
      expect(spanning.length > 0 || beside.length === 0).toBe(true);

      const ended = EVENTS.map(of).filter(({ to }) => compareDates(to, day) < 0);
      const begins = EVENTS.map(of).filter(({ from }) => compareDates(from, day) > 0);
      const last = ended.map(({ to }) => formatDate(to)).sort((a, b) => byTime(b, a))[0];
      const next = begins.map(({ from }) => formatDate(from)).sort(byTime)[0];
      expect(around.before && formatDate(of(around.before).to)).toBe(last);
      expect(around.after && formatDate(of(around.after).from)).toBe(next);

      const dated = EVENTS.flatMap(({ date }) => daysOf(historicalDate(date)));
      const earlier = dated.filter((each) => compareDates(each, day) < 0).sort((a, b) => compareDates(b, a))[0];
      const later = dated.filter((each) => compareDates(each, day) > 0).sort(compareDates)[0];
      expect([around.dayBefore, around.dayAfter]).toEqual([earlier, later]);
    }),
    { numRuns: 100 },
  );
});

function byTime(a: string, b: string): number {
  const number = (text: string) => toDayNumber(closeSpan(knownSpanOf(historicalDate(text))).from);
  return number(a) - number(b);
}

/** The ids of a whole list; no page is empty unless its effort was spent. */
async function allPages(read: (page: Pick<PageRequest, 'direction' | 'cursor'>) => Promise<EventPage>) {
  let page = await read({ direction: 'forward' });
  const there = page.lines.map(({ id }) => id);
  while (page.next) {
    page = await read(page.next);
    expect(page.lines.length > 0 || page.looked !== undefined).toBe(true);
    there.push(...page.lines.map(({ id }) => id));
  }
  const back = page.lines.map(({ id }) => id);
  while (page.previous) {
    page = await read(page.previous);
    expect(page.lines.length > 0 || page.looked !== undefined).toBe(true);
    back.unshift(...page.lines.map(({ id }) => id));
  }
  expect(back).toEqual(there);
  return there;
}
