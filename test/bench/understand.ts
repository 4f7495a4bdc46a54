import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Figure } from './figure';
import type { ComparedFigure } from './understand-figures';

const PROCESSES = 3;

/**
 * Reading dates against chrono-node: accuracy, speed, worst time. Both are bundled, as the Lambda is, and measured in
 * turns within one process; the figures are the medians of fresh processes.
 */
export function understandFigures(): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'understand-'));
  try {
    const outfile = join(folder, 'run.cjs');
    const entry = join(__dirname, 'understand-run.ts');
    buildSync({ entryPoints: [entry], bundle: true, platform: 'node', outfile, logLevel: 'error' });
    const runs = Array.from({ length: PROCESSES }, () => runOnce(outfile));
    return (runs[0] ?? []).map((_, row) => medianOf(runs.flatMap((figures) => figures[row] ?? [])));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runOnce(file: string): ComparedFigure[] {
  return JSON.parse(execFileSync(process.execPath, [file], { encoding: 'utf8' })) as ComparedFigure[];
}

/** The run in the middle by its ratio. */
function medianOf(figures: readonly ComparedFigure[]): Figure {
  const middle = [...figures].sort((a, b) => a.ratio - b.ratio)[figures.length >> 1];
  if (!middle) throw new Error('no run');
  return middle;
}
