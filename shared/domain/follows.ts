/** How much a chat can follow. */
export const MOST_FOLLOWS = 20;
/** The longest text that is followed, in UTF-16 units. */
export const LONGEST_FOLLOW = 60;

const TOPIC = /^topic:(.+)$/;

/** The text of a followed topic. Other texts are words: those of a person, place, organisation or anything else. */
export const followedTopic = (id: string): string => `topic:${id}`;

/** The id of the topic, if one is followed. */
export const topicOfFollow = (text: string): string | undefined => TOPIC.exec(text)?.[1];

/** Tells the texts that a chat follows apart, in a few characters: FNV-1a, 32 bits. */
export function followKey(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
