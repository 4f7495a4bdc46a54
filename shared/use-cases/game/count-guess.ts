import type { CalendarDate } from '../../domain/calendar-date';
import type { QuestionId } from '../../domain/game-question';
import { NO_SCORE, type Score, answerIn, isOpenFor, scoreAfter } from '../../domain/score';
import type { Asker } from '../asker';
import type { Scores } from '../game-ports';

/** What came of a guess. */
interface Counted {
  /** Whether the answer that counts, the first one, was right. */
  readonly isRight: boolean;
  readonly score?: Score | undefined;
  /** Why this guess does not count. */
  readonly unless?: 'firstCounts' | 'tooOld' | 'tableFull' | undefined;
}

/** The longest name that is stored, in UTF-16 units. */
const LONGEST_NAME = 32;

/** Counts a guess once, however often it comes: what holds afterwards is what the answer tells. */
export async function countGuess(
  scores: Scores,
  { chatId, personId, personName = '' }: Asker,
  guess: { readonly question: QuestionId; readonly isRight: boolean; readonly today: CalendarDate },
): Promise<Counted> {
  const { question, isRight, today } = guess;
  if (!isOpenFor(question, today)) return { isRight, unless: 'tooOld' };
  let score: Score | undefined;
  const player = { chatId, personId, name: nameIn(personName) };
  const outcome = await scores.change(player, (before) => {
    const after = scoreAfter(before ?? NO_SCORE, question, isRight, today);
    score = after ?? before;
    return after;
  });
  if (outcome === 'full') return { isRight, unless: 'tableFull' };
  const first = (score && answerIn(score, question)) ?? isRight;
  return { isRight: first, score, unless: first === isRight ? undefined : 'firstCounts' };
}

/** Without what could change the text around it, and cut between characters. */
function nameIn(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim();
  return Array.from(plain.slice(0, LONGEST_NAME))
    .filter((character) => !/\p{Cs}/u.test(character))
    .join('');
}
