import fc from 'fast-check';
import { addDays } from '../../../shared/domain/calendar-date';
import { NO_SCORE, type Score, answerIn, scoreAfter } from '../../../shared/domain/score';

const TODAY = { year: 2026, month: 9, day: 3 };

const anyAnswer = fc.record({
  ago: fc.integer({ min: -3, max: 10 }),
  number: fc.nat(3),
  isRight: fc.boolean(),
  // At one instant, there are three dates on Earth.
  zone: fc.integer({ min: -1, max: 1 }),
});

test('whatever is answered, in whichever order and zone: each question counts once, while it is open', () => {
  fc.assert(
    fc.property(fc.array(anyAnswer, { maxLength: 60 }), (answers) => {
      const counted = new Map<string, boolean>();
      let score: Score = NO_SCORE;
      let [streak, best] = [0, 0];
      for (const { ago, number, isRight, zone } of answers) {
        const question = { day: addDays(TODAY, -ago), number };
        const after = scoreAfter(score, question, isRight, addDays(TODAY, zone));
        const isOpen = ago + zone < 7 && ago + zone >= -1;
        expect(after === undefined).toBe(!isOpen || counted.has(`${ago} ${number}`));
        if (!after) continue;
        counted.set(`${ago} ${number}`, isRight);
        streak = isRight ? streak + 1 : 0;
        best = Math.max(best, streak);
        score = after;
        expect(answerIn(score, question)).toBe(isRight);
      }
      const right = [...counted.values()].filter(Boolean).length;
      expect(score).toMatchObject({ right, wrong: counted.size - right, streak, best });
      // Twelve days of ten questions at most.
      expect(JSON.stringify(score.recent).length).toBeLessThan(12 * 30);
    }),
  );
});

test('no change of the time zone makes a question count again', () => {
  const oldest = { day: addDays(TODAY, -7), number: 0 };
  const before = scoreAfter(NO_SCORE, oldest, true, addDays(TODAY, -1)) ?? NO_SCORE;
  const elsewhere = scoreAfter(before, { day: TODAY, number: 0 }, true, addDays(TODAY, 1)) ?? before;
  expect(elsewhere.right).toBe(2);
  expect(scoreAfter(elsewhere, oldest, true, addDays(TODAY, -1))).toBeUndefined();
});

test('what is too old to be answered is not kept', () => {
  const before = scoreAfter(NO_SCORE, { day: TODAY, number: 0 }, true, TODAY) ?? NO_SCORE;
  const later = addDays(TODAY, 9);
  const after = scoreAfter(before, { day: later, number: 2 }, false, later);
  expect(after).toEqual({ right: 1, wrong: 1, streak: 0, best: 1, recent: { '2026-09-12': '..-' } });
});
