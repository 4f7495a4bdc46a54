import type { Spellings } from './reading/date-words';
import { fold } from './reading/fold';

/** The fields of the words of a language that are lists. */
export type WordListName<Words> = {
  [Name in keyof Words]-?: Words[Name] extends Spellings | undefined ? Name : never;
}[keyof Words];

/** The spellings of a list, folded. */
export function spellingsOf(list: Spellings): string[] {
  return fold(list).text.split('|').filter(Boolean);
}

/** Each of the first before each of the second. */
export function before(firsts: Spellings, seconds: Spellings): Spellings {
  return firsts
    .split('|')
    .flatMap((first) => seconds.split('|').map((second) => first + second))
    .join('|');
}
