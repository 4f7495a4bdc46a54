import { clockReaderOf } from '../reading/clock-reader';
import type { ReadableLanguage } from '../reading/lexicon';
import { LONGEST_QUESTION, TOO_LONG } from '../reading/read-date';
import { findClause } from './find-clause';
import { type FoundNames, findNamed, hasNothingBut } from './find-named';
import { findParts } from './find-parts';
import { findUnnamed, pronounsIn } from './find-pointing';
import { type FoundQuestion, findQuestion } from './find-question';
import { findReminder } from './find-reminder';
import { findTense } from './find-tense';
import { findWish } from './find-wish';
import { lineAsTalk } from './line-as-talk';
import { meantDates } from './meant-dates';
import { hasPhrase, openingOf, phrasesIn, without } from './phrases';
import type { QuestionLanguage, QuestionPatterns } from './question-patterns';
import { type ReadLine, type UnderstandingContext, readLine } from './read-line';
import type { Earlier, Manner, Understanding } from './understanding';
import type { Wish } from './wish';

/**
 * All that a text says, in one pass: its dates, what it looks for, how it asks, or that it is only talk. Accepts any
 * text and never throws; a text longer than the longest question is refused unread.
 */
export function understand(
  asTyped: string,
  context: UnderstandingContext,
  among: readonly (ReadableLanguage & QuestionLanguage)[],
): Understanding {
  if (asTyped.length > LONGEST_QUESTION)
    return { ...understand('', context, among), talk: undefined, text: asTyped, dates: TOO_LONG };
  const line = readLine(asTyped, context, among);
  const question = findQuestion(line, context.topics);
  const names = findNamed(line, question);
  const { whole, dated, undated, vocabulary } = line;
  const { patterns } = vocabulary;
  const { ordered } = question;
  const { subject, bounded } = names;
  const tense = findTense(question.rest, subject.said ?? [], patterns);
  const asked = ordered ? 'order' : names.isDistance ? 'distance' : question.asked?.what;
  const isMeasure = names.isDistance || ordered !== undefined;
  const isNextTime = question.asked?.what === 'when' && tense === 'future' && dated.length === 0;
  const plain = without(undated, [...phrasesIn(undated, patterns.polite), ...question.greeted]);
  const manner = mannerOf(line, question, names, plain);
  return {
    ...subject,
    // A title may say that something was the strongest.
    hints: [...subject.hints, ...question.nouns, ...question.comparedBy],
    ...((isMeasure || names.isAmong) && { words: [] }),
    which: subject.which ?? (isNextTime ? 'next' : undefined),
    text: asTyped,
    dates: meantDates(
      line.dates,
      { tense, which: subject.which, isOfAnyYear: hasPhrase(whole, patterns.anyYear) },
      context.today,
    ),
    unused: names.judgements.length > 0 ? names.judgements.map(vocabulary.typed) : undefined,
    dateWords: line.dateWords,
    askedNouns: question.nouns,
    topics: line.topics,
    unfinished: line.isUnfinished,
    asked,
    superlative: question.superlative,
    clause: findClause(line, question, subject),
    tense,
    bound: ordered ?? bounded?.bound,
    parts: isMeasure || bounded ? undefined : findParts(question.rest, dated, vocabulary),
    frame: frameOf(line, question, names),
    wish: wishIn(line, question, among),
    talk: lineAsTalk(line, question, names, context.topics, plain),
    manner,
    earlier: earlierOf(line, question, names, manner),
  };
}

function mannerOf(line: ReadLine, question: FoundQuestion, names: FoundNames, plain: string): Manner {
  const { undated, vocabulary } = line;
  const { patterns } = vocabulary;
  const commemorations = phrasesIn(question.rest, patterns.commemorations);
  return {
    asksDetail: hasPhrase(undated, patterns.details),
    asksAnniversaries:
      commemorations.length > 0 &&
      hasNothingBut(line, [...commemorations, ...pronounsIn(question.rest, patterns)], question.rest),
    isWhereabouts: hasPhrase(undated, patterns.whereabouts),
    isWhether: asksWhether(undated, patterns),
    isThanks: phrasesIn(undated, patterns.talk).some(({ what }) => what === 'thanks'),
    isOpinion: question.opinions.length > 0,
    isRemark: isRemark(),
    isAddressed: hasPhrase(plain, patterns.address),
  };

  function isRemark(): boolean {
    const isQuestion = question.asked ?? names.subject.which ?? names.bounded ?? line.topics[0] ?? line.dated[0];
    return isQuestion === undefined && !/[?？]/.test(line.folded) && openingOf(plain, patterns.remarks) !== undefined;
  }
}

function asksWhether(text: string, { whetherLeading, whether }: QuestionPatterns): boolean {
  return openingOf(text, whetherLeading) !== undefined || hasPhrase(text, whether);
}

function earlierOf(
  { folded, undated, vocabulary }: ReadLine,
  { asked, sameTime, isAlso }: FoundQuestion,
  { subject, isAmong }: FoundNames,
  { asksDetail }: Manner,
): Earlier {
  const { patterns } = vocabulary;
  return {
    sameTime: sameTime?.what,
    isAmong,
    isAlso,
    isPointing: pronounsIn(undated, patterns).length > 0 || (isAlso && hasPhrase(undated, patterns.ones)),
    unnamed: findUnnamed(folded, subject, { asked: asked?.what, asksDetail }, vocabulary),
  };
}

function frameOf(
  { dated, undated }: ReadLine,
  { asked }: FoundQuestion,
  { subject, bounded }: FoundNames,
): string | undefined {
  const asks = asked !== undefined || subject.which !== undefined;
  if (!asks || bounded || dated.length > 0 || subject.words.length === 0) return undefined;
  const named = subject.words.filter(({ isMeant }) => isMeant !== true);
  const left = named.reduce((rest, { text: word }) => rest.replace(word, ' '), undated);
  return left.replace(/\s+/g, ' ').trim();
}

function wishIn(
  { folded, topics, vocabulary: { patterns, typed } }: ReadLine,
  { opened }: FoundQuestion,
  among: readonly (ReadableLanguage & QuestionLanguage)[],
): Wish | undefined {
  if (topics.length > 0) return undefined;
  const wish = findWish(folded, patterns, clockReaderOf(among));
  if (wish && wish.rest === undefined) return wish;
  const reminder = findReminder(folded, patterns);
  if (reminder) {
    const { named, isEarly } = reminder;
    return { what: 'remind', rest: named.map(typed).join(' '), isTimed: true, isEarly };
  }
  if (wish || opened?.name !== 'remind') return wish;
  // «Напоминай мне про него» asks for a message each year, «напомни» perhaps only to be told.
  const isTimed = phrasesIn(folded.slice(0, opened.start), patterns.wishes).some(({ what }) => what === 'keep');
  return { what: 'remind', rest: typed(opened), ...(isTimed && { isTimed }) };
}
