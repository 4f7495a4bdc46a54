/** Where a cell of a record begins, and its quotation mark where that is not closed. */
interface CellStart {
  readonly start: number;
  readonly open?: number;
}

/** The cells of a record as it is written. A pattern would fill the stack at a cell of some megabytes. */
export function* cellStarts(raw: string, delimiter: string): Generator<CellStart> {
  for (let start = 0; ;) {
    let from = start;
    while (/\s/.test(raw[from] ?? '') && raw[from] !== delimiter) from += 1;
    if (raw[from] === '"') {
      const close = closingMark(raw, from + 1);
      if (close < 0) {
        yield { start, open: from };
        return;
      }
      from = close + 1;
    }
    yield { start };
    const end = raw.indexOf(delimiter, from);
    if (end < 0) return;
    start = end + delimiter.length;
  }
}

/** Two marks within a cell stand for one. */
function closingMark(raw: string, from: number): number {
  for (let at = from; ; at += 2) {
    at = raw.indexOf('"', at);
    if (at < 0 || raw[at + 1] !== '"') return at;
  }
}
