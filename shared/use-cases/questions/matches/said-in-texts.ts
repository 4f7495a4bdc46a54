import type { EventLine } from '../../../domain/event-line';
import { fold } from '../../../language/reading/fold';
import { phrasesIn } from '../../../language/understanding/phrases';
import type { Understanding } from '../../../language/understanding/understanding';
import { understoodPatterns } from '../../../language/understood-patterns';
import type { AnswerPorts } from '../../answer-ports';
import type { Matches } from '../search/find-matches';
import { isInTitle, meaningsIn } from '../search/title-words';

/**
 * "When did they sign the treaty": of several titles that only speak of a treaty, the event whose text says that it was
 * signed comes first; talks on it come after. Only then are texts read.
 */
export async function saidFirst(
  { events }: Pick<AnswerPorts, 'events'>,
  { text, asked, which, words }: Understanding,
  { lines, named }: Pick<Matches, 'lines' | 'named'>,
): Promise<readonly EventLine[]> {
  if (asked !== 'when' || which !== undefined || words.length === 0) return lines;
  const meanings = phrasesIn(fold(text).text, understoodPatterns().hints)
    .map(({ what }) => what)
    .filter((meaning) => meaning.of === 'implied' && meaning.words.length > 0);
  if (meanings.length === 0) return lines;
  const isLikely = (line: EventLine) =>
    isInTitle(line, { words: words.map((word) => word.text) }) && meanings.every((meaning) => isInTitle(line, meaning));
  const [leader] = lines;
  // What has the name is meant, whatever its text says.
  const likely = lines.filter((line) => isLikely(line) && (!leader || !named.includes(leader.id) || isNamed(line)));
  const [best, ...rivals] = likely;
  if (!leader || !best || says(leader.title)) return lines;
  if (best !== leader) return firstOf(likely.find(({ title }) => says(title)));
  const cards = rivals.length > 0 ? await events.cards(likely.map(({ id }) => id)) : [];
  const told = cards.find(({ title, summary = {} }) => says(title) || says(summary));
  return firstOf(lines.find(({ id }) => id === told?.id));

  function firstOf(first: EventLine | undefined): readonly EventLine[] {
    return first ? [first, ...lines.filter((line) => line !== first)] : lines;
  }

  function isNamed({ id }: EventLine): boolean {
    return named.includes(id);
  }

  function says(local: EventLine['title']): boolean {
    const has = meaningsIn(local);
    return meanings.every((meaning) => has.has(meaning));
  }
}
