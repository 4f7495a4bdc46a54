/** Writes a line to standard output, which Lambda keeps as a log. */
export function standardOutput(line: string): void {
  process.stdout.write(`${line}\n`);
}
