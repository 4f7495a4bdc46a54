import { type ColumnMap, type ColumnTable, cellsOf } from './table';

/** How the cells of a column become an importance from 1 to 5. */
export interface ImportanceScale {
  /** Undefined for an empty cell, and for all cells of a column that is left out; otherwise why the cell has none. */
  readonly of: (cell: string) => number | { readonly lost: string } | undefined;
  readonly remarks: readonly string[];
}

const MOST = 5;

/** The scale that a heading states: "Importance (1-10)", "Weight, 0–100", "Важность из 10". */
const STATED = /(?<!\d)([01])\s*[-–—.…]+\s*(\d{1,3})(?!\d)|(?:\/|out of|\bof|из)\s*(\d{1,3})(?!\d)/i;

/** One scale for the whole column: a 4 means little where another event has 9. */
export function importanceScale(table: ColumnTable, map: ColumnMap): ImportanceScale {
  const index = map.get('importance');
  const heading = table.columns[index ?? -1];
  const cells = index === undefined ? [] : cellsOf(table, index).flatMap((cell) => cell.trim() || []);
  if (heading === undefined || cells.length === 0) return leftOut();
  const values = cells.map(Number).filter(Number.isFinite);
  const [from, to] = stated(heading) ?? assumed(values);
  const beyond = stated(heading) === undefined ? values.find((value) => value < from || value > to) : undefined;
  if (beyond !== undefined || to <= from)
    return leftOut(
      `the column "${heading}" is left out, because ${beyond ?? to} is on no scale that is known: write the scale into the heading, such as "Importance (0-100)"`,
    );
  const isOwn = from === 1 && to === MOST && values.every(Number.isInteger);
  return {
    of(cell) {
      if (cell === '') return undefined;
      const value = Number(cell);
      if (!(value >= from && value <= to))
        return { lost: `the importance "${cell}" is no number from ${from} to ${to}` };
      return 1 + Math.round(((value - from) * (MOST - 1)) / (to - from));
    },
    remarks: [
      ...(isOwn ? [] : [`"${heading}" is read as ${from} to ${to}, and becomes an importance of 1 to 5`]),
      ...(/priorit|приоритет|优先/i.test(heading)
        ? [`the highest number of "${heading}" is taken as the most important; if it is 1, say --map importance=`]
        : []),
    ],
  };
}

function leftOut(...remarks: readonly string[]): ImportanceScale {
  return { of: () => undefined, remarks };
}

function stated(heading: string): readonly [from: number, to: number] | undefined {
  const [whole, from = '1', to, of] = STATED.exec(heading) ?? [];
  return whole === undefined ? undefined : [Number(from), Number(to ?? of)];
}

function assumed(values: readonly number[]): readonly [from: number, to: number] {
  const from = values.includes(0) ? 0 : 1;
  return [from, from === 1 && values.every((value) => value <= MOST) ? MOST : 10];
}
