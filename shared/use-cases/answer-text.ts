import { type Message, noAnswer } from '../language/message';
import { publishedForms } from '../language/published-forms';
import { isOfLetters } from '../language/searching/split-words';
import { OF_AN_EVENT } from '../language/understanding/question-words';
import type { Understanding } from '../language/understanding/understanding';
import type { AnswerPorts } from './answer-ports';
import { answerBoth } from './answer-both';
import { answerCaption } from './answer-caption';
import { answerOfBot } from './answer-of-bot';
import { answerPart } from './answer-part';
import { askedAlone } from './asked-alone';
import type { Asker } from './asker';
import { answerWish, askAgain } from './answer-wish';
import { answerCommand } from './commands';
import { greet } from './greet';
import type { Shown } from './last-answers';
import { answerNextOfShown } from './questions/matches/answer-next';
import { answerAgeOfShown } from './questions/conversation/age-of-shown';
import { answerApart, answerBeside } from './questions/conversation/beside-shown';
import { answerNumbered } from './questions/conversation/answer-numbered';
import { answerNow, answerOfBefore, answerUnfound, answerUntold } from './questions/conversation/answer-of-before';
import { answerUnderstood } from './questions/answer-question';
import { askedDates, asksSomething } from './questions/asked';
import { withExamples } from './questions/examples';
import { askedOfSides } from './questions/conversation/asked-of-sides';
import { answerLater } from './questions/conversation/later-than-shown';
import { answerNamed, askedOfNamed } from './questions/conversation/answer-named';
import {
  answerPointed,
  answerSameTime,
  answerUncounted,
  askedOfShown,
  countShown,
} from './questions/conversation/of-shown';
import { ofBothSides } from './questions/conversation/of-both-sides';
import { readOnward, withoutAlso } from './questions/conversation/read-onward';
import { noMoreOf } from './questions/matches/untold-note';
import { readText } from './questions/read-text';
import type { Picked } from './questions/conversation/pick-shown';
import { buttonsOf, shownCard } from './questions/conversation/shown-card';
import { answerToldBeside } from './questions/conversation/told-beside';
import { type Turn, turnOf } from './questions/conversation/turn';
import { tellsWord } from './questions/search/title-words';
import { namedAsTyped } from './questions/search/words-as-typed';

/**
 * Answers what somebody says to the bot: a question, a command without its slash, or small talk. `repliedTo`: what the
 * message shows that this one replies to; without a reply, the last answer counts.
 */
export async function answerText(ports: AnswerPorts, asker: Asker, text: string, repliedTo?: Shown): Promise<Message> {
  const caption = await answerCaption(ports, asker, text);
  if (caption) return caption;
  const alone = await askedAlone(ports, asker, text);
  if (alone !== undefined) return answerText(ports, asker, alone, repliedTo);
  const read = await readText(ports, asker, text);
  const turn = turnOf(ports, asker, read, repliedTo);
  const beside =
    (await answerToldBeside(turn)) ??
    (await answerLater(turn)) ??
    (await withDetail(askedOfSides)(turn)) ??
    (await withDetail(askedOfNamed)(turn));
  if (beside) return beside;
  const ofBoth = await ofBothSides(ports, read);
  const onward = ofBoth === read ? await readOnward(turn) : ofBoth;
  const answer = (understood: Understanding, shown = repliedTo) => answerTurn(turnOf(ports, asker, understood, shown));
  const both = await answerBoth(ports, asker, text, answer);
  if (both) return both;
  const message = await answer(onward);
  // "Which came first, the treaty or the parade" is one question.
  const mayHaveParts = message.isNoAnswer && onward.asked !== 'order';
  return (mayHaveParts ? await answerPart(ports, asker, text, answer) : undefined) ?? message;
}

/** Answers a reply in a group if it asks something; else undefined, for it may be meant for the others. */
export async function answerMereReply(
  ports: AnswerPorts,
  asker: Asker,
  text: string,
  repliedTo: Shown | undefined,
): Promise<Message | undefined> {
  const understood = await readText(ports, asker, text);
  return asksSomething(understood) ? answerTurn(turnOf(ports, asker, understood, repliedTo)) : undefined;
}

type Way = (turn: Turn) => Promise<Message | undefined>;

