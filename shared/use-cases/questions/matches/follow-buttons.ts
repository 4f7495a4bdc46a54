import { LONGEST_FOLLOW_BUTTON } from '../../../domain/action';
import { topicText } from '../../../domain/follows';
import type { Button } from '../../../language/message';
import type { Understanding } from '../../../language/understanding/understanding';
import type { Asker } from '../../asker';
import type { Matches } from '../search/find-matches';
import { isFullMatch } from '../search/full-match';
import { typedText } from '../search/words-as-typed';

/** A button that follows what was looked for: a topic, or words that are in titles or names. */
export function followButtons(
  { words, topics, dates, which, asked }: Understanding,
  found: Matches,
  { place, language }: Asker,
): Button[] {
  const isPlain = dates.readings.length === 0 && which === undefined && asked === undefined && isFullMatch(found);
  if (!isPlain || found.previous || (place !== 'private' && place !== 'group')) return [];
  const [topic, ...others] = topics;
  const isNamed = topics.length === 0 && found.named.length > 0;
  const text =
    topic !== undefined && others.length + words.length === 0 ? topicText(topic) : isNamed ? typedText(words) : '';
  return text !== '' && Buffer.byteLength(text) <= LONGEST_FOLLOW_BUTTON
    ? [{ label: language.messages.follow.follow, action: { kind: 'follow', text } }]
    : [];
}
