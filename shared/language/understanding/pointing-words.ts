import type { Spellings } from '../reading/date-words';

/**
 * What goes on with an earlier answer: its events, their sources, the next page, or the time before or after them; `end`: how
 * all of it ended.
 */
export type Onward = 'same' | 'sources' | 'more' | 'before' | 'after' | 'end';

/** The time around an event of an earlier answer: *that year*. */
export type SameTime = 'day' | 'month' | 'year' | 'decade';

/** The time of an event of an earlier answer, or that many units before (negative) or after it. */
export interface AskedTime {
  readonly unit: SameTime;
  readonly shift: number;
}

/** What points at an earlier answer instead of naming something. */
export interface PointingWords {
  /** A regular expression of a text that asks of something else what was asked before: *and the parade?* */
  readonly also?: string;
  /** One of a text that asks for a part of what was shown: *only treaties*. */
  readonly narrowing?: string;
  /** Of those, what stands for a person: *he*. */
  readonly someone?: Spellings;
  /** In place of a name: who signed *it*. Not searched for. */
  readonly pronouns?: Spellings;
  /** Ask what the text of something says that was shown: *what did it say* about the border. */
  readonly telling?: Spellings;
  /** Ask what that is called which was shown: 叫什么条约. */
  readonly naming?: Spellings;
  /** What makes a question of a pronoun. */
  readonly interrogatives?: Spellings;
  /** Said alone, they go on with the last answer: tell me more, what came next. */
  readonly onward?: Readonly<Partial<Record<Onward, Spellings>>>;
  /** Beside what is done in events of a kind, the next of them are asked for: who negotiated *later*. */
  readonly afterwards?: Spellings;
  /** Said alone, they go on where the answer before has more to show: *next*. */
  readonly turning?: Spellings;
  /**
   * With a length of time and nothing else, as long before or after what was shown: ten years *later*. `andAfter`: from
   * today, unless the text begins as one that goes on, «а *через* год».
   */
  readonly apart?: Readonly<Partial<Record<'before' | 'after' | 'andAfter', Spellings>>>;
  /** The time before or after that of an event of an earlier answer: *the year before*, at the end of a text. */
  readonly timeBefore?: Readonly<Partial<Record<SameTime, Spellings>>>;
  readonly timeAfter?: Readonly<Partial<Record<SameTime, Spellings>>>;
  /** The time of an event of an earlier answer: *that year*. */
  readonly sameTime?: Readonly<Partial<Record<SameTime, Spellings>>>;
  /** With an order, they ask for one of those that were shown: *which* was the first, the last *one*. */
  readonly ones?: Spellings;
  /** Before a name that has the number, from the second on: the *second* Power of Siberia. */
  readonly ordinals?: readonly Spellings[];
  /** One of a list, the first one first. */
  readonly numbers?: readonly Spellings[];
}
