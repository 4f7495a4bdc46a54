import { createInterface } from 'node:readline/promises';

/** Asks the person at the terminal; each answer is a line, empty at the end of the input. */
export interface Answers {
  ask(question: string): Promise<string>;
  close(): void;
}

export function answersFrom(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Answers {
  const lines = createInterface({ input, terminal: false });
  const next = lines[Symbol.asyncIterator]();
  return {
    async ask(question) {
      output.write(question);
      const { value, done } = await next.next();
      if (done !== true) return value.trim();
      output.write('\n');
      return '';
    },
    close: () => {
      lines.close();
    },
  };
}
