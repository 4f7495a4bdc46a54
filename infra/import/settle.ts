import { answersFrom } from '../commands/answers';
import { UsageError } from '../commands/command';
import { printable } from '../commands/printable';
import type { DateOrder } from '../../shared/domain/date-query';

/** How what a file leaves open is settled. */
export interface Settle {
  readonly map: string | undefined;
  readonly dates: DateOrder | undefined;
  /** The day that the entries of a file are of: 09-03. */
  readonly day: string | undefined;
  /** Prints something for the person, such as the guesses. */
  readonly show: (text: string) => void;
  /** The answer of the person; nothing when the guess is taken. `option` settles it without a question. */
  readonly ask: (question: string, option: string) => Promise<string>;
  /** For each file before, the fields of its columns by their headings; is added to. */
  readonly confirmed?: ReadonlyMap<string, string>[];
}

/** Asks in a terminal; takes the guesses with --yes; otherwise throws a UsageError. Call `close` at the end. */
export function createPrompter(yes: boolean): Pick<Settle, 'ask'> & { readonly close: () => void } {
  const close = () => undefined;
  if (yes) return { ask: () => Promise.resolve(''), close };
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    return {
      ask: (question, option) => {
        throw new UsageError(`${question.replace(/\s*\[.*$/s, '')} Give ${option}, or --yes to take the guesses`);
      },
      close,
    };
  const answers = answersFrom(process.stdin, process.stdout);
  return { ask: (question) => answers.ask(`${printable(question)} `), close: answers.close };
}
