import type { FoundDate, TextPart } from '../reading/read-date';
import type { AskedTime } from './pointing-words';
import type { QuestionPatterns } from './question-patterns';
import type { BoundKind } from './question-words';
import { type Vocabulary, firstSaid, hasArticle, subjectIn } from './find-words';
import { isUnspaced, splitWords } from '../searching/split-words';
import { type PhraseBook, type SaidPart, inside, isBlank, openingOf, phrasesIn, without } from './phrases';
import type { Bound, BoundEnd } from './understanding';

/** A bound of a text, and what else the text says. */
export interface FoundBound {
  readonly bound: Bound;
  /** The text with spaces in place of the bound and its events. */
  readonly rest: string;
}

/** What a part of a text names: words, dates, or both. */
export function endFinder(
  text: string,
  dates: readonly FoundDate[],
  vocabulary: Vocabulary,
): (part: TextPart) => BoundEnd {
  return (part) => {
    const own = dates.filter(({ start }) => part.start <= start && start < part.end);
    const [first] = splitWords(text.slice(part.start, part.end));
    // "After the landing" names an event, and "after it ended" does not.
    const isNoun = first !== undefined && own.length === 0 && vocabulary.patterns.articles.has(first.text);
    return {
      ...subjectIn(inside(text, part), vocabulary, isNoun),
      dates: own.flatMap(({ query }) => query.readings.slice(0, 1)),
    };
  };
}

/** The two ends that stand on both sides of a word for "and" or "or". */
export function splitInTwo(
  text: string,
  named: TextPart,
  book: PhraseBook<unknown>,
  endIn: (part: TextPart) => BoundEnd,
): readonly [BoundEnd, BoundEnd] | undefined {
  return phrasesIn(inside(text, named), book)
    .map((at) => [endIn({ start: named.start, end: at.start }), endIn({ start: at.end, end: named.end })] as const)
    .find((ends) => ends.every(isNamed));
}

/** "The treaty of Aigun or Kyakhta": what is named by less is of the same kind, unless it is named by itself: "or the war". */
export function ofOneKind(
  [first, second]: readonly [BoundEnd, BoundEnd],
  text: string,
  patterns: QuestionPatterns,
): readonly [BoundEnd, BoundEnd] {
  const ofKind = (end: BoundEnd, words: BoundEnd['words']): BoundEnd => ({
    ...end,
    hints: [...end.hints, ...words.map(({ text: word }) => word)],
  });
  // «Айгуньский и Пекинский договоры»: so is the first, where the noun of both follows the second.
  const isKindLast =
    first.words.length === 1 && second.words.length === 2 && /^\p{Script=Cyrillic}+$/u.test(first.words[0]?.text ?? '');
  if (isKindLast) return [ofKind(first, second.words.slice(-1)), second];
  const isOfKind = first.words.length > second.words.length && !isWithArticle(second, text, patterns);
  return [first, isOfKind ? ofKind(second, first.words) : second];
}

/** Whether the first word of an end has an article. */
export function isWithArticle({ words: [word] }: BoundEnd, text: string, patterns: QuestionPatterns): boolean {
  return hasArticle(text, Math.max(text.lastIndexOf(word?.text ?? ''), 0), patterns);
}

function isNamed({ words, dates }: BoundEnd): boolean {
  return words.length > 0 || dates.length > 0;
}

function isSide(kind: BoundKind): boolean {
  return kind === 'before' || kind === 'after';
}

/** Where a sentence goes on with something else. */
export const CLAUSE_END = /[,，;；?？!！。]/u;

/**
 * The events that are named as a bound: "after the treaty", "between the Olympics and the parade", 条约之后. Undefined
 * when the word for the bound has no event beside it. The text is folded, and its dates are replaced by spaces. `whole`:
 * with the words that ask, such as «год», which may be a length of time here. `sameTime`: where it says *that year*.
 */
