/** Something that goes wrong, the expected consequence, and a way to observe the real one. */
export interface Fault {
  readonly fault: string;
  readonly expected: string;
  /** Makes it happen to the real parts, and describes the consequence in the words of `expected`. */
  readonly observe: () => Promise<string>;
}

/** The outcome of a fault that was made to happen. */
export interface Observation {
  readonly group: string;
  readonly fault: string;
  readonly expected: string;
  readonly observed: string;
  readonly met: boolean;
  readonly seconds: number;
}

/** Makes a fault happen; an error counts as an observation. */
export async function observeFault(group: string, { fault, expected, observe }: Fault): Promise<Observation> {
  const begun = performance.now();
  const observed = await observe().catch((error: unknown) => `error: ${String(error)}`);
  const seconds = Number(((performance.now() - begun) / 1000).toFixed(1));
  return { group, fault, expected, observed, met: observed === expected, seconds };
}

/** A table with a row for each: what was expected and, where it differs, what was observed. */
export function faultTable(all: readonly Observation[]): string {
  const rows = [
    ['', 'group', 'fault', 'expected', 'observed'],
    ...all.map(({ group, fault, expected, observed, met }) => [
      met ? 'met' : 'MISSED',
      group,
      fault,
      expected,
      met ? 'as expected' : observed,
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
