import { relative } from 'node:path';

/** A path as a person here would write it: relative where it lies within the current folder. */
export function fromHere(path: string): string {
  const shown = relative(process.cwd(), path);
  return shown.startsWith('..') ? path : shown || '.';
}
