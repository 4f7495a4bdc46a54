import type { Topics } from '../../domain/historical-event';
import { isUnspaced, splitWords } from '../searching/split-words';
import { topicOf } from './cut-topics';
import type { Vocabulary } from './find-words';
import { type SaidPart, hasPhrase, phraseAt } from './phrases';
import type { Asked } from './question-words';

/**
 * "How many students" counts no events: their number stands in the text of an event, if anywhere. What is counted follows the
 * words that ask, or stands before them where nothing follows: 留学生有多少. The text is folded.
 */
export function figureOrCount<Part extends SaidPart<Asked>>(
  asked: Part | undefined,
  text: string,
  vocabulary: Vocabulary,
  topics: Topics,
): Part | undefined {
  // «Сколько военных учений» counts no soldiers.
  if (asked?.what === 'amount' && isOfEvents(asked, text, vocabulary)) return { ...asked, what: 'count' };
  return asked?.what === 'count' && countsOthers(asked, text, vocabulary, topics)
    ? { ...asked, what: 'amount' }
    : asked;
}

function countsOthers(
  { start, end }: SaidPart<Asked>,
  text: string,
  { patterns, forms }: Vocabulary,
  topics: Topics,
): boolean {
  const following = splitWords(text.slice(end));
  const isNoun = (word: string) => !forms.isStopWord(word) && word.length > 1;
  if (following.length === 0) {
    const before = splitWords(text.slice(0, start)).flatMap(({ text: word }) => forms.partsOf(word));
    return before.some(isNoun) && !before.some((word) => hasPhrase(word, patterns.counted));
  }
  let isAfterSmall = false;
  let isNamed = false;
  for (const [place, { text: word, start: at }] of following.entries()) {
    if (isUnspaced(word)) {
      const [noun = ''] = forms.partsOf(word);
      return word.startsWith(noun) && isNoun(noun) && !hasPhrase(text.slice(start, end) + noun, patterns.counted);
    }
    if (phraseAt(text, end + at, patterns.counted) || topicOf(word, topics) !== undefined) return false;
    if (forms.isStopWord(word)) {
      // "How many pipelines are there": of these, a collection has events.
      if (isNamed) return following.slice(place).some((each) => !forms.isStopWord(each.text));
      isAfterSmall = true;
      continue;
    }
    const said = phraseAt(text, end + at, patterns.hints)?.what;
    // "How many were killed", but not how many were signed.
    if (said && said.words.length > 0) return isNamed || said.of === undefined || said.of === 'making';
    if (isAfterSmall) return false;
    isNamed = true;
  }
  return isNamed && following.length > 1;
}

function isOfEvents({ end }: SaidPart<Asked>, text: string, { patterns }: Vocabulary): boolean {
  const [next] = splitWords(text.slice(end));
  return (
    next !== undefined && !isUnspaced(next.text) && phraseAt(text, end + next.start, patterns.counted) !== undefined
  );
}
