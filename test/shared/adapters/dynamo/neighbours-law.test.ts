import fc from 'fast-check';
import type { HistoricalEvent } from '../../../../shared/domain/historical-event';
import { anyHistoricalDate } from '../../../support/dates';
import { formatHistoricalDate } from '../../../support/edtf';
import { collectionOf, event } from '../../../support/events';
import { memoryEvents } from '../../../support/memory-events';

const clock = { now: () => new Date(0) };

const anyEvents = fc
  .array(fc.tuple(fc.oneof(anyHistoricalDate.map(formatHistoricalDate), fc.constant('2015-09-03')), fc.nat(4)), {
    minLength: 1,
    maxLength: 30,
  })
  .map((dates) =>
    dates.map(([date, rank], n) => {
      const year = /^-?\d{2,4}/.exec(date)?.[0].padEnd(4, '0') ?? '2000';
      return event(date, { id: `${year}-event-${n}`, importance: rank + 1 });
    }),
  );

test('from neighbour to neighbour, every event is passed once, and the way back is the same', async () => {
  await fc.assert(
    fc.asyncProperty(anyEvents, async (all) => {
      const { events } = memoryEvents(collectionOf(...all), clock);
      const walk = async (direction: 'before' | 'after') => {
        let at: HistoricalEvent | undefined = all[0];
        const passed: string[] = [];
        while (at && passed.length < all.length) {
          passed.push(at.id);
          const next: string | undefined = (await events.neighboursOf(at))[direction]?.id;
          at = all.find(({ id }) => id === next);
        }
        expect(at).toBeUndefined();
        return passed;
      };
      const [on, back] = [await walk('after'), await walk('before')];
      const inOrder = [...back.toReversed(), ...on.slice(1)];
      expect(inOrder.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      const { lines } = await events.inSpan({ from: null, to: null }, { size: all.length, direction: 'forward' });
      expect(inOrder).toEqual(lines.map(({ id }) => id));
    }),
    { numRuns: 60 },
  );
});

test('one half read unit on each side, and what is not wanted is passed over', async () => {
  const all = Array.from({ length: 12 }, (_, n) => event(`2015-09-${String(n + 1).padStart(2, '0')}`));
  const { events } = memoryEvents(collectionOf(...all), clock);
  const [at, wanted] = [all[6], all[9]];
  if (!at || !wanted) throw new Error('no events');
  expect((await events.neighboursOf(at, ({ id }) => id === wanted.id)).after?.id).toBe(wanted.id);
  expect((await events.neighboursOf(at, () => false)).before).toBeUndefined();

  const counted = memoryEvents(collectionOf(...all), clock);
  await counted.events.neighboursOf(at);
  expect(counted.used.units).toBeLessThanOrEqual(1);
});
