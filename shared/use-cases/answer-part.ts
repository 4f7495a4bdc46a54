import { type Message, withNote } from '../language/message';
import type { Understanding } from '../language/understanding/understanding';
import { says } from '../language/understood-patterns';
import type { AnswerPorts } from './answer-ports';
import type { Asker } from './asker';
import { asksSomething } from './questions/asked';
import { readText } from './questions/read-text';

/** Where a sentence or a clause ends; in Chinese a space may end one. */
export const PART_END = /[.!?…]+(?:\s+|$)|[,;:，；：。！？、\n]+|\s[–—-]\s|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u;

/** Each try costs an answer. */
const MOST_TRIED = 3;

interface Part {
  readonly typed: string;
  readonly read: Understanding;
}

/**
 * "Anything about pandas? My niece loves them": of a text that has no answer as a whole, the part that has one, if the text
 * has several. What it leaves out is said. Undefined when no part has an answer of its own.
 */
export async function answerPart(
  ports: AnswerPorts,
  asker: Asker,
  text: string,
  answer: (understood: Understanding) => Promise<Message>,
): Promise<Message | undefined> {
  const typed = text
    .split(PART_END)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (typed.length < 2) return undefined;
  const parts = await Promise.all(
    typed.map(async (part): Promise<Part> => ({ typed: part, read: await readText(ports, asker, part) })),
  );
  const likely = [...parts.filter(asks), ...parts.filter((part) => !asks(part))].filter(isWhole);
  for (const part of likely.slice(0, MOST_TRIED)) {
    const others = parts.filter((other) => other !== part && hasSubject(other.read));
    // What is no aside may be what is asked about: «Аляска, когда продали».
    if (!isDone(part.read) && !others.every(isAside)) continue;
    const message = await answer(part.read);
    if (message.isNoAnswer) continue;
    if (others.length === 0 || isDone(part.read)) return message;
    const { search, listSeparator } = asker.language.messages;
    return withNote(message, search.leftOut(others.map((other) => other.typed).join(listSeparator)));
  }
  return undefined;
}

function asks({ read }: Part): boolean {
  return isDone(read) || asksSomething(read) || read.which !== undefined;
}

/** What the bot is told to do leaves nothing to be found. */
function isDone({ talk, wish }: Understanding): boolean {
  return talk?.kind === 'command' || (wish !== undefined && !wish.isBare);
}

/** Whether it asks for something, and not only for what the rest names. */
function isWhole({ read, typed }: Part): boolean {
  if (isDone(read)) return true;
  return read.talk === undefined && !isAside({ read, typed }) && (hasSubject(read) || asks({ read, typed }));
}

/** Whether it is more than a greeting or a polite phrase. */
function hasSubject({ words, dates, talk }: Understanding): boolean {
  return talk === undefined && words.length + dates.readings.length > 0;
}

function isAside({ read, typed }: Part): boolean {
  return read.manner.isRemark || says(typed, 'asides');
}
