import type { FoundDate } from '../reading/read-date';
import type { BoundKind } from './question-words';
import { type Vocabulary, firstSaid, subjectIn } from './find-words';
import { isUnspaced } from '../searching/split-words';
import { type Part, type PhraseBook, inside, phrasesIn, without } from './phrases';
import type { Bound, BoundEnd } from './understanding';

/** A bound of a text, and what else the text says. */
export interface FoundBound {
  readonly bound: Bound;
  /** The text with spaces in place of the bound and its events. */
  readonly rest: string;
}

/** Two events or dates of which is asked which came first: "which came first, the treaty or the parade". */
export function findOrder(text: string, dates: readonly FoundDate[], vocabulary: Vocabulary): Bound | undefined {
  const { patterns } = vocabulary;
  const asked = firstSaid(text, patterns.ordering, patterns);
  if (!asked) return undefined;
  const named = without(text, [...asked.all, ...dates]);
  const ends = bothEnds(named, patterns.or, dates, vocabulary) ?? bothWords(named, vocabulary);
  if (!ends) return undefined;
  const [first, second] = ends;
  return { kind: 'between', ends: [explained(first), explained(second)] };

  /** Of an organisation or a person, what explains the name is meant: a founding. */
  function explained(end: BoundEnd): BoundEnd {
    const [name, ...others] = end.words;
    if (!name || others.length > 0 || end.hints.length > 0 || isUnspaced(name.text)) return end;
    return { ...end, hints: [...end.hints, ...patterns.explaining] };
  }
}

/** Two events of which is asked how far they are apart, with no word for *between*: 条约和峰会相隔多久. */
export function findApart(text: string, dates: readonly FoundDate[], vocabulary: Vocabulary): FoundBound | undefined {
  const { patterns } = vocabulary;
  const apart = phrasesIn(text, patterns.apart);
  if (apart.length === 0) return undefined;
  const ends = bothEnds(without(text, apart), patterns.and, dates, vocabulary);
  return ends && { bound: { kind: 'between', ends }, rest: ' '.repeat(text.length) };
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

/** What a part of a text names: words, dates, or both. */
function endFinder(text: string, dates: readonly FoundDate[], vocabulary: Vocabulary): (part: Part) => BoundEnd {
  return (part) => {
    const own = dates.filter(({ start }) => part.start <= start && start < part.end);
    return {
      ...subjectIn(inside(text, part), vocabulary, false),
      dates: own.flatMap(({ query }) => query.readings.slice(0, 1)),
    };
  };
}

/** The two ends that stand on both sides of a word for "and" or "or". */
function splitInTwo(
  text: string,
  named: Part,
  book: PhraseBook<unknown>,
  endIn: (part: Part) => BoundEnd,
): readonly [BoundEnd, BoundEnd] | undefined {
  return phrasesIn(inside(text, named), book)
    .map((at) => [endIn({ start: named.start, end: at.start }), endIn({ start: at.end, end: named.end })] as const)
    .find((ends) => ends.every(isNamed));
}

function isNamed({ words, dates }: BoundEnd): boolean {
  return words.length > 0 || dates.length > 0;
}

/** Where a sentence goes on with something else. */
const PAUSE = /[,，;；?？!！。]/u;

/**
 * The events that are named as a bound: "after the treaty", "between the Olympics and the parade", 条约之后. Undefined
 * when the word for the bound has no event beside it. The text is folded, and its dates are replaced by spaces.
 */
export function findBound(text: string, dates: readonly FoundDate[], vocabulary: Vocabulary): FoundBound | undefined {
  const { patterns } = vocabulary;
  const leading = firstSaid(text, patterns.leading, patterns);
  if (leading) {
    const pause = text.slice(leading.end).search(PAUSE);
    const end = pause < 0 ? text.length : leading.end + pause;
    const found = boundOf(leading.what, { start: leading.end, end }, leading.start, end);
    if (found) return found;
  }
  const possible = without(text, phrasesIn(text, patterns.noBounds));
  const trailing = firstSaid(possible, patterns.trailing, patterns);
  return trailing && boundOf(trailing.what, { start: 0, end: trailing.start }, 0, trailing.end);

  function boundOf(kind: BoundKind, named: Part, start: number, end: number): FoundBound | undefined {
    const endIn = endFinder(text, dates, vocabulary);
    const ends = kind === 'between' ? splitInTwo(text, named, patterns.and, endIn) : ([endIn(named)] as const);
    return ends?.some(({ words }) => words.length > 0)
      ? { bound: { kind, ends }, rest: without(text, [{ start, end }]) }
      : undefined;
  }
}
