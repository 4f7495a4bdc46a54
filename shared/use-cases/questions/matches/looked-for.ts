import type { PagePlace } from '../../../domain/action';
import type { CalendarDate } from '../../../domain/calendar-date';
import type { Reading } from '../../../domain/date-query';
import type { Message } from '../../../language/message';
import type { Understanding } from '../../../language/understanding/understanding';
import type { ReadPorts } from '../../answer-ports';
import type { Asker } from '../../asker';
import type { Matches } from '../search/find-matches';

/** What goes with the matches: the page, what was understood beside the words, and the time of named events. */
export interface MatchContext {
  readonly place?: PagePlace | undefined;
  readonly notes?: readonly string[];
  readonly bounds?: readonly Reading[];
}

/** What a question looks for, and what was found of it. */
export interface LookedFor {
  readonly ports: ReadPorts;
  readonly asker: Asker;
  readonly understood: Understanding;
  readonly context: MatchContext;
  readonly today: CalendarDate;
  readonly found: Matches;
  /** What was found has the name of something else. */
  readonly isOther: boolean;
  /** Words that it lacks, or has in a doubtful spelling. */
  readonly missing: readonly string[];
}

/** A way to answer a question; undefined when it is not what is meant. */
export type Way = (looked: LookedFor) => Answered | Promise<Answered>;

/** An answer, or what is to be looked for in place of the question. */
export type Answered = Message | { readonly instead: Understanding } | undefined;
