import type { TextPart } from '../reading/read-date';
import { isUnspaced } from '../searching/split-words';
import type { Vocabulary, firstSaid } from './find-words';
import { hasPhrase } from './phrases';
import type { Asked } from './question-words';

/**
 * The parts of a text that ask. A noun that asks by itself, «год основания», may belong to a name: it ranks events; and beside
 * another word that asks it asks nothing: «когда год Китая».
 */
export function askingParts(
  asked: ReturnType<typeof firstSaid<Asked>>,
  text: string,
  { forms: { isStopWord }, patterns: { interrogatives } }: Vocabulary,
) {
  const all = asked?.all ?? [];
  if (asked?.what !== 'when') return { asking: all, nouns: [] };
  // The year of "the year of".
  const nounsIn = (part: string) =>
    hasPhrase(part, interrogatives) ? [] : part.split(' ').filter((word) => !isStopWord(word));
  const nounOf = ({ start, end }: TextPart) => {
    const [noun = '', ...others] = nounsIn(text.slice(start, end));
    return others.length === 0 && isOneWord(noun) ? [noun] : [];
  };
  const isNoun = (part: TextPart) => nounOf(part).length > 0;
  const nouns = all.filter(isNoun);
  const isBeside = nouns.length < all.length;
  return {
    asking: isBeside ? all.filter((part) => !isNoun(part)) : all,
    nouns: isBeside ? [] : nouns.flatMap(nounOf),
  };
}

function isOneWord(text: string): boolean {
  return /^\p{L}+$/u.test(text) && !isUnspaced(text);
}
