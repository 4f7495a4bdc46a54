import fc from 'fast-check';
import { addDays, formatDate } from '../../../../shared/domain/calendar-date';
import { CHOICES } from '../../../../shared/domain/choices';
import { summarise } from '../../../../shared/domain/collection-summary';
import { type EventLine, lineOf } from '../../../../shared/domain/event-line';
import { historicalDate } from '../../../../shared/domain/historical-date';
import { formatMonthDay, monthDayOf } from '../../../../shared/domain/month-day';
import { nextSlot } from '../../../../shared/domain/slot';
import { daysOf } from '../../../../shared/domain/sortable-date';
import type { Subscription } from '../../../../shared/domain/subscription';
import { messageComposer } from '../../../../shared/use-cases/anniversaries/compose-message';
import { nextMessage } from '../../../../shared/use-cases/anniversaries/next-message';
import { syntheticCollection } from '../../../bench/synthetic-events';
import { collectionOf, event } from '../../../support/events';
import { portsWith } from '../../../support/ports';
import { subscription } from '../../../support/subscriptions';

const YEAR = 366;
/** As many as cost some 15 read units. */
const MOST_QUERIES = 30;

const FEW = collectionOf(
  event('2012-02-29', { topics: ['leap'] }),
  event('2015-09-03', { id: '2015-parade', topics: ['parade'] }),
  event('2016-03-01/2016-03-03', { id: '2016-03-01-talks', topics: ['talks'] }),
  event('2020-12-31', { importance: 5, topics: ['treaty'] }),
  event('2021-07', { id: '2021-07-no-day' }),
);
const MANY = syntheticCollection(1500);
const COLLECTIONS = [FEW, MANY].map((collection) => {
  const ids = collection.events.map(({ id }) => id);
  return { collection, ids: collection === FEW ? ids : ids.slice(0, 60) };
});

/** The lines of each day of the year, the most important first. */
const LINES = new Map(
  [FEW, MANY].map((collection) => {
    const onDays = new Map<string, EventLine[]>();
    for (const each of collection.events.toSorted((a, b) => b.importance - a.importance))
      for (const day of new Set(daysOf(historicalDate(each.date)).map((date) => formatMonthDay(monthDayOf(date)))))
        onDays.set(day, [...(onDays.get(day) ?? []), lineOf(each)]);
    return [collection, onDays];
  }),
);

const anyCase = fc.constantFrom(...COLLECTIONS).chain(({ collection, ids }) =>
  fc.record({
    collection: fc.constant(collection),
    given: fc.record({
      timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'Pacific/Apia', 'Pacific/Kiritimati'),
      time: fc.constantFrom('00:00', '02:30', '09:00', '23:45'),
      days: fc.constantFrom(...CHOICES.days.values),
      early: fc.constantFrom(...CHOICES.early.values),
      which: fc.constantFrom(...CHOICES.which.values),
      leapDay: fc.constantFrom(...CHOICES.leapDay.values),
      topics: fc.constantFrom([], ['topic-16'], ['leap'], ['nowhere']),
      events: fc.subarray([...ids], { maxLength: 4 }),
    }) satisfies fc.Arbitrary<Partial<Subscription>>,
    now: fc.date({ min: new Date('2026-01-01'), max: new Date('2029-01-01'), noInvalidDate: true }),
  }),
);

test('the next message is the first that comes, or it is said up to which day none does, at a bounded cost', async () => {
  let found = 0;
  let bounded = 0;
  await fc.assert(
    fc.asyncProperty(anyCase, async ({ collection, given, now }) => {
      const wanted = subscription(given);
      const { ports, queries } = portsOf(collection, now);
      const next = await nextMessage(ports, wanted, undefined);
      expect(queries()).toBeLessThanOrEqual(MOST_QUERIES);
      const compose = messageComposer(ports.events, ports.clock, ports.ledger);
      let { date, instant } = nextSlot(wanted.timeZone, wanted.time, now);
      const end = next.kind === 'message' ? next.date : (next.before ?? addDays(date, YEAR - 1));
      while (formatDate(date) < formatDate(end)) {
        expect([formatDate(date), await compose(wanted, date)]).toEqual([formatDate(date), undefined]);
        ({ date, instant } = nextSlot(wanted.timeZone, wanted.time, instant));
      }
      if (next.kind === 'message') expect([next.at, next.message]).toEqual([instant, await compose(wanted, next.date)]);
      found += Number(next.kind === 'message');
      bounded += Number(next.kind === 'nothing' && next.before !== undefined);
    }),
    { numRuns: 60 },
  );
  expect([found > 10, bounded > 2]).toEqual([true, true]);
});

test.each([
  ['only an id that tells no day', { which: 'chosen', events: ['2015-parade'] }, '2026-09-03'],
  ['chosen events alone, far away', { which: 'chosen', events: ['2020-12-31-event'] }, '2026-12-31'],
  ['29 February, kept in leap years', { topics: ['leap'], leapDay: 'leap-years' }, undefined],
] as const)('%s', async (_case, given, date) => {
  const { ports } = portsOf(FEW, new Date('2026-01-05T12:00:00Z'));
  const next = await nextMessage(ports, subscription(given), undefined);
  expect(next.kind === 'message' ? formatDate(next.date) : next.before).toBe(date);
});

/** Ports over events in memory, which count Queries. */
function portsOf(collection: typeof FEW, now: Date) {
  let queries = 0;
  const summary = summarise(collection);
  const { events, ledger } = portsWith({
    events: {
      summary: () => Promise.resolve(summary),
      cards: (ids) => Promise.resolve(collection.events.filter(({ id }) => ids.includes(id))),
      candidatesOn(day) {
        queries += 1;
        return Promise.resolve(LINES.get(collection)?.get(formatMonthDay(day)) ?? []);
      },
    },
  });
  const clock = { now: () => now };
  return { ports: { events, clock, ledger, compose: messageComposer(events, clock, ledger) }, queries: () => queries };
}
