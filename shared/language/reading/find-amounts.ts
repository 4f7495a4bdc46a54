import type { ReadingContext } from '../../domain/date-query';
import { type ReadableLanguage, lexiconFor } from './lexicon';
import { type TextPart, scopeOf } from './read-date';
import { readAmounts } from './rules/amount';
import type { Amount } from './word';

/** A length of time and where a folded text tells it. */
export interface FoundAmount extends TextPart {
  readonly amounts: readonly Amount[];
}

/** The lengths of time in a folded text, in its order: "a month", 三年. */
export function findAmounts(
  text: string,
  context: ReadingContext,
  among: readonly ReadableLanguage[],
): readonly FoundAmount[] {
  const scope = scopeOf(text, context, lexiconFor(context.language, among));
  const { tokens } = scope;
  const all: FoundAmount[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = readAmounts(scope, at);
    if (found && !found.ordinal)
      all.push({ start: tokens.at(at).start, end: tokens.at(found.end - 1).end, amounts: found.amounts });
    at = found?.end ?? at + 1;
  }
  return all;
}