export function findBound(
  text: string,
  dates: readonly FoundDate[],
  vocabulary: Vocabulary,
  { whole, sameTime }: { readonly whole: string; readonly sameTime?: SaidPart<AskedTime> | undefined },
): FoundBound | undefined {
  const { patterns } = vocabulary;
  // 外蒙古自治 is no time since something.
  const possible = without(text, phrasesIn(text, patterns.noBounds));
  const leading = firstSaid(possible, patterns.leading, patterns);
  if (leading) {
    const length = text.slice(leading.end).search(CLAUSE_END);
    const clause = length < 0 ? text.length : leading.end + length;
    // "After the fall of the USSR when did China …": what opens a text ends where it begins to ask.
    const asking = isBlank(text.slice(0, leading.start))
      ? phrasesIn(whole.slice(0, clause), patterns.asked).find(({ start }) => start > leading.end)
      : undefined;
    const end = asking && !isBlank(text.slice(leading.end, asking.start)) ? asking.start : clause;
    const from = phrasesIn(text.slice(0, leading.start), patterns.fromTo).at(-1);
    const fromTo = from && endOfBoth({ start: from.end, end }, endFinder(text, dates, vocabulary));
    if (fromTo) return { bound: { kind: 'between', ends: fromTo }, rest: without(text, [{ start: from.start, end }]) };
    const far = isSide(leading.what)
      ? vocabulary
          .amountsIn(whole.slice(0, leading.start))
          .find((amount) => isBlank(whole.slice(amount.end, leading.start)))
      : undefined;
    const found = boundOf(leading.what, { start: leading.end, end }, far?.start ?? leading.start, end, far?.amounts);
    if (found) return found;
  }
  const from = openingOf(text, patterns.fromTo);
  const fromTo = from && boundOf('between', { start: from.end, end: text.length }, from.start, text.length);
  if (fromTo) return fromTo;
  const trailing = firstSaid(possible, patterns.trailing, patterns);
  if (!trailing) return sameTime && timeOf(sameTime);
  const both = endsOfBoth(trailing);
  if (both) return both;
  const [far] = isSide(trailing.what) ? vocabulary.amountsIn(whole.slice(trailing.end)) : [];
  const isFar = far?.start === 0;
  const end = trailing.end + (isFar ? far.end : 0);
  return boundOf(trailing.what, { start: 0, end: trailing.start }, 0, end, isFar ? far.amounts : undefined);

  function boundOf(
    kind: BoundKind,
    named: TextPart,
    start: number,
    end: number,
    amounts?: Bound['amounts'],
  ): FoundBound | undefined {
    const endIn = endFinder(text, dates, vocabulary);
    const other = kind === 'since' || kind === 'after' ? endOfBoth(named, endIn) : undefined;
    if (other) return { bound: { kind: 'between', ends: other }, rest: without(text, [{ start, end }]) };
    const two = kind === 'between' ? splitInTwo(text, named, patterns.and, endIn) : undefined;
    const ends = kind === 'between' ? two && ofOneKind(two, text, patterns) : ([endIn(named)] as const);
    // «До него ездил» names nothing but a visit, which it does not say.
    return ends?.some(({ words }) => words.some(({ isMeant }) => isMeant !== true))
      ? { bound: { kind, ends, amounts }, rest: without(text, [{ start, end }]) }
      : undefined;
  }

  /** 条约签署那年: the year of an event that is named right before. */
  function timeOf({ start, end, what }: SaidPart<AskedTime>): FoundBound | undefined {
    const named = endFinder(text, dates, vocabulary)({ start: 0, end: start });
    const isNamed = named.words.length > 0 && named.hints.length > 0 && isUnspaced(whole.slice(start - 1));
    return isNamed && what.shift === 0
      ? { bound: { kind: 'during', ends: [named], around: what }, rest: without(text, [{ start: 0, end }]) }
      : undefined;
  }

  /** 条约之后和峰会之前. */
  function endsOfBoth({ what, ...first }: SaidPart<BoundKind>): FoundBound | undefined {
    const last = phrasesIn(possible, patterns.trailing).find(({ start }) => start >= first.end);
    if ((what !== 'after' && what !== 'since') || last?.what !== 'before') return undefined;
    const endIn = endFinder(text, dates, vocabulary);
    const ends = [endIn({ start: 0, end: first.start }), endIn({ start: first.end, end: last.start })] as const;
    return ends.every(({ words }) => words.length > 0)
      ? { bound: { kind: 'between', ends }, rest: without(text, [{ start: 0, end: last.end }]) }
      : undefined;
  }

  /** After one event, or from it on, and before another. */
  function endOfBoth(named: TextPart, endIn: (part: TextPart) => BoundEnd): readonly [BoundEnd, BoundEnd] | undefined {
    const until = phrasesIn(inside(text, named), patterns.leading).find(
      ({ what }) => what === 'before' || what === 'until',
    );
    if (!until) return undefined;
    const ends = [
      endIn({ start: named.start, end: until.start }),
      endIn({ start: until.end, end: named.end }),
    ] as const;
    return ends.every(({ words }) => words.length > 0) ? ends : undefined;
  }
}
