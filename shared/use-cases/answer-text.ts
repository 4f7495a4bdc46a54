import { readingOf } from '../domain/date-query';
import type { HistoricalEvent } from '../domain/historical-event';
import { type Message, noAnswer, say } from '../language/message';
import type { Pointing, Talk, Understanding } from '../language/understanding/understanding';
import { fold } from '../language/reading/fold';
import { hasPhrase, wholePhrase } from '../language/understanding/phrases';
import { understoodPatterns } from '../language/understood-patterns';
import type { AnswerPorts } from './answer-ports';
import { type Asker, todayOf } from './asker';
import { answerPart } from './answer-part';
import { answerWish, askAgain } from './answer-wish';
import { answerCommand } from './commands';
import { greet } from './greet';
import type { Shown } from './last-answers';
import { answerNumbered } from './questions/answer-numbered';
import { answerNextOfShown } from './questions/answer-next';
import { answerNow, answerOfBefore, answerUntold } from './questions/answer-of-before';
import { answerPointing } from './questions/answer-pointing';
import { answerUnderstood } from './questions/answer-question';
import { askedDates, asksSomething } from './questions/asked';
import { withExamples } from './questions/examples';
import { findMatches, toldOf } from './questions/find-matches';
import { type Picked, pickShown, shownByName, shownByText } from './questions/pick-shown';
import { readOnward, withoutAlso } from './questions/read-onward';
import { readText } from './questions/read-text';
import { shownCard } from './questions/shown-card';
import { atSameTime } from './questions/same-time';
import { cardOf } from './questions/show-event';
import { namedAsTyped } from './questions/words-as-typed';

/**
 * Answers what somebody says to the bot: a question, a command without its slash, or small talk. `answered`: what the
 * answer shows that it replies to; without a reply it is the last answer.
 */
export async function answerText(ports: AnswerPorts, asker: Asker, text: string, answered?: Shown): Promise<Message> {
  const read = await readText(ports, asker, text);
  const onward = await readOnward(ports, asker, read, ports.lastAnswers.asked(asker));
  const message = await answer(ports, asker, onward, answered);
  const ofPart = (part: Understanding) => answer(ports, asker, part, answered);
  return (message.isNoAnswer ? await answerPart(ports, asker, text, ofPart) : undefined) ?? message;
}

/** Answers a reply in a group if it asks something; else undefined, for it may be meant for the others. */
export async function answerMereReply(
  ports: AnswerPorts,
  asker: Asker,
  text: string,
  answered: Shown | undefined,
): Promise<Message | undefined> {
  const understood = await readText(ports, asker, text);
  return asksSomething(understood) ? answer(ports, asker, understood, answered) : undefined;
}

