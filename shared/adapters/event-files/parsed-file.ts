export interface FilePosition {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

export interface PlacedMessage extends FilePosition {
  readonly message: string;
}

export type Path = readonly PropertyKey[];

/** The value of a file, and the places of its parts. */
export interface ParsedFile {
  readonly value: unknown;
  /** Errors of syntax, and what the file says other than it shows; with any, `value` is undefined. */
  readonly faults: readonly PlacedMessage[];
  /** What is read, but may not be what was meant. */
  readonly doubts: readonly PlacedMessage[];
  /** The place of the value at the path, or of the innermost existing value on the way to it. */
  readonly placeOf: (path: Path) => FilePosition;
  /** The place of a key in the mapping at the path. */
  readonly placeOfKey: (path: Path, key: string) => FilePosition;
}

/** The start of a file. */
export const START: FilePosition = { line: 1, column: 1 };

/** A file without a value. Whatever part of it is asked for stands at `place`. */
export function faulty(faults: readonly PlacedMessage[], place: FilePosition = START): ParsedFile {
  const placeOf = () => place;
  return { value: undefined, faults, doubts: [], placeOf, placeOfKey: placeOf };
}
