/** The game "Which came first?". */
export interface GameMessages {
  /** Heads a question. */
  readonly whichFirst: string;
  /** The letters of the two events of a question, as their buttons have them. */
  readonly letters: readonly [string, string];
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
  score(right: number, answered: number): string;
  /** How many right answers there were without a wrong one between, last and at most. */
  streak(streak: number, best: number): string;
  /** To a second answer to the same question. */
  readonly firstCounts: string;
  readonly tooOld: string;
  /** In a group, shown only to the person. */
  points(right: number): string;
  /** In a group: ends the question for everybody. */
  readonly show: string;
  readonly answerFirst: string;
  /** Heads the answer that everybody sees. */
  readonly answerIs: string;
  /** Heads the table of points of a group. */
  readonly table: string;
  readonly tableFull: string;
}
