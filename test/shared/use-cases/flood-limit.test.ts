import fc from 'fast-check';
import { RATES } from '../../../shared/domain/allowance';
import { type FloodLimit, type CountedQuestion, floodLimit } from '../../../shared/use-cases/flood-limit';

const { atOnce, millisecondsEach } = RATES.person;

/** A limit that knows so many, at a time that stands still until it is let pass. */
function limitOf(mostKnown?: number) {
  let now = 0;
  return { limit: floodLimit({ now: () => new Date(now) }, mostKnown), pass: (ms: number) => (now += ms) };
}

function flood(limit: FloodLimit, question: CountedQuestion, times: number = atOnce) {
  return Array.from({ length: times + 2 }, () => limit(question)).slice(-3);
}

test('one who floods is refused, told so once, and takes nothing from another', () => {
  const { limit, pass } = limitOf();
  expect(flood(limit, { person: 1 })).toEqual(['granted', 'refused', 'ignored']);
  expect(limit({ person: 2 })).toBe('granted');
  pass(millisecondsEach);
  expect([limit({ person: 1 }), limit({ person: 1 })]).toEqual(['granted', 'ignored']);
});

test('a person has one allowance in all groups together', () => {
  const { limit } = limitOf();
  const grants = Array.from({ length: 20 * 30 }, (_, n) => limit({ person: 1, group: -1 - (n % 20) }));
  expect(grants.filter((grant) => grant === 'granted')).toHaveLength(atOnce);
});

test('what is dear takes so much more of it', () => {
  const { limit } = limitOf();
  expect(flood(limit, { person: 1, tokens: 10 }, 3)).toEqual(['granted', 'refused', 'ignored']);
});

test('one in a group cannot take all of it from the others', () => {
  const { limit } = limitOf();
  expect(flood(limit, { person: 1, group: -1 }, RATES.member.atOnce)).toEqual(['granted', 'refused', 'ignored']);
  expect(limit({ person: 2, group: -1 })).toBe('granted');
});

test('however many ask in a group, it gets at most 20 messages in any minute, those included that it is too much', () => {
  const anyQuestions = fc.array(
    fc.record({ person: fc.nat(40), pause: fc.oneof({ weight: 5, arbitrary: fc.nat(300) }, fc.nat(20_000)) }),
    { maxLength: 500 },
  );
  fc.assert(
    fc.property(anyQuestions, (questions) => {
      const { limit, pass } = limitOf();
      const told = questions.flatMap(({ person, pause }) => {
        const now = pass(pause);
        return limit({ person, group: -1 }) === 'ignored' ? [] : [now];
      });
      told.forEach((from, first) => {
        expect(told.slice(first).filter((at) => at < from + 60_000).length).toBeLessThanOrEqual(20);
      });
    }),
  );
});

test('of those it knows the one who asked longest ago is forgotten, so that a flood of strangers fills no memory', () => {
  const { limit } = limitOf(3);
  for (const person of [1, 2]) flood(limit, { person });
  limit({ person: 3 });
  // Known again as the last who asked.
  expect(limit({ person: 1 })).toBe('ignored');
  limit({ person: 4 });
  expect([limit({ person: 1 }), limit({ person: 2 })]).toEqual(['ignored', 'granted']);
});