/** What a text may be other than a question of its own, in the order in which it is tried. */
const BESIDE_QUESTIONS: readonly Way[] = [
  answerOfBot,
  answerApart,
  ({ ports, asker, understood }) => answerWish(ports, asker, understood),
  ({ ports, asker, understood, question }) => answerNumbered(ports, asker, understood, question?.subject),
  answerSameTime,
  answerAgeOfShown,
  ({ ports, asker, understood, spokenOf }) => answerNextOfShown(ports, asker, understood, spokenOf),
  countShown,
  answerUncounted,
  ({ ports, asker, understood, question }) => answerNow(ports, asker, understood, question),
  withDetail(answerPointed),
  answerTalk,
  answerBeside,
  withDetail(answerNamed),
  withDetail(answerMeant),
];

/** Keeps what is asked of the event that was shown, which "and the others?" asks again. */
function withDetail(way: Way): Way {
  return async (turn) => {
    const message = await way(turn);
    const { ports, asker, understood, question } = turn;
    const { asked, manner, text } = understood;
    const isDetail = manner.asksDetail || (asked !== undefined && OF_AN_EVENT.includes(asked));
    if (message && isDetail && question) ports.lastAnswers.noteQuestion(asker, { ...question, detail: text });
    return message;
  };
}

async function answerTurn(turn: Turn): Promise<Message> {
  for (const way of BESIDE_QUESTIONS) {
    const message = await way(turn);
    if (message) return message;
  }
  return answerAsked(turn);
}

/** "Who opened it" without the "it": hardly about anything but what was shown. */
async function answerMeant(turn: Turn): Promise<Message | undefined> {
  const asked = await askedOfShown(turn);
  return asked?.isMeant === true ? cardOfAsked(turn, asked) : undefined;
}

async function cardOfAsked(
  { ports, asker, understood: { asked, words, saidAlone = [] }, spokenOf }: Turn,
  { event, isFirst }: Picked,
): Promise<Message | undefined> {
  if (!event || !spokenOf) return undefined;
  const { isVerb } = publishedForms();
  // What is left of a run beside a question, 那事, is no word that a card could tell.
  const said = [...words.flatMap(({ text }) => (isVerb(text) ? text : [])), ...saidAlone].filter(isOfLetters);
  const isSilentCard = said.length > 0 && !said.some((word) => tellsWord(event, word));
  const note = noMoreOf(asker, event);
  return shownCard(ports, asker, { event, isFirst }, { asked, shown: spokenOf, note, isSilentCard });
}

/** A question: of what was shown, where it names nothing else, or of the collection. */
async function answerAsked(turn: Turn): Promise<Message> {
  const { ports, asker, understood, spokenOf, question } = turn;
  const before = question?.subject ?? '';
  const ofBefore = await answerOfBefore(ports, asker, understood, before);
  const untold = ofBefore
    ? undefined
    : ((await answerUnfound(ports, asker, understood, before)) ??
      (await answerUntold(ports, asker, understood, spokenOf, before)));
  if (untold) return untold;
  const message = ofBefore ?? (await answerUnderstood(ports, asker, understood));
  const place = message.isNoAnswer && (await askAgain(ports, asker, understood));
  if (place) return place;
  // What no event tells in these words is asked of what was shown: 什么时候闭幕.
  const asked = message.isNoAnswer ? await askedOfShown(turn) : undefined;
  const told = asked?.isFirst === false ? await cardOfAsked(turn, asked) : undefined;
  if (told) return told;
  // "Was that during the crisis": what was shown is still spoken of, though nothing has the name of the other thing.
  if (message.isNoAnswer && understood.earlier.isPointing && spokenOf)
    return { ...message, buttons: [...(await buttonsOf(ports, asker, spokenOf)), ...message.buttons] };
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

/** One kind sentence and two things to try; a command's answer, or that of /start to a greeting. */
async function answerTalk({ ports, asker, understood: { talk } }: Turn): Promise<Message | undefined> {
  switch (talk?.kind) {
    case undefined:
    case 'pointing':
    case 'marks':
    case 'error':
    case 'media':
    case 'looks':
      return undefined;
    case 'command':
      return answerCommand(ports, asker, talk.name, { text: talk.text });
    case 'greeting':
      return greet(ports, asker);
    case 'thanks':
    case 'farewell':
      return noAnswer(asker.language.messages.talk[talk.kind]);
    case 'well':
    case 'chat':
    case 'small':
    case 'number':
      return withExamples(ports, asker, asker.language.messages.talk[talk.kind]);
  }
}
