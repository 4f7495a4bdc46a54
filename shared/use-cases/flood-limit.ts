import { type Allowance, type Grant, spend } from '../domain/allowance';
import type { Clock } from './ports';

/** Counts one question of theirs, and says whether it is answered. */
export type FloodLimit = (who: string) => Grant;

/** Some hundred kilobytes. */
const MOST_KNOWN = 2000;

/**
 * Limits how much each may ask for. It lives in the memory of one process: a function that runs n times at once grants
 * n times as much at most. Of so many it knows, those who asked last; who is forgotten begins anew.
 */
export function floodLimit(clock: Clock, mostKnown = MOST_KNOWN): FloodLimit {
  const known = new Map<string, Allowance>();
  return (who) => {
    const { grant, left } = spend(known.get(who), clock.now().getTime());
    // A Map keeps the order in which it got its keys.
    known.delete(who);
    known.set(who, left);
    const [longestAgo] = known.keys();
    if (known.size > mostKnown && longestAgo !== undefined) known.delete(longestAgo);
    return grant;
  };
}
