import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sourceOf } from './source-position';

const MOST_FRAMES = 4;
/** No message is so long that the frames come after these lines. */
const MOST_LINES = 500;
/** Matches the rest of a line after the root. */
const POSITION = /^((?:[\w@+-][\w@.+-]*\/)*[\w@+-][\w@.+-]*\.[cm]?[jt]s):(\d{1,7}):(\d{1,7})\)?$/;

/**
 * The innermost frames of a stack in files under the root, as `shared/adapters/x.ts:12:5`; frames in a bundle are
 * translated to the source. Frames of packages count only when there are no others. A stack begins with the message and
 * names functions, both of which may quote input; so a frame counts only if its file exists.
 */
export function stackFrames(stack: unknown, root: string): string[] {
  if (typeof stack !== 'string') return [];
  const roots = [`${root}/`, `${pathToFileURL(root).href}/`];
  const frames: string[] = [];
  const inPackages: string[] = [];
  for (const line of stack.split('\n', MOST_LINES)) {
    if (frames.length === MOST_FRAMES) break;
    const position = positionIn(line, roots);
    if (!position || !isFile(join(root, position.file))) continue;
    const { file, line: row, column } = sourceOf(position, root);
    (file.startsWith('node_modules/') ? inPackages : frames).push(`${file}:${row}:${column}`);
  }
  return frames.length > 0 ? frames : inPackages.slice(0, MOST_FRAMES);
}

function positionIn(line: string, roots: readonly string[]) {
  const from = Math.max(...roots.map((root) => endOf(root, line)));
  const [, file, row, column] = (from < 0 ? undefined : POSITION.exec(line.slice(from))) ?? [];
  return file === undefined ? undefined : { file, line: Number(row), column: Number(column) };
}

/** The end of the last occurrence of the text in the line, or -1. */
function endOf(text: string, line: string): number {
  const at = line.lastIndexOf(text);
  return at < 0 ? -1 : at + text.length;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
