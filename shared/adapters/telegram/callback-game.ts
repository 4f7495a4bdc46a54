import type { GameAction } from '../../domain/action';
import { encodeEnd, parseEnd } from './callback-lists';

/**
 * The data of a button of the game: `i<day><number>` a question, `i<day><number><choice><pair>` a guess, or with `2` in
 * place of a choice the answer for everybody; the pair in base 36.
 */
export function encodeGameAction(action: GameAction): string {
  const { day, number } = action.question;
  const id = `${encodeEnd(day)}${number}`;
  if (action.kind === 'question') return `i${id}`;
  return `i${id}${action.kind === 'guess' ? action.choice : 2}${action.question.pair.toString(36)}`;
}

/** Reads what `encodeGameAction` writes; undefined for anything else. */
export function parseGameAction(data: string): GameAction | undefined {
  const [, end = '', digit, choice, pair] = /^i([0-9a-z]{5})(\d)(?:([012])([0-9a-z]{1,7}))?$/.exec(data) ?? [];
  const day = parseEnd(end);
  if (!day) return undefined;
  const id = { day, number: Number(digit) };
  if (pair === undefined) return { kind: 'question', question: id };
  const question = { ...id, pair: parseInt(pair, 36) };
  if (choice === '2') return { kind: 'reveal', question };
  return { kind: 'guess', question, choice: choice === '0' ? 0 : 1 };
}
