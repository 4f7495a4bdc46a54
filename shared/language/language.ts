import type { Messages } from './messages';
import type { PublishedLanguage } from './published-language';

/** What the bot needs of a language to write in it. What it needs to understand what people type is an `UnderstoodLanguage`. */
export interface Language extends PublishedLanguage {
  /** Words of a title that give away when the event was, as a regular expression; their case does not matter. */
  readonly datingWords: string;
  /** The IANA name of the zone of most who write it; none where they live all over the world. */
  readonly likelyZone?: string;
  /** All texts but dates. */
  readonly messages: Messages;
}
