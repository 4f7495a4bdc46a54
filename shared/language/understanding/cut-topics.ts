import type { Topics } from '../../domain/historical-event';
import { fold } from '../reading/fold';
import { splitWords } from '../searching/split-words';

/** `topic:sco`, `тема: ШОС`, `topic:"belt and road"`, `#sco`: by the id or by the label in any language. */
const TOPIC = /(?:([\p{L}]+)\s?[:：]\s?|#)(?:["“«]([^"”»]{1,64})["”»]|([\p{L}\p{N}_-]{1,64}))/gu;

/** The topics that a text names, and the text with spaces in their place. */
export function cutTopics(text: string, topics: Topics, filters: readonly string[]) {
  const found = new Set<string>();
  const left = text.replace(TOPIC, (whole, filter: string | undefined, quoted?: string, plain?: string) => {
    const isFilter = filter === undefined || filters.includes(fold(filter).text);
    const id = isFilter ? topicOf(quoted ?? plain ?? '', topics) : undefined;
    if (id === undefined) return whole;
    found.add(id);
    return ' '.repeat(whole.length);
  });
  return { text: left, topics: [...found] };
}

/** The topic that has this id, or this label in any language. */
export function topicOf(name: string, topics: Topics): string | undefined {
  const wanted = plain(name);
  return Object.keys(topics).find((id) =>
    [id, ...Object.values(topics[id] ?? {})].some((label) => plain(label) === wanted),
  );
}

function plain(name: string): string {
  return splitWords(name)
    .map(({ text }) => text)
    .join(' ');
}
