import fc from 'fast-check';
import { type Allowance, type Grant, RATES, spend } from '../../../shared/domain/allowance';

const { atOnce: MOST_AT_ONCE, millisecondsEach: MILLISECONDS_EACH } = RATES.person;
const TO_BE_FULL = MOST_AT_ONCE * MILLISECONDS_EACH;
const anyTime = fc.integer({ min: 0, max: 2 ** 42 });
/** Pauses between one question and the next, in milliseconds: floods more often than not. */
const anyPauses = fc.array(
  fc.oneof({ weight: 8, arbitrary: fc.nat(20) }, fc.nat(2 * MILLISECONDS_EACH), fc.nat(2 * TO_BE_FULL)),
  { minLength: 1, maxLength: 300 },
);

interface Asked {
  readonly at: number;
  readonly grant: Grant;
}

function askedAfter(pauses: readonly number[], start = 0): Asked[] {
  let left: Allowance | undefined;
  let now = start;
  return pauses.map((pause) => {
    now += pause;
    const spent = spend(left, now, RATES.person);
    left = spent.left;
    return { at: now, grant: spent.grant };
  });
}

test('in no stretch of time is more granted than a full bucket, and what fills it meanwhile', () => {
  fc.assert(
    fc.property(anyTime, anyPauses, (start, pauses) => {
      const granted = askedAfter(pauses, start).filter(({ grant }) => grant === 'granted');
      granted.forEach(({ at: from }, first) => {
        granted.slice(first).forEach(({ at }, more) => {
          expect(more + 1).toBeLessThanOrEqual(MOST_AT_ONCE + (at - from) / MILLISECONDS_EACH);
        });
      });
    }),
    { numRuns: 50 },
  );
});

test('who asks no faster than it fills is never refused, after any burst of so many', () => {
  const pause = fc.integer({ min: MILLISECONDS_EACH, max: 4 * MILLISECONDS_EACH });
  fc.assert(
    fc.property(anyTime, fc.array(pause, { maxLength: 200 }), (start, pauses) => {
      const burst = Array.from({ length: MOST_AT_ONCE }, () => 0);
      expect(askedAfter([...burst, ...pauses], start).filter(({ grant }) => grant !== 'granted')).toEqual([]);
    }),
  );
});

test('a flood is granted at the lasting pace, and is told of it once', () => {
  fc.assert(
    fc.property(anyTime, fc.integer({ min: 1, max: 100 }), (start, pause) => {
      const asked = askedAfter(
        Array.from({ length: 2000 }, () => pause),
        start,
      );
      const granted = asked.filter(({ grant }) => grant === 'granted').length;
      expect(granted).toBeGreaterThan(MOST_AT_ONCE + (1999 * pause) / MILLISECONDS_EACH - 2);
      expect(asked.filter(({ grant }) => grant === 'refused')).toHaveLength(1);
    }),
    { numRuns: 50 },
  );
});

test('who rested is as one who never asked', () => {
  fc.assert(
    fc.property(anyTime, anyPauses, (start, pauses) => {
      const flood = Array.from({ length: MOST_AT_ONCE + 1 }, () => 0);
      const grants = (all: readonly number[]) => askedAfter(all, start).map(({ grant }) => grant);
      const rested = grants([...pauses, ...flood, TO_BE_FULL, ...flood]).slice(-flood.length);
      // The question that ends the rest is one of theirs too.
      expect(rested).toEqual(grants([0, ...flood]).slice(1));
      expect(rested.slice(-2)).toEqual(['refused', 'ignored']);
    }),
  );
});

test('wherever the clock is set, nobody waits longer than an empty bucket takes to fill', () => {
  fc.assert(
    fc.property(anyTime, anyTime, fc.boolean(), (fullAt, now, told) => {
      const { left } = spend({ fullAt, told }, now, RATES.person);
      expect(left.fullAt).toBeLessThanOrEqual(now + TO_BE_FULL);
      expect(spend(left, now + TO_BE_FULL, RATES.person).grant).toBe('granted');
    }),
  );
});
