import { type PhraseBook, phraseAt } from './phrases';
import type { CommandName } from '../commands';
import type { QuestionPatterns } from './question-patterns';
import type { Talk } from './understanding';

/** Which of several kinds of talk in one text is answered. */
const FIRST_ANSWERED = ['thanks', 'greeting', 'chat', 'small'] as const;

/**
 * What a text says that asks nothing; undefined when any part of it may be a question. The text is folded, and its
 * dates are replaced by spaces.
 */
export function findTalk(text: string, hasDate: boolean, patterns: QuestionPatterns): Talk | undefined {
  if (!/[\p{L}\p{N}]/u.test(text)) return hasDate ? undefined : { kind: 'small' };
  if (!/\p{L}/u.test(text))
    return hasDate || !/^\D*\d{1,3}(\D+\d{1,3})*\D*$/u.test(text) ? undefined : { kind: 'number' };
  const command = hasDate ? undefined : consume(text, patterns.commands)?.find(isCommand);
  if (command !== undefined) return { kind: 'command', name: command };
  const talk = consume(text, patterns.talk);
  const kind = FIRST_ANSWERED.find((each) => talk?.includes(each));
  return kind === undefined || (hasDate && kind !== 'chat') ? undefined : { kind };
}

function isCommand(said: CommandName | 'talk'): said is CommandName {
  return said !== 'talk';
}

/** What the text consists of, read from its start; undefined when something else is in it. */
function consume<What>(text: string, book: PhraseBook<What>): What[] | undefined {
  const found: What[] = [];
  for (let at = skip(text, 0); at < text.length;) {
    const part = phraseAt(text, at, book);
    if (!part) return undefined;
    found.push(part.what);
    at = skip(text, part.end);
  }
  return found;
}

/** The next letter or digit. */
function skip(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/[\p{L}\p{N}]/u.test(text.charAt(at))) at++;
  return at;
}
