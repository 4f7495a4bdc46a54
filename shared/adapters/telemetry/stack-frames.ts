import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const MOST_FRAMES = 4;
/** No message is so long that the frames lie behind it. */
const MOST_LINES = 500;
/** From the root on, to the end of the line. A bundle is one line, so that the column matters. */
const PLACE = /^((?:[\w@+-][\w@.+-]*\/)*[\w@+-][\w@.+-]*\.[cm]?[jt]s):(\d{1,7}):(\d{1,7})\)?$/;

/**
 * The innermost frames of a stack that lie in files under the root, as `shared/adapters/x.ts:12:5`. A stack begins with
 * the message, and names functions, which may be made of input; so a place is one only if there is such a file.
 */
export function stackFrames(stack: unknown, root: string): string[] {
  if (typeof stack !== 'string') return [];
  const roots = [`${root}/`, `${pathToFileURL(root).href}/`];
  const frames: string[] = [];
  for (const line of stack.split('\n', MOST_LINES)) {
    if (frames.length === MOST_FRAMES) break;
    const place = placeIn(line, roots);
    if (place && isFile(join(root, place.file))) frames.push(`${place.file}:${place.line}:${place.column}`);
  }
  return frames;
}

function placeIn(line: string, roots: readonly string[]) {
  const from = Math.max(...roots.map((root) => lastEndOf(root, line)));
  const [, file, row, column] = (from < 0 ? undefined : PLACE.exec(line.slice(from))) ?? [];
  return file === undefined || row === undefined || column === undefined ? undefined : { file, line: row, column };
}

/** Where the last of these texts ends in the line, or -1. */
function lastEndOf(text: string, line: string): number {
  const at = line.lastIndexOf(text);
  return at < 0 ? -1 : at + text.length;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
