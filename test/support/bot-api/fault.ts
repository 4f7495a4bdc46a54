/** What is wrong with a value, and where in the payload it stands. */
export interface Fault {
  /** `reply_markup.inline_keyboard[0][1].callback_data`; empty for the payload itself. */
  readonly path: string;
  readonly message: string;
}

/** The path of a field, or of an item by its number. */
export function pathTo(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  return path ? `${path}.${key}` : key;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
