/** Tells on stderr what a long part is at. */
export function progress(what: string): void {
  process.stderr.write(`  ${what}\n`);
}
