import { fold } from '../language/reading/fold';
import { hasPhrase, isBlank, phrasesIn, without } from '../language/understanding/phrases';
import type { Understanding } from '../language/understanding/understanding';
import { says, understoodPatterns } from '../language/understood-patterns';
import type { AnswerPorts } from './answer-ports';
import type { Asker } from './asker';
import { PART_END } from './answer-part';
import { readText } from './questions/read-text';
import { findMatches } from './questions/search/find-matches';
import { placeSaid } from './settings/find-zone';
import { findWhole } from './questions/search/find-whole';
import { foundParts } from './questions/search/found-words';

/** After a sentence. */
const SENTENCE_END = /(?<=[.!?…])\s+|(?<=[。！？])|\n+/u;

/** Chinese may have only commas: 我是导游，明天带团，条约哪年签的. What is told comes first. */
const LAST_COMMA = /，(?=[^，]*$)/u;

/**
 * "I am a retired engineer. When did the specialists leave?" Some people first tell of themselves, which no event does: gives
 * the question alone, or what they say they write about, if only that is found. Undefined for any other text.
 */
export async function askedAlone(ports: AnswerPorts, asker: Asker, text: string): Promise<string | undefined> {
  // Whoever was asked for a place tells it: 我在纽约，按我的时间吧.
  if (ports.lastAnswers.ofMessages(asker).place && placeSaid(ports, asker, text) !== undefined) return undefined;
  const ended = await partsOf(ports, asker, text, SENTENCE_END);
  const sentences = ended.length > 0 ? ended : await partsOf(ports, asker, text, LAST_COMMA);
  const question = sentences.at(-1);
  const told = sentences.slice(0, -1);
  const isIntroduced = told.some(isOfAsker) && told.every((each) => each.talk !== undefined || isOfAsker(each));
  if (!question || !isQuestion(question) || told.some(isQuestion) || !isIntroduced)
    return clauseAlone(ports, asker, text);
  const isFound = async (each: Understanding) => (await findWhole(ports, asker, each)) !== undefined;
  if (await isFound(await readText(ports, asker, text))) return undefined;
  if (await isFound(question)) return question.text;
  for (const theme of told.flatMap(themeIn)) if (await isFound(await readText(ports, asker, theme))) return theme;
  return question.text;
}

/** "What do you have on the railway, need it for a tour": the one clause that does not tell of who asks. */
async function clauseAlone(ports: AnswerPorts, asker: Asker, text: string): Promise<string | undefined> {
  if (!says(text, 'introducing')) return undefined;
  const clauses = (await partsOf(ports, asker, text, PART_END)).filter(({ talk }) => !isEmptyTalk(talk));
  const told = clauses.filter(isIntroduction);
  const [question, ...others] = clauses.filter((each) => !told.includes(each));
  if (!question || told.length === 0 || others.length > 0 || !namesSomething(question)) return undefined;
  const placed = await inPlace(ports, asker, question, told);
  if (placed !== undefined) return placed;
  const isFound = (await findWhole(ports, asker, await readText(ports, asker, text))) !== undefined;
  return isFound ? undefined : question.text;
}

async function partsOf(ports: AnswerPorts, asker: Asker, text: string, end: RegExp): Promise<Understanding[]> {
  const parts = text.split(end).flatMap((part) => (/\p{L}/u.test(part) ? part.trim() : []));
  return parts.length < 2 ? [] : Promise.all(parts.map((part) => readText(ports, asker, part)));
}

/** "I live in Harbin, what is there about our city": that city. */
async function inPlace(
  ports: AnswerPorts,
  asker: Asker,
  { text }: Understanding,
  told: readonly Understanding[],
): Promise<string | undefined> {
  const { text: folded } = fold(text);
  const [ours] = folded.length === text.length ? phrasesIn(folded, understoodPatterns().ourPlace) : [];
  if (!ours) return undefined;
  for (const { typed } of told.flatMap(({ words }) => words).toReversed()) {
    const { unknown } = await findMatches(ports, asker, await readText(ports, asker, typed), FIRST);
    const [place] = unknown.length === 0 ? [typed] : foundParts(typed, unknown);
    if (place !== undefined) return `${text.slice(0, ours.start)} ${place} ${text.slice(ours.end)}`.trim();
  }
  return undefined;
}

const FIRST = { size: 1, direction: 'forward' } as const;

function isEmptyTalk(talk: Understanding['talk']): boolean {
  return talk !== undefined && talk.kind !== 'command' && talk.kind !== 'pointing';
}

function namesSomething({ words, topics, dates, which, talk, wish }: Understanding): boolean {
  const isNamed = words.length + topics.length + dates.readings.length > 0 || which !== undefined;
  return isNamed && talk === undefined && (wish === undefined || wish.isBare === true);
}

/** Whether a clause begins with what introduces the asker, and asks nothing. One that points tells of what is asked for. */
function isIntroduction({ text, asked, which, bound, talk, wish }: Understanding): boolean {
  if ((asked ?? which ?? bound ?? talk) !== undefined || (wish && wish.what !== 'place')) return false;
  const { text: folded } = fold(text);
  const { introducing, ourPlace, polite, pronouns } = understoodPatterns();
  const [first] = phrasesIn(folded, introducing);
  if (!first || hasPhrase(folded, ourPlace) || hasPhrase(without(folded, [first]), pronouns)) return false;
  return isBlank(without(folded, phrasesIn(folded, polite)).slice(0, first.start));
}

function isQuestion({ asked, which, bound, text, words, talk }: Understanding): boolean {
  const asks = asked !== undefined || which !== undefined || bound !== undefined || /[?？]/.test(text);
  return asks && words.length > 0 && talk === undefined;
}

function isOfAsker({ text, asked }: Understanding): boolean {
  return asked === undefined && says(text, 'asides');
}

/** What a sentence says that somebody writes or studies: "a piece on the railway". */
function themeIn({ text }: Understanding): string[] {
  const { text: folded } = fold(text);
  const at = folded.length === text.length ? phrasesIn(folded, understoodPatterns().themes).at(-1) : undefined;
  return at ? [text.slice(at.end).trim()] : [];
}
