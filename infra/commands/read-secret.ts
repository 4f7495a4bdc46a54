import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

const { stdin, stderr } = process;

/** Reads a line from standard input; when a person types it, it is asked for and not shown. */
export async function readSecret(question: string): Promise<string> {
  if (!stdin.isTTY) return ((await stdin.setEncoding('utf8').toArray()) as string[]).join('').trim();
  stderr.write(question);
  const lines = createInterface({
    input: stdin,
    output: new Writable({
      write: (_, __, done) => {
        done();
      },
    }),
    terminal: true,
  });
  try {
    return (await lines.question('')).trim();
  } finally {
    lines.close();
    stderr.write('\n');
  }
}
