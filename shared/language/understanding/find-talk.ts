import type { TextPart } from '../reading/read-date';
import { findOfBot } from './find-of-bot';
import { allSaid, isBlank, hasPhrase, nextWord, openingOf, phraseAt } from './phrases';
import type { CommandName } from '../commands';
import type { QuestionPatterns } from './question-patterns';
import type { Opened, TalkWords } from './question-words';
import type { Talk } from './understanding';

/** 2+2. */
const SUM = /\d\s*[+*×÷=]\s*\d/;

/** Which of several kinds of talk in one text is answered. */
const FIRST_ANSWERED = ['thanks', 'greeting', 'farewell', 'well', 'chat', 'small'] as const;

/**
 * What a text says that asks nothing; undefined when any part of it may be a question. The text is folded, and its
 * dates are replaced by spaces.
 */
export function findTalk(
  text: string,
  { hasDate, hasNumber }: { readonly hasDate: boolean; readonly hasNumber: boolean },
  patterns: QuestionPatterns,
): Talk | undefined {
  const ofBot = findOfBot(text, hasDate, patterns);
  if (ofBot === 'marks') return { kind: ofBot };
  if (isBlank(text)) return hasDate ? undefined : { kind: 'small' };
  if (!/\p{L}/u.test(text))
    return hasDate || !/^\D*\d{1,3}(\D+\d{1,3})*\D*$/u.test(text) ? undefined : { kind: 'number' };
  if (SUM.test(text)) return { kind: 'chat' };
  if (isOnward(text, patterns)) return undefined;
  const command = hasDate ? undefined : allSaid(text, patterns.commands)?.find(isCommand);
  if (command !== undefined) return { kind: 'command', name: commandMeant(command, text, patterns), text: '' };
  if (ofBot === 'data') return { kind: 'command', name: 'about', text: '' };
  if (ofBot) return { kind: ofBot };
  const talk = allSaid(text, patterns.talk);
  const kind = FIRST_ANSWERED.find((each) => talk?.includes(each));
  // "See you tomorrow", "how are you today"
  const isBesideDate = kind === 'chat' || ((kind === 'farewell' || kind === 'well') && !hasNumber);
  if (kind !== undefined) return hasDate && !isBesideDate ? undefined : { kind };
  return !hasDate && hasPhrase(text, patterns.rude) ? { kind: 'chat' } : undefined;
}

/** Of "how do I unsubscribe", what tells how; "hello, what can you do?" is a first question: it is answered as one is greeted. */
function commandMeant(command: CommandName, text: string, patterns: QuestionPatterns): CommandName {
  if (command === 'help' && isGreeted(text, patterns)) return 'start';
  return OF_STATUS.includes(command) && hasPhrase(text, patterns.interrogatives) ? 'status' : command;
}

const OF_STATUS: readonly CommandName[] = ['subscribe', 'unsubscribe', 'pause'];

/** "What came next" goes on with an answer, though its words alone are a command or talk. */
function isOnward(text: string, patterns: QuestionPatterns): boolean {
  const isWhole = (said: string) => {
    const part = openingOf(said, patterns.onward);
    const isAfter = (part?.what === 'after' || part?.what === 'end') && isBlank(said.slice(part.end));
    return isAfter && (openingOf(said, patterns.commands)?.end ?? 0) < part.end;
  };
  return [text, ...patterns.also.map((also) => text.replace(also, ' '))].some(isWhole);
}

const AFTER_TALK = /^\s*[!！.。…]/;
const AFTER_GREETING = /^\s*[!！.。…,，]/;

/** “Happy new year! What happened …”: the talk that a question comes after. The text is folded. */
export function talkBefore(text: string, { talk }: QuestionPatterns): TextPart[] {
  let end = 0;
  let said: TalkWords = 'fill';
  for (let part = openingOf(text, talk); part; part = phraseAt(text, nextWord(text, part.end), talk)) {
    if (part.what !== 'fill') said = part.what;
    const sign = said === 'greeting' || said === 'thanks' ? AFTER_GREETING : AFTER_TALK;
    if (said !== 'fill' && sign.test(text.slice(part.end))) ({ end } = part);
  }
  return end > 0 && !isBlank(text.slice(end)) ? [{ start: 0, end }] : [];
}

function isGreeted(text: string, { talk }: QuestionPatterns): boolean {
  return openingOf(text, talk)?.what === 'greeting';
}

function isCommand(said: CommandName | 'talk'): said is CommandName {
  return said !== 'talk';
}

/**
 * A command that opens a text, and the part of the text that stands after it; its dates are the command's, not those of
 * a question. The text is folded.
 */
export function findOpened(text: string, patterns: QuestionPatterns): OpenedPart | undefined {
  let at = nextWord(text, 0);
  for (let said = phraseAt(text, at, patterns.commands); said?.what === 'talk';) {
    at = nextWord(text, said.end);
    said = phraseAt(text, at, patterns.commands);
  }
  const opening = phraseAt(text, at, patterns.names) ? undefined : phraseAt(text, at, patterns.openings);
  if (!opening) return undefined;
  const start = nextWord(text, opening.end);
  const hasText = start < text.length && (opening.what !== 'subscribe' || hasTime(text.slice(start), patterns));
  return hasText ? { name: opening.what, start, end: text.length } : undefined;
}

function hasTime(text: string, { hours }: QuestionPatterns): boolean {
  return /\d/.test(text) || hasPhrase(text, hours);
}

interface OpenedPart extends TextPart {
  readonly name: Opened;
}