async function answer(
  ports: AnswerPorts,
  asker: Asker,
  understood: Understanding,
  shownBefore = ports.lastAnswers.of(asker),
): Promise<Message> {
  const wished = await answerWish(ports, asker, understood);
  if (wished) return wished;
  const question = ports.lastAnswers.asked(asker);
  const numbered = await answerNumbered(ports, asker, understood, question?.subject);
  if (numbered) return numbered;
  const answered = question?.isOfOne === true ? firstOf(shownBefore) : shownBefore;
  const isReply = shownBefore !== ports.lastAnswers.of(asker);
  const then = await atSameTime(ports, asker, understood, answered, isReply ? undefined : question);
  if (then) {
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
  const anniversary = await answerNextOfShown(ports, asker, understood, answered);
  if (anniversary) return anniversary;
  const counted = understood.asked === 'count' && (await countShown(ports, asker, understood, shownBefore));
  if (counted) return counted;
  const now = await answerNow(ports, asker, understood, question);
  if (now) return now;
  const { talk } = understood;
  const list = answered?.list ?? shownBefore;
  const pointing =
    goingOn(understood, shownBefore) ?? (talk?.kind === 'pointing' ? talk : pointingToShown(understood, list));
  const first = pointing && (await firstOfAll(ports, asker, pointing, list));
  if (first) return cardOf(ports, asker, first);
  if (pointing) {
    const isOfList = (pointing.nth ?? pointing.which) !== undefined;
    const ofBefore = isOfList ? undefined : await answerOfBefore(ports, asker, understood, question?.subject);
    if (ofBefore) return ofBefore;
    const shown = isOfList ? list : answered;
    return answerPointing(ports, asker, { ...pointing, asked: understood.asked }, shown, question);
  }
  if (talk && talk.kind !== 'pointing') return answerTalk(ports, asker, talk);
  const named = await namedByPointing(ports, understood, answered);
  if (named) return cardOf(ports, asker, named);
  const asked = await askedOfShown(ports, asker, understood, answered);
  const ofShown = async () =>
    asked?.event && answered
      ? shownCard(
          ports,
          asker,
          { event: asked.event, isFirst: asked.isFirst },
          { asked: understood.asked, shown: answered, note: asker.language.messages.measure.wholeCard },
        )
      : undefined;
  const meant = asked?.isMeant === true ? await ofShown() : undefined;
  if (meant) return meant;
  const before = question?.subject ?? '';
  const ofBefore = await answerOfBefore(ports, asker, understood, before);
  const untold = ofBefore ? undefined : await answerUntold(ports, asker, understood, answered);
  if (untold) return untold;
  const message = ofBefore ?? (await answerUnderstood(ports, asker, understood));
  const place = message.isNoAnswer && (await askAgain(ports, asker, understood));
  if (place) return place;
  // What no event tells in these words is asked of what was shown: 什么时候闭幕.
  const told = message.isNoAnswer && asked?.isFirst === false ? await ofShown() : undefined;
  if (told) return told;
  // "It" is what was not found, not what was shown before.
  if (message.isNoAnswer) ports.lastAnswers.forgetShown(asker);
  ports.lastAnswers.noteQuestion(asker, {
    text: ofBefore ? `${before} ${withoutAlso(understood.text)}` : understood.text,
    isOfOne: understood.which === 'first' || understood.which === 'last',
    frame: understood.frame,
    subject: ofBefore ? before : namedAsTyped(understood.words, understood.text),
    date: ofBefore ? undefined : askedDates(understood)[0],
  });
  return message;
}

/** Of a list that was asked for its first or last event, that event. */
function firstOf(shown: Shown | undefined): Shown | undefined {
  return shown && { ...shown, events: shown.events.slice(0, 1) };
}

/** "How many?" of the answer before: its one event tells, or all that it found are counted. */
async function countShown(
  ports: AnswerPorts,
  asker: Asker,
  understood: Understanding,
  answered: Shown | undefined,
): Promise<Message | undefined> {
  const { words, hints, topics, dates, bound, talk } = understood;
  const isAlone = words.length + hints.length + topics.length + dates.readings.length === 0 && !bound;
  if (!isAlone || talk?.kind === 'command' || !answered || answered.events.length === 0) return undefined;
  const { events, more } = answered;
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

/** The event of the answer before that "that treaty" is, or that "which one gave Russia Vladivostok" is about. */
async function namedByPointing(
  ports: AnswerPorts,
  understood: Understanding,
  answered: Shown | undefined,
): Promise<HistoricalEvent | undefined> {
  const { words, dates, bound, earlier, text } = understood;
  if (!answered || words.length === 0 || dates.readings.length > 0 || bound) return undefined;
  if (earlier.isPointing) return shownByName(ports, answered.events, understood);
  return hasPhrase(fold(text).text, understoodPatterns().ones)
    ? shownByText(ports, answered.events, understood)
    : undefined;
}

/**
 * The event of the answer before that a question is about which names none: "who opened it" without the "it". `isMeant`:
 * hardly anything else is.
 */
async function askedOfShown(
  ports: AnswerPorts,
  asker: Asker,
  { saidAlone, which, words, dates, earlier: { unnamed, isPointing } }: Understanding,
  answered: Shown | undefined,
): Promise<(Picked & { readonly isMeant: boolean }) | undefined> {
  if (!answered || !unnamed || which !== undefined || dates.readings.length > 0) return undefined;
  // What was not typed is in many titles: 去的, of a visit.
  const hints = [...words.flatMap(({ text: word, isMeant }) => (isMeant ? [] : word)), ...(saidAlone ?? [])];
  const picked = await pickShown(ports, answered.events, { onward: 'same', hints }, todayOf(asker, ports.clock));
  return {
    ...picked,
    isMeant: unnamed.isVerb && (unnamed.isOfOne || isPointing || !picked.isFirst || answered.isCard),
  };
}

/** The first or last event of a search that has more pages: it need not be among those shown. */
async function firstOfAll(
  ports: AnswerPorts,
  asker: Asker,
  { which, nth }: Pointing,
  answered: Shown | undefined,
): Promise<HistoricalEvent | undefined> {
  const more = answered?.more;
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

/** What points at an answer before, if there is one: "which was the first"; or the number of an event alone, though its button was meant. */
function pointingToShown({ text, talk, earlier, which, hints }: Understanding, answered: Shown | undefined) {
  if (earlier.isAmong && (answered?.events.length ?? 0) > 1) return { onward: 'same', which, hints } as const;
  if (!talk) return undefined;
  const number = /^\s*(\d{1,2})[.)]?\s*$/u.exec(text)?.[1];
  if (number === undefined || answered?.events[Number(number) - 1] === undefined) return undefined;
  return { onward: 'same', nth: Number(number) - 1 } as const;
}

/** One kind sentence and two things to try; a command's answer, or that of /start to a greeting. */
function answerTalk(ports: AnswerPorts, asker: Asker, talk: Exclude<Talk, { kind: 'pointing' }>): Promise<Message> {
  switch (talk.kind) {
    case 'command':
      return answerCommand(ports, asker, talk.name, { text: talk.text });
    case 'greeting':
      return greet(ports, asker);
    case 'thanks':
    case 'farewell':
      return Promise.resolve(noAnswer(asker.language.messages.talk[talk.kind]));
    default:
      return withExamples(ports, asker, asker.language.messages.talk[talk.kind]);
  }
}
