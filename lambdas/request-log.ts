import { describeFault } from '../shared/adapters/telemetry/describe-fault';
import { type LogSink, logLine } from '../shared/adapters/telemetry/log-line';

export interface RequestLogOptions {
  /** The function's folder under `lambdas/`. */
  readonly name: string;
  readonly sink: LogSink;
  /** Milliseconds from any instant on. */
  readonly elapsed?: () => number;
}

/** What a handler returns: its result, and what the log says of the request. */
export interface HandlerOutcome<Result> {
  readonly result: Result;
  readonly outcome: string;
  /** The kind of an update. */
  readonly update?: string;
  readonly fault?: unknown;
  /** How much was done, by name. */
  readonly counts?: Readonly<Record<string, number>>;
}

/** What Lambda tells a handler of its time. */
export interface Timed {
  getRemainingTimeInMillis: () => number;
}

/** Makes of a handler what Lambda calls: it gives the result, and writes a line for each request, also when it throws. */
export function logged<Given extends readonly unknown[], Result>(
  handle: (...given: Given) => Promise<HandlerOutcome<Result>>,
  { name, sink, elapsed = () => performance.now() }: RequestLogOptions,
): (...given: Given) => Promise<Result> {
  let coldStart = true;
  return async (...given) => {
    const began = elapsed();
    const answer = await handle(...given).catch((error: unknown) => {
      write({ outcome: 'failed', fault: error });
      throw error;
    });
    write(answer);
    return answer.result;

    function write({ outcome, update, counts, fault: thrown }: Omit<HandlerOutcome<unknown>, 'result'>): void {
      const ms = Math.round(elapsed() - began);
      const fault = thrown === undefined ? undefined : describeFault(thrown);
      sink(logLine({ function: name, outcome, update, ms, counts, coldStart: coldStart || undefined, fault }));
      coldStart = false;
    }
  };
}
