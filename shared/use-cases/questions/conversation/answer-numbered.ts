import type { Message } from '../../../language/message';
import { fold } from '../../../language/reading/fold';
import { isUnspaced } from '../../../language/searching/split-words';
import { phrasesIn, without } from '../../../language/understanding/phrases';
import type { Understanding } from '../../../language/understanding/understanding';
import { understoodPatterns } from '../../../language/understood-patterns';
import type { ReadPorts } from '../../answer-ports';
import type { Asker } from '../../asker';
import { findMatches } from '../search/find-matches';
import { isFullMatch } from '../search/full-match';
import { cardsOf } from './pick-shown';
import { isOrdinal, withoutAlso } from './read-onward';
import { readText } from '../read-text';
import { renderMatches } from '../matches/render-matches';

/** The second Power of Siberia is named Power of Siberia 2: the events that have the name so, if nothing is found otherwise. */
export async function answerNumbered(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  subject = '',
): Promise<Message | undefined> {
  const { text, words, dates, bound, talk } = understood;
  if (dates.readings.length > 0 || bound || (talk && talk.kind !== 'pointing')) return undefined;
  const rest = withoutAlso(text);
  const [ordinal] = phrasesIn(fold(rest).text, understoodPatterns().ordinals);
  if (!ordinal) return undefined;
  const isNamedHere = words.length > 0 && !talk && !isOrdinal(rest);
  const page = { size: asker.pageSize, direction: 'forward' } as const;
  if (isNamedHere && isFullMatch(await findMatches(ports, asker, understood, page))) return undefined;
  const own = isNamedHere ? without(rest, [ordinal]).replace(/[?？]/g, ' ').trim() : subject;
  const name = isUnspaced(own) ? own.replace(/\s/g, '') : own.trim();
  if (name === '') return undefined;
  const asked = await readText(ports, asker, `${name} ${String(ordinal.what)}`);
  const found = await findMatches(ports, asker, asked, page);
  if (!isFullMatch(found)) return undefined;
  const isNamed = nameWith(asked.words.map((word) => word.text).slice(0, -1), ordinal.what);
  const cards = await cardsOf(
    ports,
    found.lines.map(({ id }) => id),
  );
  const named = cards.filter(({ title, summary = {} }) =>
    [title, summary].some((each) => Object.values(each).some(isNamed)),
  );
  const ids = new Set(named.map(({ id }) => id));
  const lines = found.lines.filter(({ id }) => ids.has(id));
  const only = { ...found, lines, total: lines.length, next: undefined, previous: undefined };
  return lines.length > 0 ? renderMatches(ports, asker, asked, only) : undefined;
}

/** Whether a text has the name with that number right after it. */
function nameWith(words: readonly string[], number: number): (text: string) => boolean {
  const stems = words.map((word) => word.slice(0, Math.max(word.length - 2, 3)).replace(/[^\p{L}\p{N}]/gu, ''));
  const pattern = new RegExp(
    `${stems.join('\\p{L}*(?:[^\\p{L}\\p{N}]+\\p{L}{1,3})?[^\\p{L}\\p{N}]*')}\\p{L}*[^\\p{L}\\p{N}]*${String(number)}(?!\\d)`,
    'u',
  );
  return (text) => pattern.test(fold(text).text);
}
