import { printable } from '../commands/printable';

/** Tells a person something; standard output may belong to a protocol. */
export function warn(line: string): void {
  process.stderr.write(`${printable(line)}\n`);
}
