import type { EventLine } from '../../../domain/event-line';
import type { HistoricalEvent } from '../../../domain/historical-event';
import type { Message } from '../../../language/message';
import { fold } from '../../../language/reading/fold';
import { phrasesIn } from '../../../language/understanding/phrases';
import type { Hint } from '../../../language/understanding/question-patterns';
import { inFull } from '../../../language/understanding/spoken';
import type { Said, Understanding } from '../../../language/understanding/understanding';
import { understoodLanguages } from '../../../language/understood-languages';
import { says, understoodPatterns } from '../../../language/understood-patterns';
import { publishedForms } from '../../../language/published-forms';
import { cardOf } from '../cards/show-event';
import { renderMatches } from '../matches/render-matches';
import { readText } from '../read-text';
import { subjectOf } from '../search/collection-subject';
import { findMatches } from '../search/find-matches';
import { isFullMatch } from '../search/full-match';
import { isInTitle } from '../search/title-words';
import { cardsOf, onlyShown } from './pick-shown';
import { withoutAlso } from './read-onward';
import type { Turn } from './turn';

/** Each costs a read, on whatever page of the list it stands. */
const MOST_TOLD = 20;

/**
 * «А когда продали?», after a list: what that list is of and whose title says so, on whatever page; after a card that does
 * not say so, the event related to it that does. Undefined for what has an answer of its own, or if no title says so.
 */
export async function answerToldBeside(turn: Turn): Promise<Message | undefined> {
  const { ports, asker, understood, spokenOf, question } = turn;
  if (!spokenOf || !mayGoOn(understood)) return undefined;
  const all = saidIn(understood);
  if (all.length === 0 || (await isOwn(turn))) return undefined;
  const event = await onlyShown(ports, spokenOf.events);
  if (event && isToldBy(event, all)) return undefined;
  const related = event && relatedSaying(event, all);
  const next = event ? related && (await ports.events.card(related)) : await onlySaying(turn, all);
  if (next) return cardOf(ports, asker, next);
  // What lasts need not say that it ended.
  const said = all.filter(({ meaning }) => meaning?.of !== 'ending');
  const { subject = '' } = question ?? {};
  // Of a card that was not opened from its list, nobody knows whether that is still spoken of.
  const isOfList = spokenOf.events.length > 1 || spokenOf.list !== undefined;
  if (said.length === 0 || subject === '' || !isOfList || understood.earlier.isPointing) return undefined;
  const asked = await readText(ports, asker, `${subject} ${withoutAlso(understood.text)}`);
  const found = await findMatches(ports, asker, asked, { size: MOST_TOLD, direction: 'forward' });
  const lines = found.lines.filter((line) => isTitled(line, said));
  const [only] = lines;
  if (!only || !isFullMatch(found)) return undefined;
  const card = lines.length === 1 ? await ports.events.card(only.id) : undefined;
  const told = { ...found, lines, total: lines.length, next: undefined, previous: undefined };
  return card ? cardOf(ports, asker, card) : renderMatches(ports, asker, asked, told);
}

/** What is said of an event that not every event may be without saying so; of its end, what it need not say. */
function saidIn({ text, asked }: Understanding, isOfMaking = false): readonly Said[] {
  const { text: folded } = fold(inFull(text, understoodLanguages));
  const isOfEnd = asked === 'until' || asked === 'when';
  const mayBe = ({ words, of }: Hint) =>
    words.length > 0 &&
    (of === undefined ||
      (isOfMaking && of === 'making') ||
      (of === 'implied' && asked === 'until') ||
      (of === 'ending' && isOfEnd));
  return phrasesIn(folded, understoodPatterns().hints).flatMap(({ start, end, what }) =>
    mayBe(what) ? { typed: folded.slice(start, end), words: what.words, meaning: what } : [],
  );
}

/** Whether it asks, and names no time or order of its own. */
function mayGoOn(understood: Understanding): boolean {
  const { text, asked, manner } = understood;
  const asks = asked !== undefined || manner.asksDetail || says(text, 'interrogatives');
  return asks && namesNoTime(understood);
}

/** Whether a text names no time, order or topic of its own, and is no talk. */
export function namesNoTime({ talk, topics, dates, bound, which, wish, earlier }: Understanding): boolean {
  if (talk && (talk.kind !== 'pointing' || talk.nth !== undefined)) return false;
  return topics.length + dates.readings.length === 0 && (bound ?? which ?? wish ?? earlier.sameTime) === undefined;
}

/** Any few words may be a place. */
export function withoutBarePlace(understood: Understanding): Understanding {
  const { wish } = understood;
  return wish?.what === 'place' && wish.isBare ? { ...understood, wish: undefined } : understood;
}

/** Whether it names something beside what the collection is about, and events have all of it. */
async function isOwn({ ports, asker, understood }: Turn): Promise<boolean> {
  const { words, saidAlone } = understood;
  if (saidAlone) return false;
  const { isSubject } = await subjectOf(ports);
  const { isVerb } = publishedForms();
  if (words.every(({ text, isMeant }) => isMeant === true || isSubject(text) || isVerb(text))) return false;
  return isFullMatch(await findMatches(ports, asker, understood, { size: 1, direction: 'forward' }));
}

/** Whether an event does not say what a question says of it: when it was built. */
export function isSilentOn(event: HistoricalEvent, understood: Understanding): boolean {
  const said = saidIn(understood, true).filter(({ meaning }) => [undefined, 'making'].includes(meaning?.of));
  return said.length > 0 && !isToldBy(event, said);
}

/** Whether the title of an event says it, or its text in any form of the verb: «запущен», of «запустил». */
function isToldBy({ title, summary = {} }: HistoricalEvent, said: readonly Said[]): boolean {
  return (
    isTitled({ title }, said) || said.some((each) => isInTitle({ title: summary }, { ...each, words: [each.typed] }))
  );
}

function isTitled(event: Pick<EventLine, 'title'>, said: readonly Said[]): boolean {
  return said.every((each) => isInTitle(event, each));
}

/** The one event of a list whose title says it. */
async function onlySaying({ ports, spokenOf }: Turn, said: readonly Said[]): Promise<HistoricalEvent | undefined> {
  const events = await cardsOf(ports, spokenOf?.events ?? []);
  const [only, ...others] = events.filter((event) => isTitled(event, said));
  return others.length === 0 ? only : undefined;
}

/** The first related event whose title says it. */
function relatedSaying({ related = [] }: HistoricalEvent, said: readonly Said[]): string | undefined {
  return related.find((event) => isTitled(event, said))?.id;
}
