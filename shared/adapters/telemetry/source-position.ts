import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { join } from 'node:path';

/** A position in a file: its path relative to a root, line and column from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Source maps by the path of their bundle. They are read when a fault is logged, not by Node at the start, which would
 * cost each cold start some 14 ms of processor time.
 */
const maps = new Map<string, SourceMap | undefined>();

/** The position in the source for one in a bundle, by the source map beside it; the same position without a map. */
export function sourceOf(position: Position, root: string): Position {
  const origin = mapOf(join(root, position.file))?.findOrigin(position.line, position.column);
  if (!origin || !('fileName' in origin)) return position;
  return { file: origin.fileName, line: origin.lineNumber, column: origin.columnNumber };
}

function mapOf(bundle: string): SourceMap | undefined {
  if (!maps.has(bundle)) maps.set(bundle, readMap(`${bundle}.map`));
  return maps.get(bundle);
}

function readMap(path: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(path, 'utf8')) as SourceMapPayload);
  } catch {
    // There is no map, or it is damaged: the position in the bundle is still better than nothing.
    return undefined;
  }
}
