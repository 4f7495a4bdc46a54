import type { HistoricalEvent } from '../../../domain/historical-event';
import { publishedForms } from '../../../language/published-forms';
import type { Message } from '../../../language/message';
import { fold } from '../../../language/reading/fold';
import { isUnspaced } from '../../../language/searching/split-words';
import { phrasesIn, without } from '../../../language/understanding/phrases';
import { inFull } from '../../../language/understanding/spoken';
import { OF_AN_EVENT } from '../../../language/understanding/question-words';
import { understoodLanguages } from '../../../language/understood-languages';
import { says, understoodPatterns } from '../../../language/understood-patterns';
import { todayOf } from '../../asker';
import { noMoreOf } from '../matches/untold-note';
import { subjectOf } from '../search/collection-subject';
import { findMatches } from '../search/find-matches';
import { isInTitle, tellsWord } from '../search/title-words';
import { type Picked, cardsOf, pickShown } from './pick-shown';
import { withoutAlso } from './read-onward';
import { shownCard } from './shown-card';
import { namesNoTime, withoutBarePlace } from './told-beside';
import type { Turn } from './turn';

/**
 * "And what did China get out of it?", "who signed for China", 叫什么条约: what names nothing but one of the sides that all
 * events are about, or the kind of what was shown, is asked of its best event and not of all. Undefined where another event
 * has in its title what that one does not tell.
 */
export async function askedOfSides(turn: Turn): Promise<Message | undefined> {
  const { ports, asker, understood, spokenOf: shown } = turn;
  if (!shown || shown.events.length === 0 || !asksOfOne(turn)) return undefined;
  const named = await namedIn(turn);
  if (!named) return undefined;
  const { asked, text, earlier, manner } = understood;
  const said = saidIn(turn);
  const isNaming = says(text, 'naming');
  const ofKind = named.kinds.length > 0 ? await withKind(turn, named.kinds) : undefined;
  if (named.kinds.length > 0 && !ofKind && !isNaming) return undefined;
  const picked: Picked = ofKind
    ? { event: ofKind, isFirst: false }
    : await pickShown(ports, shown.events, { onward: 'same', hints: said }, todayOf(asker, ports.clock));
  const { event, isFirst } = picked;
  if (!event) return undefined;
  const meanings = phrasesIn(fold(inFull(text, understoodLanguages)).text, understoodPatterns().hints);
  const isTold =
    isNaming ||
    said.some((word) => tellsWord(event, word)) ||
    meanings.some(({ what }) => isInTitle(event, { words: [], meaning: what }));
  const isImplied = meanings.some(({ what }) => what.of === 'implied');
  const isOwn = asked === 'when' || named.sides > 1;
  if (!isTold && ((isOwn && !earlier.isPointing) || (!isImplied && (await isToldElsewhere(turn, said)))))
    return undefined;
  if (!isTold && asked === 'when' && isFirst) return undefined;
  const isUntold = manner.asksDetail && (said.length === 0 || (says(text, 'persons') && event.people.length === 0));
  const note = isTold && !isUntold ? undefined : noMoreOf(asker, event);
  return shownCard(ports, asker, { event, isFirst }, { asked, shown, note });
}

/** Whether it asks what one event tells. */
function asksOfOne({ understood }: Turn): boolean {
  const { text, asked, talk, manner, earlier } = understood;
  const asks =
    manner.asksDetail ||
    manner.isWhether ||
    asked !== undefined ||
    says(withoutAlso(inFull(text, understoodLanguages)), 'interrogatives');
  const isOfOne = asked === undefined || OF_AN_EVENT.includes(asked);
  return (
    asks &&
    isOfOne &&
    talk === undefined &&
    !earlier.isAmong &&
    !manner.isOpinion &&
    namesNoTime(withoutBarePlace(understood))
  );
}

interface Named {
  /** How many of the sides. */
  readonly sides: number;
  /** Words for the kind of an event. */
  readonly kinds: readonly string[];
}

