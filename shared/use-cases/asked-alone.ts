import { fold } from '../language/reading/fold';
import { phrasesIn } from '../language/understanding/phrases';
import type { Understanding } from '../language/understanding/understanding';
import { says, understoodPatterns } from '../language/understood-patterns';
import type { AnswerPorts } from './answer-ports';
import type { Asker } from './asker';
import { readText } from './questions/read-text';
import { findWhole } from './questions/search/find-whole';

/** After a sentence. */
const SENTENCE_END = /(?<=[.!?…])\s+|(?<=[。！？])|\n+/u;

/**
 * "I am a retired engineer. When did the specialists leave?" Who asks tells of themselves first, which no event has: the
 * question alone, or what they say that they write about, if only that is found. Undefined for any other text.
 */
export async function askedAlone(ports: AnswerPorts, asker: Asker, text: string): Promise<string | undefined> {
  const sentences = text.split(SENTENCE_END).filter((sentence) => /\p{L}/u.test(sentence));
  if (sentences.length < 2) return undefined;
  const read = await Promise.all(sentences.map((sentence) => readText(ports, asker, sentence)));
  const question = read.at(-1);
  const told = read.slice(0, -1);
  const isIntroduced = told.some(isOfAsker) && told.every((each) => each.talk !== undefined || isOfAsker(each));
  if (!question || !isQuestion(question) || told.some(isQuestion) || !isIntroduced) return undefined;
  const isFound = async (each: Understanding) => (await findWhole(ports, asker, each)) !== undefined;
  if (await isFound(await readText(ports, asker, text))) return undefined;
  if (await isFound(question)) return question.text;
  for (const theme of told.flatMap(themeIn)) if (await isFound(await readText(ports, asker, theme))) return theme;
  return question.text;
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
