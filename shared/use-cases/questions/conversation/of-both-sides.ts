import { fold } from '../../../language/reading/fold';
import { isUnspaced } from '../../../language/searching/split-words';
import { phrasesIn } from '../../../language/understanding/phrases';
import type { TypedWord, Understanding } from '../../../language/understanding/understanding';
import { says, understoodPatterns } from '../../../language/understood-patterns';
import { understoodLanguages } from '../../../language/understood-languages';
import { inFull } from '../../../language/understanding/spoken';
import type { ReadPorts } from '../../answer-ports';
import { subjectOf } from '../search/collection-subject';
import { withoutBound } from '../search/is-relation';

/**
 * "When did they make up?": of those whom the collection is about, whether they are named or not, and whatever was shown
 * before. It is looked for by the words that events have for it.
 */
export async function ofBothSides(ports: ReadPorts, understood: Understanding): Promise<Understanding> {
  const { text, topics, dates, bound, talk, which } = understood;
  const { hints } = understoodPatterns();
  const isOther = topics.length + dates.readings.length > 0 || which !== undefined;
  if (isOther || (talk && talk.kind !== 'pointing')) return understood;
  const { text: folded } = fold(inFull(text, understoodLanguages));
  const mutual = phrasesIn(folded, hints).filter(({ what }) => what.of === 'mutual');
  const [said] = mutual;
  if (!said) return understood;
  const { isSubject } = await subjectOf(ports);
  const isSaid = (word: string) => mutual.some(({ start, end }) => folded.slice(start, end).includes(word));
  const isOfBoth = ({ text: word }: TypedWord) =>
    isSaid(word) || isSubject(word) || (!isUnspaced(word) && (says(word, 'pronouns') || says(word, 'onward')));
  const { words } = bound?.kind === 'between' ? withoutBound(understood, bound) : understood;
  if ((bound && bound.kind !== 'between') || !words.every(isOfBoth)) return understood;
  const typed = folded.length === text.length ? text.slice(said.start, said.end) : folded.slice(said.start, said.end);
  const [word = '', ...others] = said.what.words;
  return {
    ...understood,
    words: [{ text: word, typed }],
    hints: others,
    bound: undefined,
    said: undefined,
    saidAlone: undefined,
    talk: undefined,
    earlier: { ...understood.earlier, isAlso: false, isPointing: false, unnamed: undefined },
  };
}
