import type { PagePlace } from '../../../domain/action';
import type { Message } from '../../../language/message';
import type { Understanding } from '../../../language/understanding/understanding';
import type { ReadPorts } from '../../answer-ports';
import type { Asker } from '../../asker';
import { findMatches } from '../search/find-matches';
import { pageOf } from '../search/find-whole';
import { renderMatches } from './render-matches';
import { isInTitle } from '../search/title-words';

/** "Who died in 1791": the events of those dates that tell of it; undefined when something is named, or none of them does. */
export async function answerDone(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  place?: PagePlace,
): Promise<Message | undefined> {
  const { words, said = [] } = understood;
  if (words.length > 0 || said.length === 0) return undefined;
  const found = await findMatches(ports, asker, understood, pageOf(asker, understood, place));
  const [best] = found.lines;
  if (!best || !said.some((each) => isInTitle(best, each))) return undefined;
  const asWords = said.map((each) => ({ text: each.words[0] ?? '', typed: each.typed }));
  return renderMatches(ports, asker, { ...understood, words: asWords, said: [] }, found);
}
