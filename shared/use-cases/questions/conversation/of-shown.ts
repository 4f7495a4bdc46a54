import { readingOf } from '../../../domain/date-query';
import type { HistoricalEvent } from '../../../domain/historical-event';
import { type Message, noAnswer, say } from '../../../language/message';
import { fold } from '../../../language/reading/fold';
import { wholePhrase } from '../../../language/understanding/phrases';
import type { Pointing, Understanding } from '../../../language/understanding/understanding';
import { says, understoodPatterns } from '../../../language/understood-patterns';
import { todayOf } from '../../asker';
import type { Shown } from '../../last-answers';
import { answerOfBefore } from './answer-of-before';
import { answerPointing } from './answer-pointing';
import { answerUnderstood } from '../answer-question';
import { findMatches } from '../search/find-matches';
import { toldOf } from '../search/full-match';
import { type Picked, pickShown } from './pick-shown';
import { namesTopicOrTime } from '../asked';
import { readText } from '../read-text';
import { buttonsOf, shownCard } from './shown-card';
import { atSameTime } from './same-time';
import { cardOf } from '../cards/show-event';
import { isSilentOn } from './told-beside';
import type { Turn } from './turn';
import { namedAsTyped } from '../search/words-as-typed';

/** "And ten years later?": the time beside that of the answer before. */
export async function answerSameTime(turn: Turn): Promise<Message | undefined> {
  const { ports, asker, understood, spokenOf, question, isReply } = turn;
  const then = await atSameTime(ports, asker, understood, spokenOf, isReply ? undefined : question);
  if (!then) return undefined;
  // A year without events has nothing to point at: the next one is beside it.
  ports.lastAnswers.forgetShown(asker);
  ports.lastAnswers.noteQuestion(asker, {
    text: then.text,
    isOfOne: false,
    frame: undefined,
    subject: namedAsTyped(then.words, then.text),
    date: then.dates.readings[0],
  });
  return answerUnderstood(ports, asker, then);
}

/** "How many?" of the answer before: its one event tells, or all that it found are counted. */
export async function countShown(turn: Turn): Promise<Message | undefined> {
  const { ports, asker, understood, shown } = turn;
  const { words, hints, talk, asked } = understood;
  const isAlone = words.length + hints.length === 0 && !namesTopicOrTime(understood);
  if (asked !== 'count' || !isAlone || talk?.kind === 'command' || !shown || shown.events.length === 0)
    return undefined;
  const { events, more } = shown;
  if (await isOfThoseNamed(turn)) {
    const picked = await pickShown(ports, events, { onward: 'same' }, todayOf(asker, ports.clock));
    const { event, isFirst } = picked;
    return event && shownCard(ports, asker, { event, isFirst }, { asked: 'amount', shown });
  }
  const [only] = events.length === 1 ? await ports.events.cards(events) : [];
  if (only) return cardOf(ports, asker, only);
  if (more?.kind === 'in-span')
    return answerUnderstood(ports, asker, { ...understood, dates: { readings: [readingOf(more.span)], notes: [] } });
  if (more && more.kind !== 'search') return undefined;
  const before = more && (await readText(ports, asker, more.text));
  if (before?.bound) return undefined;
  const found = before && (await findMatches(ports, asker, before, { size: 1, direction: 'forward' }));
  return say(asker.language.messages.search.counted(found ? toldOf(found) : events.length));
}

/** "How many of them were there", after "when did the engineers leave": the engineers, and no events. */
async function isOfThoseNamed({ ports, asker, understood, question }: Turn): Promise<boolean> {
  if (!understood.earlier.isPointing || !question) return false;
  const { asked, words } = await readText(ports, asker, question.text);
  return asked === 'when' && !words.some(({ text }) => says(text, 'counted'));
}

/** "When was it worst?" of the answer before: nothing is compared so, but what was shown is still spoken of. */
export async function answerUncounted({ ports, asker, understood, spokenOf }: Turn): Promise<Message | undefined> {
  const { superlative, words, earlier } = understood;
  const isOfShown = (earlier.isAlso || earlier.isPointing) && words.length === 0 && !namesTopicOrTime(understood);
  if (superlative !== 'uncounted' || !isOfShown || !spokenOf || spokenOf.events.length === 0) return undefined;
  return noAnswer(asker.language.messages.measure.uncounted, await buttonsOf(ports, asker, spokenOf));
}

