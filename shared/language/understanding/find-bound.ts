import type { FoundDate } from '../reading/read-date';
import type { BoundKind } from './question-words';
import { type Vocabulary, firstSaid, subjectIn } from './find-words';
import { type Part, inside, phrasesIn, without } from './phrases';
import type { Bound, BoundEnd } from './understanding';

/** A bound of a text, and what else the text says. */
export interface FoundBound {
  readonly bound: Bound;
  /** The text with spaces in place of the bound and its events. */
  readonly rest: string;
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
  const trailing = firstSaid(text, patterns.trailing, patterns);
  return trailing && boundOf(trailing.what, { start: 0, end: trailing.start }, 0, trailing.end);

  function boundOf(kind: BoundKind, named: Part, start: number, end: number): FoundBound | undefined {
    const parts = kind === 'between' ? splitAtAnd(named) : ([named] as const);
    if (!parts?.every(isNamed)) return undefined;
    const [first, second] = parts;
    const ends = second ? ([endIn(first), endIn(second)] as const) : ([endIn(first)] as const);
    return ends.some(({ words }) => words.length > 0)
      ? { bound: { kind, ends }, rest: without(text, [{ start, end }]) }
      : undefined;
  }

  function splitAtAnd(named: Part): readonly [Part, Part] | undefined {
    return phrasesIn(inside(text, named), patterns.and)
      .map((and): readonly [Part, Part] => [
        { start: named.start, end: and.start },
        { start: and.end, end: named.end },
      ])
      .find((parts) => parts.every(isNamed));
  }

  function isNamed(part: Part): boolean {
    const { words, dates: own } = endIn(part);
    return words.length > 0 || own.length > 0;
  }

  function endIn(part: Part): BoundEnd {
    const own = dates.filter(({ start }) => part.start <= start && start < part.end);
    return {
      ...subjectIn(inside(text, part), vocabulary, false),
      dates: own.flatMap(({ query }) => query.readings.slice(0, 1)),
    };
  }
}
