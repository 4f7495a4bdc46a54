import { type HandlerOutcome, logged } from '../../lambdas/request-log';
import type { Clock } from '../../shared/use-cases/ports';
import type { TokenScan } from './token-scan';

/** A line of a function's log. */
interface Line {
  readonly function: string;
  readonly outcome: string;
  readonly ms: number;
  readonly counts?: Readonly<Record<string, number>>;
}

/** The log of all functions. */
export interface Log {
  readonly lines: readonly Line[];
  /** The sum of a count over the lines of a function. */
  readonly counted: (fn: string, what: string) => number;
}

/** Makes handlers log as when deployed, with durations in that clock; scans lines and faults for the token. */
export function startLog(tokenScan: TokenScan, clock: Clock) {
  const lines: Line[] = [];
  const sink = (line: string) => {
    tokenScan.scan('log line', line);
    lines.push(JSON.parse(line) as Line);
  };
  return {
    lines,
    counted: (fn: string, what: string) =>
      lines.filter((line) => line.function === fn).reduce((sum, { counts }) => sum + (counts?.[what] ?? 0), 0),
    logged: <Request, Result>(name: string, handle: (request: Request) => Promise<HandlerOutcome<Result>>) => {
      const scanning = (request: Request) =>
        handle(request).then(
          (answer) => {
            if (answer.fault !== undefined) tokenScan.scan('error', answer.fault);
            return answer;
          },
          (error: unknown) => {
            tokenScan.scan('error', error);
            throw error;
          },
        );
      return logged(scanning, { name, sink, elapsed: () => clock.now().getTime() });
    },
  };
}
