import { createInterface } from 'node:readline/promises';

/** Asks a person; resolves to the answer, or to the one by default. */
export type Ask = (question: string, byDefault: string) => Promise<string>;

/** Asks on the terminal, or takes the lines of standard input one after the other. Call `close` at the end. */
export async function openQuestions(): Promise<{ readonly ask: Ask; readonly close: () => void }> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) {
    let text = '';
    for await (const part of stdin.setEncoding('utf8')) text += String(part);
    const lines = text.split('\n');
    return { ask: (_, byDefault) => Promise.resolve(lines.shift()?.trim() || byDefault), close: () => undefined };
  }
  const terminal = createInterface({ input: stdin, output: stderr });
  return {
    ask: async (question, byDefault) => {
      const shown = byDefault === '' ? question : `${question} [${byDefault}]`;
      return (await terminal.question(`${shown}: `)).trim() || byDefault;
    },
    close: () => {
      terminal.close();
    },
  };
}
