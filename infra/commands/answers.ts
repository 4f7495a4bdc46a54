import { type Interface, createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Asks the person at the terminal; each answer is a line, empty at the end of the input. */
export interface Answers {
  readonly ask: (question: string) => Promise<string>;
  /** What is typed is not shown; what is piped is not asked for. */
  readonly askSecret: (question: string) => Promise<string>;
  readonly close: () => void;
}

type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean };

export function answersFrom(input: Input, output: NodeJS.WritableStream): Answers {
  // Input that nothing is asked of is left to others.
  let lines: Interface | undefined;
  let next: AsyncIterator<string, undefined> | undefined;
  return {
    async ask(question) {
      output.write(question);
      const line = await nextLine();
      if (line === undefined) output.write('\n');
      return line ?? '';
    },
    askSecret: async (question) => (input.isTTY === true ? typedUnseen(question) : ((await nextLine()) ?? '')),
    close: () => {
      lines?.close();
    },
  };

  async function nextLine(): Promise<string | undefined> {
    lines ??= createInterface({ input, terminal: false });
    next ??= lines[Symbol.asyncIterator]();
    const { value, done } = await next.next();
    return done === true ? undefined : value.trim();
  }

  async function typedUnseen(question: string): Promise<string> {
    output.write(question);
    const unseen = createInterface({ input, output: nowhere(), terminal: true });
    try {
      return (await unseen.question('')).trim();
    } finally {
      unseen.close();
      output.write('\n');
    }
  }
}

function nowhere(): Writable {
  return new Writable({
    write: (_, __, done) => {
      done();
    },
  });
}
