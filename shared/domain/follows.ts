import { textNumber } from './text-number';

/** How much a chat can follow. */
export const MOST_FOLLOWS = 20;
/** The longest text that is followed, in UTF-16 units. */
export const LONGEST_FOLLOW = 60;

const TOPIC = /^topic:(.+)$/;

/** The text that stands for a topic in a search and among what is followed. Other texts are words. */
export const topicText = (id: string): string => `topic:${id}`;

/** The id of the topic, if one is followed. */
export const topicOfFollow = (text: string): string | undefined => TOPIC.exec(text)?.[1];

/** Tells the texts that a chat follows apart, in a few characters. */
export function followKey(text: string): string {
  return textNumber(text).toString(36);
}
