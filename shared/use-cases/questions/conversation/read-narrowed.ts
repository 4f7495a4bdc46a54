import { wholePhrase } from '../../../language/understanding/phrases';
import type { TypedWord, Understanding } from '../../../language/understanding/understanding';
import { understoodPatterns } from '../../../language/understood-patterns';
import type { ReadPorts } from '../../answer-ports';
import type { Asker } from '../../asker';
import type { AskedBefore } from '../../last-answers';
import { askedDates, namesTopicOrTime } from '../asked';
import { findMatches } from '../search/find-matches';
import { isFullMatch } from '../search/full-match';
import { readText } from '../read-text';

/** "Only treaties", after a question of a time or of something else: the treaties of that. Undefined where it asks for another time. */
export async function readNarrowed(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  before: AskedBefore,
): Promise<Understanding | undefined> {
  const { narrowing } = understoodPatterns();
  const rest = narrowing.reduce((left, each) => left.replace(each, ' '), understood.text).trim();
  if (rest === understood.text.trim() || understood.earlier.isPointing) return undefined;
  const part = await readText(ports, asker, rest);
  if (part.words.length + part.topics.length === 0 || askedDates(part).length > 0 || part.bound || part.talk)
    return undefined;
  const asked = await readText(ports, asker, before.text);
  const text = part.words.every(isKind) && part.topics.length === 0 ? withoutKinds(asked) : asked.text;
  const question = text === asked.text ? asked : await readText(ports, asker, text);
  const whole = await readText(ports, asker, `${text.replace(/[\s?？!！.。]+$/u, '')} ${rest}`);
  const isKept = isSame(askedDates(question), askedDates(whole)) && has(whole, question) && has(whole, part);
  if (!isKept) return undefined;
  // That nothing of it was in that time is an answer, too.
  const isOfTime = question.words.length + question.topics.length === 0 && askedDates(question).length > 0;
  return isOfTime || isFullMatch(await findMatches(ports, asker, whole, { size: 1, direction: 'forward' }))
    ? whole
    : undefined;
}

function isKind({ text }: TypedWord): boolean {
  return wholePhrase(text, understoodPatterns().counted) !== undefined;
}

/** "Now only treaties", after "only visits": no visits any more. A text that asks for nothing but a kind stays as it is. */
function withoutKinds(asked: Understanding): string {
  const { text, words } = asked;
  const isRest = words.some((word) => !isKind(word)) || namesTopicOrTime(asked);
  return isRest
    ? words
        .filter(isKind)
        .reduce((left, { typed }) => left.replace(typed, ' '), text)
        .trim()
    : text;
}

/** Whether a text looks for all that another one does. */
function has(whole: Understanding, part: Understanding): boolean {
  const words = whole.words.map(({ text }) => text);
  return (
    part.words.every(({ text }) => words.includes(text)) && part.topics.every((topic) => whole.topics.includes(topic))
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
