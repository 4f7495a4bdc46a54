import type { Score } from '../domain/score';

/** Somebody who plays in a chat: in private the person whose chat it is. */
export interface Player {
  readonly chatId: number;
  readonly personId: number;
  /** The first name, for the table of a group; it is stored there and nowhere else. */
  readonly name?: string | undefined;
}

/** A row of the table of a group. */
export interface PlayerScore extends Score {
  readonly personId: number;
  readonly name: string;
}

/** How many players a group's table has room for. */
export const MOST_PLAYERS = 100;

/** The scores of those who play. */
export interface Scores {
  /** Undefined for somebody who has not answered any question there. */
  of(player: Player): Promise<Score | undefined>;
  /**
   * Stores what `change` makes of the score, unless it gives undefined; it is asked again when another answer came first.
   * `full`: the group's table has no room for another player.
   */
  change(player: Player, change: (before: Score | undefined) => Score | undefined): Promise<'done' | 'full'>;
  /** Removes the score of somebody who left the group. No-op without one. */
  leave(player: Player): Promise<void>;
  /** All players of a group, the best first. */
  table(chatId: number): Promise<readonly PlayerScore[]>;
}