/** What points at the answer before: "the second one", "more", "who signed it". */
export async function answerPointed(turn: Turn): Promise<Message | undefined> {
  const { ports, asker, understood, shown, spokenOf, question } = turn;
  const { talk } = understood;
  const list = spokenOf?.list ?? shown;
  const pointed = goingOn(understood, shown) ?? (talk?.kind === 'pointing' ? talk : pointingToShown(understood, list));
  if (!pointed) return undefined;
  // "Was it the first?" is asked of a card, not of the list before it.
  const isOfCard = spokenOf?.isCard === true && understood.manner.isWhether;
  const pointing = isOfCard ? { ...pointed, nth: undefined, which: undefined } : pointed;
  const first = await firstOfAll(turn, pointing, list);
  if (first) return cardOf(ports, asker, first);
  const isOfList = (pointing.nth ?? pointing.which) !== undefined;
  const ofBefore = isOfList
    ? undefined
    : await answerOfBefore(ports, asker, understood, question?.subject, question?.date);
  const asksPlace = says(understood.text, 'where');
  const isSilent = (event: HistoricalEvent) => isSilentOn(event, understood);
  const asked = { ...pointing, asked: understood.asked, asksPlace, isSilent };
  return ofBefore ?? answerPointing(ports, asker, asked, isOfList ? list : spokenOf, question);
}

/**
 * The event of the answer before that a question is about which names none: "who opened it" without the "it". `isMeant`:
 * it is hardly about anything else.
 */
export async function askedOfShown({
  ports,
  asker,
  understood,
  spokenOf,
}: Turn): Promise<(Picked & { readonly isMeant: boolean }) | undefined> {
  const { saidAlone, which, words, dates, earlier } = understood;
  const { unnamed, isPointing } = earlier;
  if (!spokenOf || !unnamed || which !== undefined || dates.readings.length > 0) return undefined;
  // What was not typed is in many titles: 去的, of a visit.
  const hints = [...words.flatMap(({ text: word, isMeant }) => (isMeant ? [] : word)), ...(saidAlone ?? [])];
  const picked = await pickShown(ports, spokenOf.events, { onward: 'same', hints }, todayOf(asker, ports.clock));
  return {
    ...picked,
    isMeant: unnamed.isVerb && (unnamed.isOfOne || isPointing || !picked.isFirst || spokenOf.isCard),
  };
}

/** The first or last event of a search that has more pages: it need not be among those shown. */
async function firstOfAll(
  { ports, asker }: Pick<Turn, 'ports' | 'asker'>,
  { which, nth }: Pointing,
  shown: Shown | undefined,
): Promise<HistoricalEvent | undefined> {
  const more = shown?.more;
  if (nth !== undefined || (which !== 'first' && which !== 'last') || more?.kind !== 'search') return undefined;
  const before = await readText(ports, asker, more.text);
  if (before.bound) return undefined;
  const { lines } = await findMatches(ports, asker, { ...before, which }, { size: 1, direction: 'forward' });
  return lines[0] && ports.events.card(lines[0].id);
}

/** "Next", after an answer that has more to show; "are you sure?", after any, though alone they are a command or talk. */
function goingOn({ text }: Understanding, shown: Shown | undefined): Pointing | undefined {
  const said = fold(text).text.replace(/[^\p{L}\p{N}]+$/u, '');
  const { turning, onward } = understoodPatterns();
  if (shown?.more && wholePhrase(said, turning)) return { onward: 'more' };
  const isOfSources = shown && shown.events.length > 0 && wholePhrase(said, onward)?.what === 'sources';
  return isOfSources ? { onward: 'sources' } : undefined;
}

/** "Which was the first", or the number of an event alone, though its button was meant. */
function pointingToShown({ text, talk, earlier, which, hints }: Understanding, shown: Shown | undefined) {
  if (earlier.isAmong && (shown?.events.length ?? 0) > 1) return { onward: 'same', which, hints } as const;
  if (!talk) return undefined;
  const number = /^\s*(\d{1,2})[.)]?\s*$/u.exec(text)?.[1];
  if (number === undefined || shown?.events[Number(number) - 1] === undefined) return undefined;
  return { onward: 'same', nth: Number(number) - 1 } as const;
}
