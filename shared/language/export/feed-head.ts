import type { PublishedLanguage } from '../published-language';

/** What a feed says of itself. */
export interface FeedHead {
  readonly language: PublishedLanguage;
  /** RFC 4151 */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Who publishes it: the collection. */
  readonly author: string;
  /** ISO 8601 */
  readonly updated: string;
  /** The address of the feed itself, and of the page it belongs to. */
  readonly self: string;
  readonly home: string;
}
