import { readingOf } from '../../../domain/date-query';
import { historicalDate, spanOf } from '../../../domain/historical-date';
import type { Message } from '../../../language/message';
import { fold } from '../../../language/reading/fold';
import { phrasesIn, without } from '../../../language/understanding/phrases';
import { inFull } from '../../../language/understanding/spoken';
import { understoodLanguages } from '../../../language/understood-languages';
import { understoodPatterns } from '../../../language/understood-patterns';
import { spanOnSide } from '../bounds/bound-span';
import { datedTitle } from '../bounds/compared-events';
import { renderMatches } from '../matches/render-matches';
import { isKindOrAct } from '../asked';
import { readText } from '../read-text';
import { findMatches } from '../search/find-matches';
import { isFullMatch } from '../search/full-match';
import { typedText } from '../search/words-as-typed';
import { withoutAlso } from './read-onward';
import { namesNoTime, withoutBarePlace } from './told-beside';
import type { Turn } from './turn';

/** As many as may have come of what was shown. */
const NEXT_ONES = { size: 3, direction: 'forward' } as const;

/**
 * "Who negotiated later?", after a battle: the next talks since then, of what was asked for before if there were any.
 * Undefined of a text that names more than a kind of event.
 */
export async function answerLater({
  ports,
  asker,
  understood,
  spokenOf,
  question,
}: Turn): Promise<Message | undefined> {
  const [id] = spokenOf?.events ?? [];
  if (id === undefined || understood.talk || !namesNoTime({ ...withoutBarePlace(understood), topics: [] }))
    return undefined;
  const { text: folded } = fold(inFull(understood.text, understoodLanguages));
  const later = phrasesIn(folded, understoodPatterns().afterwards);
  if (later.length === 0) return undefined;
  const rest = withoutAlso(without(folded, later));
  const { words, topics } = await readText(ports, asker, rest);
  if (words.length + topics.length === 0 || !words.every(isKindOrAct)) return undefined;
  const event = await ports.events.card(id);
  if (!event) return undefined;
  const bounds = [readingOf(spanOnSide('after', spanOf(historicalDate(event.date))))];
  const title = datedTitle(event, asker.language);
  const before = await readText(ports, asker, question?.subject ?? '');
  const named = typedText(before.words.filter((word) => !isKindOrAct(word)));
  for (const text of named === '' ? [rest] : [`${named} ${rest}`, rest]) {
    const asked = { ...(await readText(ports, asker, text)), asked: undefined };
    const found = await findMatches(ports, asker, asked, NEXT_ONES, bounds);
    if (!isFullMatch(found)) continue;
    const next = { ...found, total: found.lines.length, next: undefined, previous: undefined };
    return renderMatches(ports, asker, asked, next, [asker.language.messages.search.bound.after(title, title)]);
  }
  return undefined;
}
