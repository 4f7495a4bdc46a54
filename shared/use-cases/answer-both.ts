import { type Message, withNote } from '../language/message';
import { fold } from '../language/reading/fold';
import { phrasesIn } from '../language/understanding/phrases';
import type { Understanding } from '../language/understanding/understanding';
import { says, understoodPatterns } from '../language/understood-patterns';
import type { AnswerPorts } from './answer-ports';
import type { Asker } from './asker';
import { type Shown, shownBy } from './last-answers';
import { readText } from './questions/read-text';

type Answer = (understood: Understanding, shown?: Shown) => Promise<Message>;

/**
 * "What did they sign in 2001 and is it still in force": the second half is asked of the one event that the first half finds.
 * Of several, nobody knows which is meant: that the half was left out is said. Undefined for a text without such a half.
 */
export async function answerBoth(
  ports: AnswerPorts,
  asker: Asker,
  text: string,
  answer: Answer,
): Promise<Message | undefined> {
  for (const [first, second] of halvesOf(text)) {
    const half = await readText(ports, asker, second);
    if (!isOfFirst(half)) continue;
    const one = await readText(ports, asker, first);
    if (half.manner.isWhether ? !isOwn(one) : !isOwnOfName(one)) continue;
    const message = await answer(one);
    if (message.isNoAnswer) return undefined;
    const shown = shownBy(message.buttons.flat().map(({ action }) => action));
    if (shown.events.length === 1) return shown.isCard ? message : answer(half, shown);
    return withNote(message, asker.language.messages.search.leftOut(second));
  }
  return undefined;
}

/** A text before and after each comma or "and". */
function halvesOf(text: string): (readonly [string, string])[] {
  const { text: folded } = fold(text);
  if (folded.length !== text.length) return [];
  const commas = [...text.matchAll(/[,，;；]/g)].map(({ index }) => ({ start: index, end: index + 1 }));
  return [...phrasesIn(folded, understoodPatterns().and), ...commas].flatMap(({ start, end }) => {
    const [first, second] = [text.slice(0, start).replace(/[\s,，;；]+$/u, ''), text.slice(end).trim()];
    return first === '' || second === '' ? [] : [[first, second] as const];
  });
}

/** A question that names nothing: "is it still in force", "who sold it". */
function isOfFirst({ text, talk, manner, asked, dates }: Understanding): boolean {
  const isPointing = talk?.kind === 'pointing' && talk.onward === 'same' && talk.nth === undefined;
  const asks = manner.isWhether || (isPointing && says(text, 'interrogatives') && (talk.hints ?? []).length > 0);
  return isPointing && asks && asked === undefined && dates.readings.length === 0;
}

/** "The railway, when was it built": of what it names. */
function isOwnOfName(one: Understanding): boolean {
  return one.asked !== undefined && (one.words.length > 0 ? isQuestion(one) : isOwn(one));
}

function isOwn(one: Understanding): boolean {
  const { earlier, words, hints, dates } = one;
  // "What did they sign in 2001": whoever they are.
  const isNamed = dates.readings.length > 0 || (words.length + hints.length > 0 && !earlier.isPointing);
  return isNamed && isQuestion(one);
}

/** Whether it is neither talk nor a wish; any few words may be a place. */
function isQuestion({ talk, wish }: Understanding): boolean {
  return talk === undefined && (wish === undefined || wish.isBare === true);
}
