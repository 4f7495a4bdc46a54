import { followedTopic, topicOfFollow } from '../../domain/follows';
import { fold } from '../../language/reading/fold';
import type { AnswerPorts } from '../answer-ports';
import type { Asker } from '../asker';
import { findSubject } from '../questions/find-matches';
import { readText } from '../questions/read-text';

/**
 * The text to follow for what somebody typed: a topic by its name or id, or the words, with their spelling corrected.
 * Undefined when the title or names of no event have them all.
 */
export async function resolveFollow(
  ports: Pick<AnswerPorts, 'clock' | 'events'>,
  asker: Asker,
  typed: string,
): Promise<string | undefined> {
  const topics = (await ports.events.summary())?.topics ?? {};
  const same = (label: string) => fold(label).text === fold(typed.trim()).text;
  const topic = Object.entries(topics).find(
    ([id, names]) => id === topicOfFollow(typed) || Object.values(names).some(same),
  );
  if (topic) return followedTopic(topic[0]);
  const { words } = await readText(ports, asker, typed);
  if (words.length === 0) return undefined;
  const found = await findSubject(ports, { words, hints: [], dates: [] }, 1);
  if (!found.everyWord || found.unknown.length > 0 || found.named.length === 0) return undefined;
  const taken = words.map(({ text, typed: as }) => {
    const correction = found.corrections.find((each) => each.typed === text);
    return correction?.taken ?? as;
  });
  return taken.join(' ');
}
