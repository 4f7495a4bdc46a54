import { codesOf } from '../reading/character';
import type { ReadableLanguage } from '../reading/lexicon';
import { lexiconFor } from '../reading/lexicon';
import { parseNumberCharacters } from '../reading/number-characters';
import { isUnspaced } from './split-words';

/** A larger number is a year or an amount, not a part of a name. */
const MOST = 999;

/** A run of characters with its number in digits, as names have it too: 阿波罗十三 is 阿波罗 13, and 第三部 of a film 3. Other words stay. */
export function inDigits(word: string, among: readonly ReadableLanguage[]): string[] {
  if (!isUnspaced(word)) return [word];
  const { numberCharacters } = lexiconFor(among[0]?.code ?? '', among);
  const codes = codesOf(word);
  for (let at = 0; at < word.length; at++) {
    const number = parseNumberCharacters(codes, at, numberCharacters);
    // What begins with a number counts something, as a rule.
    if (number && number.value > 0 && number.value <= MOST && (at > 0 || number.end === word.length)) {
      const more = at > 1 && word.charAt(at - 1) === '第' ? 1 : 0;
      const parts = [word.slice(0, at - more), String(number.value), word.slice(number.end + more)];
      return parts.filter((part) => part !== '');
    }
  }
  return [word];
}
