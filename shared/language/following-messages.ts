import type { StoredOf } from './control-messages';
import type { PAUSE_DAYS } from '../domain/pause';

/** /follow */
export interface FollowMessages {
  /** The button beside what was found. */
  readonly follow: string;
  readonly heading: string;
  readonly headingOfChannel: string;
  readonly none: string;
  readonly noneOfChannel: string;
  /** The button below the list, and what it asks. */
  readonly add: string;
  readonly ask: string;
  readonly placeholder: string;
  /** What following means. */
  readonly rule: string;
  /** The same, in a chat that gets nothing else. */
  readonly onlyThese: string;
  /** What was just done; `when` is the time of day and its city. */
  following(what: string, when: string, of: StoredOf): string;
  notFollowing(what: string): string;
  /** The text names nothing that is followed. */
  notFollowed(what: string): string;
  readonly tooMany: string;
  /** In the subscription; `list` names all that is followed. */
  followed(list: string): string;
}

/** What is new in the collection, in a scheduled message. */
export interface NewsMessages {
  readonly heading: string;
  /** How many other events are new. */
  more(events: number): string;
}

/** /pause */
export interface PauseMessages {
  readonly pause: string;
  readonly resume: string;
  /** Above the usual lengths. */
  readonly ask: string;
  /** By the number of days. */
  readonly lengths: Readonly<Record<(typeof PAUSE_DAYS)[number], string>>;
  /** What was just done: messages resume on that day. */
  paused(day: string): string;
  /** In the subscription and in /status. */
  until(day: string): string;
  /** Why no pause begins. */
  readonly not: {
    unread(text: string): string;
    passed(when: string): string;
    /** Messages would resume today. */
    readonly today: string;
    /** The latest day on which messages can resume. */
    tooLong(day: string): string;
    /** The pause was to begin later; messages would resume on that day. */
    later(day: string): string;
  };
  /** What to do instead. */
  readonly nameDay: string;
  readonly orTurnOff: string;
}
