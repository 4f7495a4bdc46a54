import type { GameAction } from '../../domain/action';
import { encodeEnd, parseEnd } from './callback-lists';

/**
 * The data of a button of the game: `i<day><number>` a question, `i<day><number><choice><pair>` a guess, or with `2` in
 * place of a choice the answer for everybody; the pair in base 36. A guess within another message ends with `!`.
 */
export function encodeGameAction(action: GameAction): string {
  const { day, number } = action.question;
  const id = `${encodeEnd(day)}${number}`;
  if (action.kind === 'question') return `i${id}`;
  const pair = action.question.pair.toString(36);
  return action.kind === 'reveal' ? `i${id}2${pair}` : `i${id}${action.choice}${pair}${action.within ? '!' : ''}`;
}

/** Reads what `encodeGameAction` writes; undefined for anything else. */
export function parseGameAction(data: string): GameAction | undefined {
  const [, end = '', digit, choice, pair, within] =
    /^i([0-9a-z]{5})(\d)(?:([012])([0-9a-z]{1,7})(!?))?$/.exec(data) ?? [];
  const day = parseEnd(end);
  if (!day) return undefined;
  const id = { day, number: Number(digit) };
  if (pair === undefined) return { kind: 'question', question: id };
  const question = { ...id, pair: parseInt(pair, 36) };
  if (choice === '2') return within ? undefined : { kind: 'reveal', question };
  return { kind: 'guess', question, choice: choice === '0' ? 0 : 1, ...(within && { within: true }) };
}
