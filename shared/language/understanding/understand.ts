import type { ReadingContext } from '../../domain/date-query';
import type { LocalText } from '../../domain/historical-event';
import { fold } from '../reading/fold';
import type { ReadableLanguage } from '../reading/lexicon';
import { LONGEST_QUESTION, readDates } from '../reading/read-date';
import { splitWords } from '../searching/split-words';
import { wordFormsOf } from '../searching/word-forms';
import { cutTopics } from './cut-topics';
import { findBound } from './find-bound';
import { findTense } from './find-tense';
import { findOpened, findTalk } from './find-talk';
import { inOtherLayout } from './other-layout';
import { firstSaid, subjectIn } from './find-words';
import { type Part, phraseAt, phrasesIn, without } from './phrases';
import { type QuestionLanguage, type QuestionPatterns, questionPatternsOf } from './question-patterns';
import type { Understanding } from './understanding';

export interface UnderstandingContext extends ReadingContext {
  /** All topics, by id. */
  readonly topics: Readonly<Record<string, LocalText>>;
  /** The text is still being typed. */
  readonly unfinished?: boolean;
}

/**
 * All that a text says, in one pass: its dates, what it looks for, how it asks, or that it is only talk. Accepts any
 * text and never throws; of a text that is longer than the longest question, only the dates are read.
 */
export function understand(
  asTyped: string,
  context: UnderstandingContext,
  among: readonly (ReadableLanguage & QuestionLanguage)[],
): Understanding {
  const isTooLong = asTyped.length > LONGEST_QUESTION;
  const forms = wordFormsOf(among);
  const patterns = questionPatternsOf(among);
  const text = (isTooLong ? undefined : inOtherLayout(fold(asTyped).text, patterns, among)) ?? asTyped;
  const folded = fold(text);
  const cut = cutTopics(isTooLong ? '' : folded.text, context.topics, forms.topicFilters);
  const { query, found, unread } = readDates(isTooLong ? folded.text : withoutDays(cut.text, patterns), context, among);
  const dates = isTooLong ? TOO_LONG : query;
  const dated = dates.readings.length > 0 ? found : [];
  // Of a day that does not exist nothing is looked for.
  const isImpossible = dates.problem !== undefined && dates.problem.code !== 'no-date';
  const undated = isImpossible ? '' : without(cut.text, dated.length > 0 ? [...dated, ...unread] : []);
  const vocabulary = { patterns, forms, typed: typedIn(text, folded.offsets) };

  const opened = isTooLong || cut.topics.length > 0 ? undefined : findOpened(folded.text, patterns);
  const asked = firstSaid(without(undated, ordersIn(undated, patterns)), patterns.asked, patterns);
  const question = asked ? without(undated, asked.all) : undated;
  const bounded = findBound(question, dated, vocabulary);
  const subject = subjectIn(bounded?.rest ?? question, vocabulary, dated.length === 0 && !bounded);
  return {
    ...subject,
    text: asTyped,
    dates,
    dateWords: dated.flatMap(({ start, end }) =>
      splitWords(cut.text.slice(start, end))
        .map((word) => word.text)
        .filter((word) => !forms.isStopWord(word)),
    ),
    topics: cut.topics,
    unfinished: context.unfinished === true && /[\p{L}\p{N}]$/u.test(text) && found.at(-1)?.end !== folded.text.length,
    asked: asked?.what,
    tense: findTense(question, subject.said ?? [], patterns),
    bound: bounded?.bound,
    talk: opened ? { kind: 'command', name: opened.name, text: vocabulary.typed(opened) } : talk(),
  };

  function talk() {
    const isQuestion = isTooLong || isImpossible || cut.topics.length > 0;
    return isQuestion ? undefined : findTalk(undated, dated.length > 0, patterns);
  }
}

/** What asks for an order with a question word: "what's new". */
function ordersIn(text: string, { which, asked }: QuestionPatterns): Part[] {
  return phrasesIn(text, which).filter(({ start, end }) => (phraseAt(text, start, asked)?.end ?? end) < end);
}

const TOO_LONG: Understanding['dates'] = { readings: [], notes: [], problem: { code: 'too-long', suggestions: [] } };

/** “How many days until” asks of one day, not of all before it. */
function withoutDays(text: string, patterns: QuestionPatterns): string {
  const asked = firstSaid(text, patterns.asked, patterns);
  return asked?.what === 'days' ? without(text, [asked]) : text;
}

/** Finds a part of the folded text in the text as it was typed. */
function typedIn(text: string, offsets: readonly number[] | undefined) {
  const place = (at: number) => (offsets ? (offsets[at] ?? text.length) : at);
  return ({ start, end }: Part) => text.slice(place(start), place(end)).trim();
}
