import type { FoundDate, TextPart } from '../reading/read-date';
import { isUnspaced } from '../searching/split-words';
import { type FoundBound, endFinder, isWithArticle, ofOneKind, splitInTwo } from './find-bound';
import { type Vocabulary, firstSaid, subjectIn } from './find-words';
import { type PhraseBook, inside, hasPhrase, openingOf, phrasesIn, without } from './phrases';
import type { Bound, BoundEnd } from './understanding';

/**
 * Two events or dates of which is asked which came first: "which came first, the treaty or the parade", "is the treaty older
 * than the parade", "was the treaty before the parade".
 */
export function findOrder(text: string, dates: readonly FoundDate[], vocabulary: Vocabulary): Bound | undefined {
  const { patterns } = vocabulary;
  const asked = firstSaid(text, patterns.ordering, patterns) ?? earlierOf();
  const named = asked && without(text, [...asked.all, ...dates]);
  const ends =
    (asked && endsWithVerb(text, asked, dates, vocabulary)) ??
    (named && (bothEnds(named, patterns.or, dates, vocabulary) ?? bothWords(named, vocabulary))) ??
    comparedEnds(text, dates, vocabulary);
  if (!ends) return undefined;
  const [first, second] = ofOneKind([ends[0], explained(ends[1])], text, patterns);
  return { kind: 'between', ends: [explained(first), second] };

  function earlierOf() {
    return hasPhrase(text, patterns.either) ? firstSaid(text, patterns.earlierOf, patterns) : undefined;
  }

  /** An organisation or a person alone stands for what explains the name: its founding. */
  function explained(end: BoundEnd): BoundEnd {
    const [name, ...others] = end.words;
    if (!name || others.length > 0 || end.hints.length > 0 || isUnspaced(name.text)) return end;
    return {
      ...end,
      hints: [...end.hints, ...patterns.explaining],
      which: isWithArticle(end, text, patterns) ? end.which : 'first',
    };
  }
}

/** Two ends before a question of which came first, and after it what they did: 甲和乙谁先登月. Their first time is meant. */
function endsWithVerb(
  text: string,
  asked: TextPart,
  dates: readonly FoundDate[],
  vocabulary: Vocabulary,
): readonly [BoundEnd, BoundEnd] | undefined {
  const undated = without(text, dates);
  const done = subjectIn(inside(undated, { start: asked.end, end: text.length }), vocabulary, false);
  if (!done.words.some(({ text: word }) => isUnspaced(word))) return undefined;
  const endIn = endFinder(undated, dates, vocabulary);
  const ends = splitInTwo(undated, { start: 0, end: asked.start }, vocabulary.patterns.or, endIn);
  if (!ends) return undefined;
  const [first, second] = ends.map((end): BoundEnd => ({
    ...end,
    hints: [...end.hints, ...done.hints],
    done: done.words,
    which: 'first',
  }));
  return first && second && [first, second];
}

/** Two events with a comparison between them. A word such as *before* compares only in a question of yes or no. */
function comparedEnds(
  text: string,
  dates: readonly FoundDate[],
  vocabulary: Vocabulary,
): readonly [BoundEnd, BoundEnd] | undefined {
  const { than, compared, sides, polite } = vocabulary.patterns;
  const undated = without(text, dates);
  const endIn = endFinder(undated, dates, vocabulary);
  const opening = openingOf(undated, compared);
  // "Was there a treaty before the war" asks for events.
  const isOpened = opening !== undefined && (openingOf(undated, polite)?.end ?? 0) <= opening.end;
  const named = { start: opening?.end ?? 0, end: undated.length };
  const ends =
    splitInTwo(undated, named, than, endIn) ?? (isOpened ? splitInTwo(undated, named, sides, endIn) : undefined);
  return ends?.every(({ words }) => words.length > 0) ? ends : undefined;
}

/**
 * Two events of which is asked how far they are apart, with no word for *between*: 条约和峰会相隔多久, "how long after the
 * treaty was the parade", 条约之后多久阅兵.
 */
export function findApart(text: string, dates: readonly FoundDate[], vocabulary: Vocabulary): FoundBound | undefined {
  const { patterns } = vocabulary;
  const apart = phrasesIn(text, patterns.apart);
  const asked = firstSaid(text, patterns.later, patterns);
  const measures = phrasesIn(text, patterns.measures);
  const from = measures.length > 0 ? openingOf(text, patterns.fromTo) : undefined;
  const ends =
    (apart.length > 0 ? bothEnds(without(text, apart), patterns.and, dates, vocabulary) : undefined) ??
    (from && bothEnds(without(text, [from, ...measures]), patterns.and, dates, vocabulary)) ??
    (asked && laterEnds(text, asked, dates, vocabulary)) ??
    bothEnds(text, patterns.laterBy, dates, vocabulary);
  return ends && { bound: { kind: 'between', ends: ofOneKind(ends, text, patterns) }, rest: ' '.repeat(text.length) };
}

/** The event after a phrase such as *how long after*, and the one that follows its verb. */
function laterEnds(text: string, asked: TextPart, dates: readonly FoundDate[], vocabulary: Vocabulary) {
  const undated = without(text, dates);
  const named = { start: asked.end, end: text.length };
  return splitInTwo(undated, named, vocabulary.patterns.then, endFinder(undated, dates, vocabulary));
}

/**
 * The two ends that all of a text names. In a script without spaces, what is said after the last is meant of both:
 * 公司和银行哪个成立早.
 */
function bothEnds(
  text: string,
  book: PhraseBook<unknown>,
  dates: readonly FoundDate[],
  vocabulary: Vocabulary,
): readonly [BoundEnd, BoundEnd] | undefined {
  const ends = splitInTwo(text, { start: 0, end: text.length }, book, endFinder(text, dates, vocabulary));
  if (!ends) return undefined;
  const [first, second] = ends;
  const isShared = first.hints.length === 0 && second.words.every(({ text }) => isUnspaced(text));
  return isShared ? [{ ...first, hints: second.hints }, second] : [first, second];
}

/** Two words with nothing between them: 苹果 微软 哪个早. */
function bothWords(text: string, vocabulary: Vocabulary): readonly [BoundEnd, BoundEnd] | undefined {
  const { words, hints } = subjectIn(text, vocabulary, false);
  const [first, second] = words.map((word): BoundEnd => ({ words: [word], hints, dates: [] }));
  const isTwo = words.length === 2 && words.some(({ text: word }) => isUnspaced(word));
  return first && second && isTwo ? [first, second] : undefined;
}
