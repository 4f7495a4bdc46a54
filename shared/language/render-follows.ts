import { followKey, topicOfFollow } from '../domain/follows';
import type { Topics } from '../domain/historical-event';
import type { Language } from './language';
import { textIn } from './local-text';
import { type Button, type Message, inRows } from './message';
import { backTo } from './render-menu';
import { bold, italic, paragraphs } from './rich-text';

export interface FollowsView {
  readonly follows: readonly string[];
  /** Whether the chat has messages about these, and chosen events, only. */
  readonly isOnly: boolean;
  readonly topics: Topics;
  /** The channel that follows these, when they are shown in another chat. */
  readonly chat?: number | undefined;
  /** What was just done. */
  readonly lead?: string | undefined;
}

/** What a chat follows, each with a button that ends it, and what following means. */
export function renderFollows({ follows, isOnly, topics, chat, lead }: FollowsView, language: Language): Message {
  const { follow: texts } = language.messages;
  const buttons = follows.map((text): Button => ({
    label: `✕ ${followName(text, topics, language)}`,
    action: { kind: 'unfollow', key: followKey(text), chat },
  }));
  const add: Button = { label: texts.add, action: { kind: 'ask-follow', chat } };
  const [heading, none] =
    chat === undefined ? [texts.heading, texts.none] : [texts.headingOfChannel, texts.noneOfChannel];
  return {
    text: paragraphs(lead, bold(heading), follows.length > 0 ? italic(isOnly ? texts.onlyThese : texts.rule) : none),
    buttons: [...inRows(buttons, 2), [add], [backTo('subscription', language, chat)]],
  };
}

/** What is followed: a topic by its name, anything else as it was typed. */
export function followName(text: string, topics: Topics, language: Language): string {
  const topic = topicOfFollow(text);
  const label = topic === undefined ? undefined : topics[topic];
  return label ? textIn(language, label) : (topic ?? text);
}
