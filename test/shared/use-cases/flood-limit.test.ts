import { MILLISECONDS_EACH, MOST_AT_ONCE } from '../../../shared/domain/allowance';
import { type FloodLimit, floodLimit } from '../../../shared/use-cases/flood-limit';

/** A limit that knows so many, at a time that stands still until it is let pass. */
function limitOf(mostKnown?: number) {
  let now = 0;
  return { limit: floodLimit({ now: () => new Date(now) }, mostKnown), pass: (ms: number) => (now += ms) };
}

function flood(limit: FloodLimit, who: string) {
  return Array.from({ length: MOST_AT_ONCE + 2 }, () => limit(who)).slice(-3);
}

test('one who floods is refused, told so once, and takes nothing from another', () => {
  const { limit, pass } = limitOf();
  expect(flood(limit, 'a')).toEqual(['granted', 'refused', 'ignored']);
  expect(limit('b')).toBe('granted');
  pass(MILLISECONDS_EACH);
  expect([limit('a'), limit('a')]).toEqual(['granted', 'ignored']);
});

test('of those it knows the one who asked longest ago is forgotten, so that a flood of strangers fills no memory', () => {
  const { limit } = limitOf(3);
  for (const who of ['a', 'b']) flood(limit, who);
  limit('c');
  // Known again as the last who asked.
  expect(limit('a')).toBe('ignored');
  limit('d');
  expect([limit('a'), limit('b')]).toEqual(['ignored', 'granted']);
});
