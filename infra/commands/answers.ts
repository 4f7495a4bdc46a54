import { type Interface, createInterface } from 'node:readline/promises';

/** Asks the person at the terminal; each answer is a line, empty at the end of the input. */
export interface Answers {
  ask(question: string): Promise<string>;
  close(): void;
}

export function answersFrom(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Answers {
  // Input that nothing is asked of is left to others.
  let lines: Interface | undefined;
  let next: AsyncIterator<string, undefined> | undefined;
  return {
    async ask(question) {
      output.write(question);
      lines ??= createInterface({ input, terminal: false });
      next ??= lines[Symbol.asyncIterator]();
      const { value, done } = await next.next();
      if (done !== true) return value.trim();
      output.write('\n');
      return '';
    },
    close: () => {
      lines?.close();
    },
  };
}
