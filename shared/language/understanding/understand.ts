import { clockReaderOf } from '../reading/clock-reader';
import type { ReadableLanguage } from '../reading/lexicon';
import { type TextPart, LONGEST_QUESTION, TOO_LONG } from '../reading/read-date';
import { askingParts } from './asking-parts';
import { topicOf } from './cut-topics';
import { CLAUSE_END, findBound } from './find-bound';
import { findApart, findOrder } from './find-compared';
import { figureOrCount } from './find-counted';
import { endsOf } from './find-distance';
import { findParts } from './find-parts';
import {
  findPointing,
  findSameTime,
  findTimeApart,
  findUnnamed,
  isOnlyDetail,
  pointersIn,
  pronounsIn,
} from './find-pointing';
import { findSuperlative } from './find-superlative';
import { findTense } from './find-tense';
import { findOpened, findTalk, talkBefore } from './find-talk';
import { findReminder } from './find-reminder';
import { findWish } from './find-wish';
import { firstSaid, subjectIn } from './find-words';
import { meantDates } from './meant-dates';
import { inside, hasPhrase, openingOf, phraseAt, phrasesIn, without } from './phrases';
import type { QuestionLanguage, QuestionPatterns } from './question-patterns';
import { OF_AN_EVENT } from './question-words';
import { type UnderstandingContext, readLine } from './read-line';
import type { Subject, Understanding } from './understanding';
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
  const { whole, dates, found, dated, undated, isImpossible, vocabulary } = line;
  const { patterns } = vocabulary;
  const ordered = isImpossible ? undefined : findOrder(whole, dated, vocabulary);
  const opened = line.topics.length > 0 ? undefined : findOpened(line.folded, patterns);
  const unordered = without(undated, ordersIn(undated, patterns));
  const asked = figureOrCount(firstSaid(unordered, patterns.asked, patterns), unordered, vocabulary, context.topics);
  const superlative = findSuperlative(undated, patterns);
  const greeted = talkBefore(undated, patterns);
  const comparedBy =
    superlative?.what === 'uncounted' ? superlative.parts.map(({ start, end }) => undated.slice(start, end)) : [];
  const opinions = phrasesIn(undated, patterns.opinions);
  const isAlso = patterns.also.some((also) => also.test(line.folded));
  const sameTime = findSameTime(whole, found, patterns) ?? findTimeApart(whole, isAlso, vocabulary);
  const { asking, nouns } = askingParts(asked, undated, vocabulary);
  const question = without(undated, [
    ...asking,
    ...(asked?.what === 'length' ? phrasesIn(undated, patterns.lasting) : []),
    ...(superlative?.parts ?? []),
    ...(sameTime ? [sameTime] : []),
    ...opinions,
    ...greeted,
  ]);
  const apart = findApart(undated, dated, vocabulary);
  const bounded = apart ?? findBound(question, dated, vocabulary, { whole: undated, sameTime });
  const named = subjectIn(bounded?.rest ?? question, vocabulary, dated.length === 0 && !bounded);
  const judgements = dated.length > 0 ? phrasesIn(question, patterns.judgements) : [];
  const unjudged =
    judgements.length > 0 && named.words.length > 0
      ? subjectIn(without(bounded?.rest ?? question, judgements), vocabulary, false)
      : named;
  const isJudged = unjudged !== named && unjudged.words.length === 0;
  const subject = isJudged ? unjudged : named;
  const tense = findTense(question, subject.said ?? [], patterns);
  const isDistance = asksForDistance();
  const isMeasure = isDistance || ordered !== undefined;
  const isAmong = asksAmong();
  const commemorations = phrasesIn(question, patterns.commemorations);
  const plain = without(undated, [...phrasesIn(undated, patterns.polite), ...greeted]);
  const isAddressed = hasPhrase(plain, patterns.address);
  const asksDetail = hasPhrase(undated, patterns.details);
  return {
    ...subject,
    // A title may say that something was the strongest.
    hints: [...subject.hints, ...nouns, ...comparedBy],
    ...((isMeasure || isAmong) && { words: [] }),
    which: subject.which ?? (asked?.what === 'when' && tense === 'future' && dated.length === 0 ? 'next' : undefined),
    text: asTyped,
    dates: meantDates(
      dates,
      { tense, which: subject.which, isOfAnyYear: hasPhrase(whole, patterns.anyYear) },
      context.today,
    ),
    unused: isJudged ? judgements.map(vocabulary.typed) : undefined,
    dateWords: line.dateWords,
    askedNouns: nouns,
    topics: line.topics,
    unfinished: line.isUnfinished,
    asked: ordered ? 'order' : isDistance ? 'distance' : asked?.what,
    superlative: superlative?.what,
    clause: askedClause(),
    tense,
    bound: ordered ?? bounded?.bound,
    parts: isMeasure || bounded ? undefined : findParts(question, dated, vocabulary),
    frame: frameOf(),
    wish: wished(),
    talk:
      opened && opened.name !== 'remind'
        ? { kind: 'command', name: opened.name, text: vocabulary.typed(opened) }
        : talk(),
    manner: {
      asksDetail,
      asksAnniversaries:
        commemorations.length > 0 && hasNothingBut([...commemorations, ...pronounsIn(question, patterns)]),
      isWhereabouts: hasPhrase(undated, patterns.whereabouts),
      isWhether: asksWhether(undated, patterns),
      isThanks: phrasesIn(undated, patterns.talk).some(({ what }) => what === 'thanks'),
      isOpinion: opinions.length > 0,
      isRemark: isRemark(),
      isAddressed,
    },
    earlier: {
      sameTime: sameTime?.what,
      isAmong,
      isAlso,
      isPointing: pronounsIn(undated, patterns).length > 0 || (isAlso && hasPhrase(undated, patterns.ones)),
      unnamed: findUnnamed(line.folded, subject, { asked: asked?.what, asksDetail }, vocabulary),
    },
  };

  function wished(): Wish | undefined {
    if (line.topics.length > 0) return undefined;
    const wish = findWish(line.folded, patterns, clockReaderOf(among));
    if (wish && wish.rest === undefined) return wish;
    const reminder = findReminder(line.folded, patterns);
    if (reminder) return { what: 'remind', rest: vocabulary.typed(reminder), isEarly: reminder.isEarly };
    return wish ?? (opened?.name === 'remind' ? { what: 'remind', rest: vocabulary.typed(opened) } : undefined);
  }

  function frameOf(): string | undefined {
    const asks = asked !== undefined || subject.which !== undefined;
    if (!asks || bounded || dated.length > 0 || subject.words.length === 0) return undefined;
    const named = subject.words.filter(({ isMeant }) => isMeant !== true);
    return named.reduce((left, { text: word }) => left.replace(word, ' '), undated).trim();
  }

  function isRemark(): boolean {
    const isQuestion = asked ?? subject.which ?? bounded ?? line.topics[0] ?? dated[0];
    return isQuestion === undefined && !/[?？]/.test(asTyped) && openingOf(plain, patterns.remarks) !== undefined;
  }

  function askedClause(): Subject | undefined {
    const politely = phrasesIn(undated, patterns.polite);
    const asking = asked ?? phrasesIn(undated, patterns.details)[0] ?? phrasesIn(undated, patterns.which)[0];
    // "My son has homework, could you tell us about …"
    const begun = asking ?? politely.findLast(({ start }) => CLAUSE_END.test(undated.slice(0, start)));
    if (!begun) return undefined;
    const from = asking ? asking.start : begun.end;
    const before = undated.slice(0, from);
    // "I write a paper and need to know when": what is asked begins there.
    const polite = politely.find(({ end }) => end <= from && before.slice(end).trim() === '');
    const opening = polite?.end ?? /^.*(?:[,，;；?？!！。]|\.\s)/su.exec(before)?.[0].length ?? 0;
    const length = undated.slice(begun.end).search(CLAUSE_END);
    const clause = { start: opening, end: length < 0 ? undated.length : begun.end + length };
    const own = subjectIn(inside(question, clause), vocabulary, false);
    return own.words.length > 0 && own.words.length < subject.words.length ? own : undefined;
  }

  /** An order, and nothing that is ordered: of all, or of those that were shown. */
  function asksAmong(): boolean {
    const isOrder = subject.which === 'first' || subject.which === 'last';
    return isOrder && dated.length === 0 && !bounded && hasNothingBut(phrasesIn(undated, patterns.ones));
  }

  function talk() {
    const isQuestion = isImpossible || line.topics.length > 0;
    if (isQuestion) return undefined;
    const isNamed = dated.length > 0 || bounded !== undefined || ordered !== undefined;
    const said = findTalk(undated, { hasDate: dated.length > 0, hasNumber: /\d/.test(whole) }, patterns);
    // A word that is a command may be what the collection is about: games.
    if (said?.kind === 'command' && topicOf(line.folded, context.topics) !== undefined) return undefined;
    return said ?? (isNamed ? undefined : (pointing() ?? ofBot()));
  }

  /** "Where are you from": asks about the bot, and names nothing that an event may have. */
  function ofBot() {
    const isNamed = subject.words.some(({ text: word }) => word.length > 1);
    const isQuestion = isNamed || asked !== undefined || subject.which !== undefined || subject.hints.length > 0;
    return isAddressed && !isQuestion ? ({ kind: 'chat' } as const) : undefined;
  }

  function pointing() {
    const pointers = pointersIn(undated, patterns);
    if (pointers.length === 0) return onlyAsked();
    const rest = subjectIn(without(question, pointers), vocabulary, false);
    if (rest.words.length > 0) return undefined;
    const said = findPointing(undated, { asked: asked?.what, which: rest.which, hints: rest.hints }, patterns);
    return said && { kind: 'pointing' as const, hints: rest.hints, which: subject.which, ...said };
  }

  /** "How many years ago", "and where": of what was answered before. */
  function onlyAsked() {
    const isAskedOfEvent = asked !== undefined && OF_AN_EVENT.includes(asked.what) && superlative === undefined;
    const isOfEvent = isAskedOfEvent || isOnlyDetail(undated, patterns);
    const isAlone = subject.words.length === 0 && subject.which === undefined && dated.length === 0;
    return isOfEvent && isAlone ? ({ kind: 'pointing', onward: 'same', hints: subject.hints } as const) : undefined;
  }

  /** Whether there are such parts, and the text names nothing beside them. */
  function hasNothingBut(parts: readonly TextPart[], text = question): boolean {
    return parts.length > 0 && subjectIn(without(text, parts), vocabulary, false).words.length === 0;
  }

  /** Two dates or events, and nothing else but the question for the time between them. */
  function asksForDistance(): boolean {
    const hasEnds = bounded ? bounded.bound.ends.length === 2 : endsOf(dates) !== undefined;
    if (apart) return true;
    return hasEnds && hasNothingBut(phrasesIn(undated, patterns.measures), bounded?.rest);
  }
}

function asksWhether(text: string, { whetherLeading, whether }: QuestionPatterns): boolean {
  return openingOf(text, whetherLeading) !== undefined || hasPhrase(text, whether);
}

/** What asks for an order with a question word: "what's new". */
function ordersIn(text: string, { which, asked }: QuestionPatterns): TextPart[] {
  return phrasesIn(text, which).filter(({ start, end }) => (phraseAt(text, start, asked)?.end ?? end) < end);
}
