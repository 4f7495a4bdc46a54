/**
 * A figure of ours, beside a baseline's measured in the same run where there is one, and whether it reaches its target.
 * One without a target is there to compare.
 */
export interface Figure {
  readonly figure: string;
  readonly ours: number | string;
  readonly baseline?: number | string;
  readonly ratio?: number;
  readonly target?: string;
  readonly met?: boolean;
}

/** The figures as a table: a line each, the columns under one another. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = [
    ['', 'figure', 'ours', 'baseline', 'ratio', 'target'],
    ...figures.map(({ figure, ours, baseline, ratio, target, met }) =>
      [verdictOf(met), figure, ours, baseline ?? '', ratio ?? '', target ?? ''].map(String),
    ),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}

function verdictOf(met: boolean | undefined): string {
  if (met === undefined) return '';
  return met ? 'met' : 'MISSED';
}
