import fc from 'fast-check';
import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoEventRepository } from '../../../../shared/adapters/dynamo/event-repository';
import { compareDates, formatDate, fromDayNumber, toDayNumber } from '../../../../shared/domain/calendar-date';
import { historicalDate, spanOf } from '../../../../shared/domain/historical-date';
import { type ClosedSpan, closeSpan, contains, daySpan, yearSpan } from '../../../../shared/domain/span';
import { daysOf } from '../../../../shared/domain/sortable-date';
import type { EventRepository } from '../../../../shared/use-cases/ports';
import { formatSpan } from '../../../support/edtf';
import { collectionOf, event } from '../../../support/events';
import { openTableWith } from '../../../support/table';

/** Events of up to 12 days, and of a month, a year or years, over three years that cross an end of ten years. */
const FIRST_DAY = toDayNumber({ year: 2008, month: 11, day: 1 });
const EVENTS = Array.from({ length: 60 }, (_, n) => {
  const from = FIRST_DAY + ((n * 37) % 500);
  const [first, last] = [formatDate(fromDayNumber(from)), formatDate(fromDayNumber(from + (n % 13)))];
  return event(n % 13 === 0 ? first : `${first}/${last}`, { id: `${first}-event-${n}`, importance: (n % 5) + 1 });
}).concat(
  ['2009', '2010-02', '2009/2010', '2009-12'].map((date) =>
    event(date, { id: `${date.slice(0, 4)}-coarse-${date.length}` }),
  ),
);

let table: LocalTable;
let events: EventRepository;
beforeAll(async () => {
  table = await openTableWith(collectionOf(...EVENTS));
  events = dynamoEventRepository(table, { now: () => new Date(0) });
});
afterAll(() => table.close());

const anySpan: fc.Arbitrary<ClosedSpan> = fc.oneof(
  fc.nat(500).map((day) => daySpan(fromDayNumber(FIRST_DAY + day))),
  fc.tuple(fc.nat(500), fc.nat(100)).map(([day, length]) => ({
    from: fromDayNumber(FIRST_DAY + day),
    to: fromDayNumber(FIRST_DAY + day + length),
  })),
  fc.constantFrom(yearSpan(2009), yearSpan(2010), yearSpan(2009, 2010), yearSpan(2000, 2009)),
);

test('a list has every event that touches the span, once, in pages none of which is empty', async () => {
  await fc.assert(
    fc.asyncProperty(anySpan, fc.integer({ min: 2, max: 7 }), async (span, size) => {
      const there: string[] = [];
      let page = await events.inSpan(span, { size, direction: 'forward' });
      for (;;) {
        there.push(...page.lines.map(({ id }) => id));
        if (!page.next) break;
        page = await events.inSpan(span, { size, ...page.next });
        expect(page.lines.length).toBeGreaterThan(0);
      }
      expect([...there].sort()).toEqual(expected(span));
      const back = page.lines.map(({ id }) => id);
      while (page.previous) {
        page = await events.inSpan(span, { size, ...page.previous });
        expect(page.lines.length).toBeGreaterThan(0);
        back.unshift(...page.lines.map(({ id }) => id));
      }
      expect(`${formatSpan(span)} ${back.join()}`).toBe(`${formatSpan(span)} ${there.join()}`);
    }),
    { numRuns: 40 },
  );
});

/** By the meaning of it: an event of days touches the span by a day, a coarser one by all of a year or month. */
function expected(span: ClosedSpan): string[] {
  return EVENTS.filter(({ date: edtf }) => {
    const date = historicalDate(edtf);
    const days = daysOf(date);
    if (days.length > 0) return days.some((day) => contains(span, daySpan(day)));
    const { from, to } = closeSpan(spanOf(date));
    if (compareDates(from, span.to) > 0 || compareDates(to, span.from) < 0) return false;
    if (date.unit === 'month') return contains(span, { from, to });
    return [from.year, to.year].some((year) => contains(span, yearSpan(year)));
  })
    .map(({ id }) => id)
    .sort();
}
