/** The game "Which came first?". */
export interface GameMessages {
  /** Heads a question. */
  readonly whichFirst: string;
  readonly right: string;
  readonly wrong: string;
  /** Above the event that came first, and above the other. */
  readonly earlier: string;
  readonly later: string;
  readonly next: string;
  /** After the last question of a day. */
  readonly noMoreToday: string;
  /** The collection has no two events to ask about. */
  readonly none: string;
}
