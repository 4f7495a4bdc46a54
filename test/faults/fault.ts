/** Something that goes wrong, what must come of it, and how to see what does. */
export interface Fault {
  readonly fault: string;
  readonly expected: string;
  /** Makes it happen to the real parts, and says what came of it in the words of `expected`. */
  readonly see: () => Promise<string>;
}

/** A fault that was made to happen. */
export interface Seen {
  readonly group: string;
  readonly fault: string;
  readonly expected: string;
  readonly seen: string;
  readonly met: boolean;
  readonly seconds: number;
}

/** Makes a fault happen; an error is what was seen, too. */
export async function seeFault(group: string, { fault, expected, see }: Fault): Promise<Seen> {
  const begun = performance.now();
  const seen = await see().catch((error: unknown) => `error: ${String(error)}`);
  const seconds = Number(((performance.now() - begun) / 1000).toFixed(1));
  return { group, fault, expected, seen, met: seen === expected, seconds };
}

/** A line for each: what was expected, and, where it differs, what was seen. */
export function faultTable(all: readonly Seen[]): string {
  const rows = [
    ['', 'group', 'fault', 'expected', 'seen'],
    ...all.map(({ group, fault, expected, seen, met }) => [
      met ? 'met' : 'MISSED',
      group,
      fault,
      expected,
      met ? 'so' : seen,
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
