import type { DateQuery, ReadingContext } from '../../domain/date-query';
import type { Topics } from '../../domain/historical-event';
import { findAmounts } from '../reading/find-amounts';
import { fold } from '../reading/fold';
import type { ReadableLanguage } from '../reading/lexicon';
import { type FoundDate, type TextPart, readDates } from '../reading/read-date';
import { splitWords } from '../searching/split-words';
import { wordFormsOf } from '../searching/word-forms';
import { cutTopics } from './cut-topics';
import type { Vocabulary } from './find-words';
import { meantLine } from './meant-line';
import { without } from './phrases';
import { type QuestionLanguage, questionPatternsOf } from './question-patterns';
import { readAsked } from './read-asked';
import { inFull } from './spoken';

/** What a text is understood against. */
export interface UnderstandingContext extends ReadingContext {
  /** All topics, by id. */
  readonly topics: Topics;
  /** The text is still being typed. */
  readonly unfinished?: boolean;
}

/** A text in the letters that were meant, with its topics and dates found. Its parts are folded, and places in them agree. */
export interface ReadLine {
  readonly folded: string;
  /** Ids. */
  readonly topics: readonly string[];
  /** Without topics, and without openings such as "my birthday is". */
  readonly whole: string;
  readonly dates: DateQuery;
  /** Where dates stand. */
  readonly found: readonly FoundDate[];
  /** `found`, or none if no date could be read. */
  readonly dated: readonly FoundDate[];
  /** The whole without dates; blank when a day does not exist, for which nothing is searched. */
  readonly undated: string;
  readonly isImpossible: boolean;
  /** The dates as words, without stop words. */
  readonly dateWords: readonly string[];
  /** The last word may be incomplete. */
  readonly isUnfinished: boolean;
  readonly vocabulary: Vocabulary;
}

/** Reads a text as far as that takes no question words: its letters, topics and dates. */
export function readLine(
  asTyped: string,
  context: UnderstandingContext,
  among: readonly (ReadableLanguage & QuestionLanguage)[],
): ReadLine {
  const forms = wordFormsOf(among);
  const patterns = questionPatternsOf(among);
  const meant = meantLine(fold(asTyped).text, patterns, among);
  const text = inFull(meant?.line ?? asTyped, among);
  const { text: folded, offsets } = fold(text);
  const { text: cut, topics } = cutTopics(folded, context.topics, forms.topicFilters);
  const read = (part: string) => readDates(part, context, among);
  const { asked: whole, query: dates, found, unread } = readAsked(cut, patterns, read);
  const dated = dates.readings.length > 0 ? found : [];
  const isImpossible = dates.problem !== undefined && dates.problem.code !== 'no-date';
  // Letters that might be a number may be a name: Xi.
  const numbers = unread.filter(({ start, end }) => !/^[a-z]+$/.test(whole.slice(start, end)));
  const typed = typedIn(text, offsets);
  return {
    folded,
    topics,
    whole,
    dates,
    found,
    dated,
    undated: isImpossible ? '' : without(whole, dated.length > 0 ? [...dated, ...numbers] : []),
    isImpossible,
    dateWords: dated
      .flatMap(({ start, end }) => splitWords(cut.slice(start, end)))
      .flatMap((word) => (forms.isStopWord(word.text) ? [] : [word.text])),
    isUnfinished: context.unfinished === true && /[\p{L}\p{N}]$/u.test(text) && found.at(-1)?.end !== folded.length,
    vocabulary: {
      patterns,
      forms,
      typed: (part) => meant?.typed(typed(part)) ?? typed(part),
      amountsIn: (part) => findAmounts(part, context, among),
      isShouted: !/\p{Ll}/u.test(text),
    },
  };
}

/** Finds a part of the folded text in the text as it was typed. */
function typedIn(text: string, offsets: readonly number[] | undefined) {
  const place = (at: number) => (offsets ? (offsets[at] ?? text.length) : at);
  return ({ start, end }: TextPart) => text.slice(place(start), place(end)).trim();
}
