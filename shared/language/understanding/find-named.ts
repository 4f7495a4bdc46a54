import type { TextPart } from '../reading/read-date';
import { type FoundBound, findBound } from './find-bound';
import { findApart } from './find-compared';
import { endsOf } from './find-distance';
import type { FoundQuestion } from './find-question';
import { subjectIn } from './find-words';
import { type SplitWord, isUnspaced, splitWords } from '../searching/split-words';
import { hasPhrase, phrasesIn, without } from './phrases';
import type { ReadLine } from './read-line';
import type { Subject } from './understanding';

/** What a line names beside its dates. */
export interface FoundNames {
  readonly subject: Subject;
  readonly bounded: FoundBound | undefined;
  /** Asks for the time between two ends. */
  readonly isDistance: boolean;
  /** Asks for an order of nothing that is named: of all events, or of those that were shown. */
  readonly isAmong: boolean;
  /** Words of judgement beside a date, by which nothing is looked for. */
  readonly judgements: readonly TextPart[];
}

/** Finds what a line names in what its question leaves. */
export function findNamed(line: ReadLine, { asked, isAlso, rest: question, sameTime }: FoundQuestion): FoundNames {
  const { dated, undated, dates, vocabulary } = line;
  const { patterns } = vocabulary;
  const apart = findApart(undated, dated, vocabulary);
  const bounded = apart ?? findBound(question, dated, vocabulary, { whole: undated, sameTime });
  const text = bounded?.rest ?? question;
  const named = subjectIn(text, vocabulary, dated.length === 0 && !bounded);
  const judgements = dated.length > 0 && named.words.length > 0 ? phrasesIn(question, patterns.judgements) : [];
  const unjudged = judgements.length > 0 ? subjectIn(without(text, judgements), vocabulary, false) : named;
  const isJudged = unjudged !== named && unjudged.words.length === 0;
  const subject = isJudged ? unjudged : named;
  return {
    subject,
    bounded,
    isDistance: asksForDistance(),
    isAmong: asksAmong(),
    judgements: isJudged ? judgements : [],
  };

  /** Two dates or events, and nothing else but the question for the time between them. */
  function asksForDistance(): boolean {
    if (apart) return true;
    const hasEnds = bounded ? bounded.bound.ends.length === 2 : endsOf(dates) !== undefined;
    return hasEnds && hasNothingBut(line, phrasesIn(undated, patterns.measures), text);
  }

  function asksAmong(): boolean {
    const isOrder = subject.which === 'first' || subject.which === 'last';
    if (!isOrder || dated.length > 0 || bounded) return false;
    return hasNothingBut(line, phrasesIn(undated, patterns.ones), question) || isOrderAlone();
  }

  /** "And the most recent?", without a word for what: "the most recent event" is of all. */
  function isOrderAlone(): boolean {
    const left = without(question, [...phrasesIn(question, patterns.which), ...phrasesIn(question, patterns.polite)]);
    // 最早的呢 is of what was shown; 最近有什么 is not.
    const isShort = isAlso || !splitWords(question).some(({ text: word }) => isUnspaced(word));
    const isSmall = ({ text: word }: SplitWord) => isUnspaced(word) || vocabulary.forms.isStopWord(word);
    const namesNothing = subject.words.length + line.topics.length === 0 && splitWords(left).every(isSmall);
    // "The latest news" is of all.
    return asked === undefined && isShort && namesNothing && !hasPhrase(question, patterns.counted);
  }
}

/** Whether there are such parts, and the text names nothing beside them. */
export function hasNothingBut({ vocabulary }: ReadLine, parts: readonly TextPart[], text: string): boolean {
  return parts.length > 0 && subjectIn(without(text, parts), vocabulary, false).words.length === 0;
}
