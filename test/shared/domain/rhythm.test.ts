import { CHOICES } from '../../../shared/domain/choices';
import { RHYTHMS, parseRhythm, rhythmOf } from '../../../shared/domain/rhythm';

const { days, early, question, news } = CHOICES;
const WISHES = days.values.flatMap((day) =>
  early.values.flatMap((ahead) =>
    question.values.flatMap((asked) =>
      news.values.map((told) => ({ days: day, early: ahead, question: asked, news: told })),
    ),
  ),
);

test('whatever a subscription chooses, its rhythm says it back, and is one of those that slots can have', () => {
  for (const wish of WISHES) {
    const isDaily = wish.days === 'daily';
    expect(parseRhythm(rhythmOf(wish))).toEqual({
      weeklyOn: isDaily ? undefined : Number(wish.days),
      daysAhead: isDaily ? Number(wish.early) : 0,
      hasQuestion: isDaily && wish.question === 'on',
      newsOn: wish.news === 'off' ? undefined : Number(wish.news),
    });
    expect(RHYTHMS).toContain(rhythmOf(wish));
  }
  expect(new Set(WISHES.map(rhythmOf)).size).toBe(RHYTHMS.length);
});

test.each([
  ['daily', { days: 'daily', early: '0', question: 'off', news: 'off' }],
  ['early-7', { days: 'daily', early: '7', question: 'off', news: 'off' }],
  ['question-0', { days: 'daily', early: '0', question: 'on', news: 'off' }],
  ['weekly-3', { days: '3', early: '7', question: 'on', news: 'off' }],
  ['daily+5', { days: 'daily', early: '0', question: 'off', news: '5' }],
] as const)('%s stays as it is stored', (rhythm, wish) => {
  expect(rhythmOf(wish)).toBe(rhythm);
});
