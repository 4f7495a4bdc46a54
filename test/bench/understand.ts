import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Figure } from './understand-figures';

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

function runOnce(file: string): Figure[] {
  return JSON.parse(execFileSync(process.execPath, [file], { encoding: 'utf8' })) as Figure[];
}

/** The run in the middle by its ratio. */
function medianOf(figures: readonly Figure[]): Figure {
  const middle = [...figures].sort((a, b) => a.ratio - b.ratio)[figures.length >> 1];
  if (!middle) throw new Error('no run');
  return middle;
}

function main(): void {
  const figures = understandFigures();
  for (const { figure, ours, baseline, ratio, target, met } of figures) {
    const columns = [
      met ? 'ok  ' : 'MISS',
      figure.padEnd(58),
      `ours ${String(ours).padStart(9)}`,
      `chrono-node ${String(baseline).padStart(7)}`,
      `ratio ${String(ratio).padStart(10)}`,
      `target ${target}`,
    ];
    process.stdout.write(`${columns.join('  ')}\n`);
  }
  if (figures.some(({ met }) => !met)) process.exitCode = 1;
}

if (require.main === module) main();
