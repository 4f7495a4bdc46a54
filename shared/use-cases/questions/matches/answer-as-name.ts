import type { Message } from '../../../language/message';
import type { Understanding } from '../../../language/understanding/understanding';
import type { ReadPorts } from '../../answer-ports';
import type { Asker } from '../../asker';
import { findWhole } from '../search/find-whole';
import { renderMatches } from './render-matches';
import { hasAllInTitle } from '../search/title-words';

/** "The year of culture", if a title has all of it: what asks for a date is a part of a name. */
export async function answerAsName(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
): Promise<Message | undefined> {
  const { askedNouns = [], words } = understood;
  if (askedNouns.length === 0 || words.length === 0) return undefined;
  const all = [...askedNouns.map((text) => ({ text, typed: text })), ...words];
  const named = { ...understood, words: all };
  const found = await findWhole(ports, asker, named);
  const lines = found?.lines.filter((line) => hasAllInTitle(line, all)) ?? [];
  if (!found || lines.length === 0) return undefined;
  return renderMatches(ports, asker, named, { ...found, lines, total: lines.length, next: undefined });
}
