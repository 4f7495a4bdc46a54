import type { GameAction } from '../../domain/action';
import { encodeEnd, parseEnd } from './callback-lists';

/**
 * The data of a button of the game: `i<day><number>` a question, `i<day><number><choice><pair>` a guess; the pair in
 * base 36.
 */
export function encodeGameAction(action: GameAction): string {
  const { day, number } = action.question;
  const id = `${encodeEnd(day)}${number}`;
  return action.kind === 'question' ? `i${id}` : `i${id}${action.choice}${action.question.pair.toString(36)}`;
}

/** Reads what `encodeGameAction` writes; undefined for anything else. */
export function parseGameAction(data: string): GameAction | undefined {
  const [, end = '', digit, choice, pair] = /^i([0-9a-z]{5})(\d)(?:([01])([0-9a-z]{1,7}))?$/.exec(data) ?? [];
  const day = parseEnd(end);
  if (!day) return undefined;
  const id = { day, number: Number(digit) };
  if (pair === undefined) return { kind: 'question', question: id };
  return { kind: 'guess', question: { ...id, pair: parseInt(pair, 36) }, choice: choice === '0' ? 0 : 1 };
}
