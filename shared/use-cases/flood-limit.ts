import { boundedMap } from '../domain/bounded-map';
import { type Allowance, type Grant, RATES, spend } from '../domain/allowance';
import type { Clock } from './ports';

/** Who asks, where, and how much the answer costs. */
export interface CountedQuestion {
  readonly person: number;
  /** Absent in private, in channels and in inline mode, where answers go to the person. */
  readonly group?: number | undefined;
  /** 1 for an ordinary answer. */
  readonly tokens?: number | undefined;
}

/** Counts a question, and says whether it is answered. */
export type FloodLimit = (question: CountedQuestion) => Grant;

/** Some hundred kilobytes. */
const MOST_KNOWN = 5000;

/**
 * Limits how much each person and each group may ask for. It lives in the memory of one process: a function that runs n
 * times at once grants n times as much at most. It remembers those who asked last; who is forgotten begins anew.
 */
export function floodLimit(clock: Clock, mostKnown = MOST_KNOWN): FloodLimit {
  const known = boundedMap<string, Allowance>(mostKnown);
  return (question) => {
    const now = clock.now().getTime();
    const spent = bucketsOf(question).map(({ key, rate, tokens }) => ({
      key,
      ...spend(known.get(key), now, rate, tokens),
    }));
    const grants = spent.map(({ grant }) => grant);
    const grant = grants.find((each) => each === 'ignored') ?? grants.find((each) => each === 'refused') ?? 'granted';
    // The word that it is too much counts as an answer too; what is ignored takes nothing from the others.
    for (const { key, left, grant: each } of spent) if (grant !== 'ignored' || each === grant) known.set(key, left);
    return grant;
  };
}

/** A group takes messages, whatever they cost to make; a person's allowance is for the cost. */
function bucketsOf({ person, group, tokens = 1 }: CountedQuestion) {
  const own = { key: `${person}`, rate: RATES.person, tokens };
  if (group === undefined) return [own];
  return [
    { key: `${group}:${person}`, rate: RATES.member, tokens: 1 },
    { key: `${group}`, rate: RATES.group, tokens: 1 },
    own,
  ];
}
