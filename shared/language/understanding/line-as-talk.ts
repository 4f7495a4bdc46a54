import type { Topics } from '../../domain/historical-event';
import { topicOf } from './cut-topics';
import type { FoundNames } from './find-named';
import { findPointing, isOnlyDetail, pointersIn } from './find-pointing';
import type { FoundQuestion } from './find-question';
import { findTalk } from './find-talk';
import { subjectIn } from './find-words';
import { hasPhrase, without } from './phrases';
import { OF_AN_EVENT } from './question-words';
import type { ReadLine } from './read-line';
import type { Talk } from './understanding';

/**
 * What a line is when it looks for nothing: a command, small talk, or a question that points at an earlier answer. Undefined
 * of one that names something. `plain`: the undated line without what is polite.
 */
export function lineAsTalk(
  line: ReadLine,
  question: FoundQuestion,
  { subject, bounded }: FoundNames,
  topics: Topics,
  plain: string,
): Talk | undefined {
  const { undated, dated, vocabulary } = line;
  const { patterns } = vocabulary;
  const { asked, ordered, opened } = question;
  if (opened && opened.name !== 'remind') return { kind: 'command', name: opened.name, text: vocabulary.typed(opened) };
  if (line.isImpossible || line.topics.length > 0) return undefined;
  const isNamed = dated.length > 0 || bounded !== undefined || ordered !== undefined;
  const said = findTalk(undated, { hasDate: dated.length > 0, hasNumber: /\d/.test(line.whole) }, patterns);
  // A word that is a command may be what the collection is about: games.
  if (said?.kind === 'command' && topicOf(line.folded, topics) !== undefined) return undefined;
  return said ?? (isNamed ? undefined : (pointing() ?? ofBot()));

  function pointing(): Talk | undefined {
    const pointers = pointersIn(undated, patterns);
    if (pointers.length === 0) return onlyAsked();
    const rest = subjectIn(without(question.rest, pointers), vocabulary, false);
    if (rest.words.length > 0) return undefined;
    const found = findPointing(undated, { asked: asked?.what, which: rest.which, hints: rest.hints }, patterns);
    return found && { kind: 'pointing', hints: rest.hints, which: subject.which, ...found };
  }

  /** "How many years ago", "and where": of what was answered before. */
  function onlyAsked(): Talk | undefined {
    const isAskedOfEvent =
      asked !== undefined && OF_AN_EVENT.includes(asked.what) && question.superlative === undefined;
    const isOfEvent = isAskedOfEvent || isOnlyDetail(undated, patterns);
    const isAlone = subject.words.length === 0 && subject.which === undefined && dated.length === 0;
    return isOfEvent && isAlone ? { kind: 'pointing', onward: 'same', hints: subject.hints } : undefined;
  }

  /** "Where are you from": asks about the bot, and names nothing that an event may have. */
  function ofBot(): Talk | undefined {
    const isEvent = subject.words.some(({ text: word }) => word.length > 1);
    const isQuestion = isEvent || asked !== undefined || subject.which !== undefined || subject.hints.length > 0;
    return hasPhrase(plain, patterns.address) && !isQuestion ? { kind: 'chat' } : undefined;
  }
}