/** What a question names; undefined where that is more than a side or the kind of what was shown, or says nothing of it. */
async function namedIn({ ports, understood }: Turn): Promise<Named | undefined> {
  const { text, words, hints, manner, earlier } = understood;
  const { isSubject } = await subjectOf(ports);
  const { isVerb } = publishedForms();
  const isNaming = says(text, 'naming');
  const mayBeKind = manner.asksDetail || earlier.isPointing || isNaming;
  const sides = new Set<string>();
  const kinds: string[] = [];
  let isSaid = hints.length > 0 || earlier.isPointing || isNaming;
  for (const { text: word, isMeant } of words) {
    const parts = isUnspaced(word)
      ? partsOf(word, isSubject)
      : { side: isSubject(word) ? word : undefined, rest: word };
    const { side, rest } = parts;
    if (side !== undefined) sides.add(side);
    if (side !== undefined && (rest === side || rest === '')) continue;
    if (says(rest, 'counted')) {
      if (!mayBeKind || (isMeant && !earlier.isPointing)) return undefined;
      if (!isMeant) kinds.push(rest);
    } else if (says(rest, 'parties')) {
      isSaid = true;
      sides.add(side ?? rest);
    } else if (isVerb(rest) || (isUnspaced(rest) && (isSmallTalk(rest) || isLinked(rest, text)))) isSaid = true;
    else if (!isMeant && !says(rest, 'pronouns')) return undefined;
  }
  return isSaid && sides.size + kinds.length > 0 ? { sides: sides.size, kinds } : undefined;
}

/** The longest name of a side in a run, and what else the run says. */
function partsOf(run: string, isSubject: (word: string) => boolean): { readonly side?: string; readonly rest: string } {
  for (let length = run.length; length >= SHORTEST_SIDE; length -= 1)
    for (let at = 0; at + length <= run.length; at += 1) {
      const side = run.slice(at, at + length);
      if (isSubject(side)) return { side, rest: run.slice(0, at) + run.slice(at + length) };
    }
  return { rest: run };
}

const SHORTEST_SIDE = 2;

/** Whether a run is nothing but small characters, pronouns and what is said of events. */
function isSmallTalk(run: string): boolean {
  const { hints, pronouns, parties } = understoodPatterns();
  const { isSmall } = publishedForms();
  const rest = [hints, pronouns, parties].reduce<string>(
    (left, book) => without(left, phrasesIn<unknown>(left, book)),
    fold(run).text,
  );
  return Array.from(rest).every((each) => each === ' ' || isSmall(each));
}

/** 谁指挥的 */
function isLinked(run: string, text: string): boolean {
  const after = text.slice(text.lastIndexOf(run) + run.length);
  return run.length <= LONGEST_VERB && understoodPatterns().linking.some((link) => after.startsWith(link));
}

const LONGEST_VERB = 2;

/** What is said of the event, in words that events may have. */
function saidIn({ understood }: Turn): readonly string[] {
  const { isVerb } = publishedForms();
  const verbs = understood.words.flatMap(({ text, isMeant }) => (isMeant !== true && isVerb(text) ? text : []));
  return [...verbs, ...understood.hints];
}

/** The first event that was shown whose title names that kind. */
async function withKind({ ports, spokenOf }: Turn, kinds: readonly string[]): Promise<HistoricalEvent | undefined> {
  const events = await cardsOf(ports, spokenOf?.events ?? []);
  return events.find((event) => kinds.every((kind) => isInTitle(event, { words: [kind] })));
}

/** Whether the best of all events has in its title what is said. */
async function isToldElsewhere({ ports, asker, understood }: Turn, said: readonly string[]): Promise<boolean> {
  if (said.length === 0 || understood.earlier.isPointing) return false;
  const { lines } = await findMatches(ports, asker, understood, { size: 1, direction: 'forward' });
  return lines.some((line) => isInTitle(line, { words: said }));
}
