import { type Answer, logged } from '../../lambdas/request-log';
import type { Clock } from '../../shared/use-cases/ports';
import type { Heard } from './heard';

/** A line of a function's log, as it was written. */
interface Line {
  readonly function: string;
  readonly outcome: string;
  readonly ms: number;
  readonly counts?: Readonly<Record<string, number>>;
}

/** What the functions log. */
export interface Log {
  readonly lines: readonly Line[];
  /** How often something is counted in the lines of a function. */
  readonly counted: (fn: string, what: string) => number;
}

/** Has handlers log as they do when deployed, in an office's time; faults are heard before they are described. */
export function startLog(heard: Heard, clock: Clock) {
  const lines: Line[] = [];
  const sink = (line: string) => {
    heard.hear('log line', line);
    lines.push(JSON.parse(line) as Line);
  };
  return {
    lines,
    counted: (fn: string, what: string) =>
      lines.filter((line) => line.function === fn).reduce((sum, { counts }) => sum + (counts?.[what] ?? 0), 0),
    logged<Request, Result>(name: string, handle: (request: Request) => Promise<Answer<Result>>) {
      const hearing = (request: Request) =>
        handle(request).then(
          (answer) => {
            if (answer.fault !== undefined) heard.hear('error', answer.fault);
            return answer;
          },
          (error: unknown) => {
            heard.hear('error', error);
            throw error;
          },
        );
      return logged(hearing, { name, sink, elapsed: () => clock.now().getTime() });
    },
  };
}
