import fc from 'fast-check';
import { addDays } from '../../../shared/domain/calendar-date';
import { NO_SCORE, type Score, answerIn, scoreAfter } from '../../../shared/domain/score';

const TODAY = { year: 2026, month: 9, day: 3 };

const anyAnswer = fc.record({ ago: fc.integer({ min: -3, max: 12 }), number: fc.nat(9), isRight: fc.boolean() });

test('whatever is answered, in whichever order: each question counts once, while it is open', () => {
  fc.assert(
    fc.property(fc.array(anyAnswer, { maxLength: 60 }), (answers) => {
      const counted = new Map<string, boolean>();
      let score: Score = NO_SCORE;
      let [streak, best] = [0, 0];
      for (const { ago, number, isRight } of answers) {
        const question = { day: addDays(TODAY, -ago), number };
        const after = scoreAfter(score, question, isRight, TODAY);
        const isOpen = ago < 7 && ago >= -1;
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
      // Eight days of ten questions at most.
      expect(JSON.stringify(score.recent).length).toBeLessThan(8 * 30);
    }),
  );
});

test('what is too old to be answered is not kept', () => {
  const before = scoreAfter(NO_SCORE, { day: TODAY, number: 0 }, true, TODAY) ?? NO_SCORE;
  const later = addDays(TODAY, 7);
  const after = scoreAfter(before, { day: later, number: 2 }, false, later);
  expect(after).toEqual({ right: 1, wrong: 1, streak: 0, best: 1, recent: { '2026-09-10': '..-' } });
});
