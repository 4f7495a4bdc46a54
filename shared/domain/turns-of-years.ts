import { isRound } from './anniversary';

/** The events of one page of a message; the others are on further pages. */
export const TOLD_AT_ONCE = 5;

interface Told {
  readonly years: number;
}

/** The years after which a round anniversary usually comes again. */
const ROUND = 10;

/**
 * The anniversaries of a day in the order in which a message of that year tells them: first the most important round one,
 * then the other round ones, then the rest. Where more are due than are told at once, they take turns, the rest from year
 * to year and the round ones from decade to decade, so that those of the last turn come last. Of n events whose years end
 * in the same digit, each is told at once within 10 × ⌈n/4⌉ years, as long as the collection does not change.
 */
export function inTurns<Each extends Told>(due: readonly Each[], year: number): Each[] {
  const [lead, ...others] = due.filter(({ years }) => isRound(years));
  const decades = due.filter(({ years }) => isRound(years) && years % ROUND === 0);
  const round = rotated(decades, TOLD_AT_ONCE - 1, Math.floor(year / ROUND));
  const rest = rotated(due, TOLD_AT_ONCE, year);
  return [...new Set([...(lead ? [lead] : []), ...round, ...others, ...rest])];
}

/** Groups of that size, beginning with the one whose turn it is. */
function rotated<Each>(all: readonly Each[], size: number, turn: number): Each[] {
  const groups = Math.max(1, Math.ceil(all.length / size));
  const start = (turn % groups) * size;
  return [...all.slice(start), ...all.slice(0, start)];
}
