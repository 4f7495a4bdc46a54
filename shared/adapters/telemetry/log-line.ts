import type { FaultReport } from './describe-fault';

/** Takes a line of a log, without its end. */
export type LogSink = (line: string) => void;

/** What a function's log says of a request, or of a piece of work: no text of a user, no name, no token. */
export interface LogEntry {
  /** The function's folder under `lambdas/`. */
  readonly function: string;
  readonly outcome: string;
  /** The kind of an update: the name of its field, such as `callback_query`. */
  readonly update?: string | undefined;
  readonly ms: number;
  /** Said only of the first. */
  readonly coldStart?: true | undefined;
  readonly fault?: FaultReport | undefined;
  readonly counts?: Readonly<Record<string, number>> | undefined;
}

const FIELD_NAME = /^[a-z]+(?:_[a-z]+)*$/;
const LONGEST_FIELD_NAME = 40;

/** An entry as a line of JSON. */
export function logLine({ function: name, outcome, update, ms, counts, coldStart, fault }: LogEntry): string {
  // The kind comes from outside: what is no name of a field may be anything.
  const isNamed = update === undefined || (update.length <= LONGEST_FIELD_NAME && FIELD_NAME.test(update));
  return JSON.stringify({ function: name, outcome, update: isNamed ? update : 'other', ms, counts, coldStart, fault });
}
