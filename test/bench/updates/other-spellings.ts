import { MOST_CACHED } from '../../../shared/use-cases/questions/read-text';
import { QUESTIONS } from './questions';

const SPACES = 5;

/**
 * The same questions in other spellings, with the same answers: more of them than the bot keeps, so that asked in turns,
 * each is new to it.
 */
export const OTHER_SPELLINGS = Array.from({ length: Math.ceil((2 * MOST_CACHED) / QUESTIONS.length) }, (_, n) =>
  QUESTIONS.map(
    (question) => question.replaceAll(' ', ' '.repeat(1 + (n % SPACES))) + '!'.repeat(1 + Math.floor(n / SPACES)),
  ),
).flat();
