import type { ReadingContext } from '../../domain/date-query';
import type { LocalText } from '../../domain/historical-event';
import type { SearchQuery } from '../../domain/search-query';
import { fold } from '../reading/fold';
import type { ReadableLanguage } from '../reading/lexicon';
import { LONGEST_QUESTION, findDates } from '../reading/read-date';
import { isUnspaced, splitWords } from './split-words';
import { type SearchableLanguage, wordFormsOf } from './word-forms';

/** The number of words that are searched for; more would not narrow the search. */
const MOST_WORDS = 12;

export interface SearchContext extends ReadingContext {
  /** All topics, by id. */
  readonly topics: Readonly<Record<string, LocalText>>;
  /** The text is still being typed. */
  readonly unfinished?: boolean;
  /** Words for dates are searched for like all others. */
  readonly withoutDates?: boolean;
}

/**
 * The search that a text asks for: its dates, its `topic:`, and the remaining words without stop words. Accepts any
 * text and never throws; text beyond the longest question is ignored.
 */
export function parseSearch(
  text: string,
  context: SearchContext,
  among: readonly (ReadableLanguage & SearchableLanguage)[],
): SearchQuery {
  const forms = wordFormsOf(among);
  const cut = cutTopics(text.slice(0, LONGEST_QUESTION), context.topics, forms.topicFilters);
  const found = context.withoutDates ? [] : findDates(cut.text, context, among);
  const words = splitWords(without(cut.text, found)).map((word) => word.text);
  const telling = words
    .filter((word) => !forms.isStopWord(word))
    .flatMap((word) => (isUnspaced(word) ? forms.partsOf(word) : word));
  return {
    words: [...new Set(telling.length > 0 || found.length > 0 || cut.topics.length > 0 ? telling : words)].slice(
      0,
      MOST_WORDS,
    ),
    dates: found.flatMap(({ query }) => query.readings.slice(0, 1)),
    topics: cut.topics,
    unfinished: context.unfinished === true && /[\p{L}\p{N}]$/u.test(text) && found.at(-1)?.end !== cut.text.length,
  };
}

/** The text with the parts replaced by spaces. */
function without(text: string, parts: readonly { readonly start: number; readonly end: number }[]): string {
  return parts.reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text);
}

/** `topic:sco`, `тема: ШОС`, `topic:"belt and road"`, `#sco`: by the id or by the label in any language. */
const TOPIC = /(?:([\p{L}]+)\s?[:：]\s?|#)(?:["“«]([^"”»]{1,64})["”»]|([\p{L}\p{N}_-]{1,64}))/gu;

function cutTopics(text: string, topics: SearchContext['topics'], filters: readonly string[]) {
  const found = new Set<string>();
  const left = text.replace(TOPIC, (whole, filter: string | undefined, quoted?: string, plain?: string) => {
    const id =
      filter === undefined || filters.includes(fold(filter).text) ? topicOf(quoted ?? plain ?? '', topics) : undefined;
    if (id === undefined) return whole;
    found.add(id);
    return ' ';
  });
  return { text: left, topics: [...found] };
}

function topicOf(name: string, topics: SearchContext['topics']): string | undefined {
  const wanted = plain(name);
  return Object.keys(topics).find((id) =>
    [id, ...Object.values(topics[id] ?? {})].some((label) => plain(label) === wanted),
  );
}

function plain(name: string): string {
  return splitWords(name)
    .map(({ text }) => text)
    .join(' ');
}
