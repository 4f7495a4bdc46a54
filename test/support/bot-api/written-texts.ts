/** Fields of an update that a user fills in. */
const WRITTEN = new Set([
  'address',
  'author_signature',
  'bio',
  'caption',
  'data',
  'first_name',
  'last_name',
  'name',
  'query',
  'question',
  'text',
  'title',
  'username',
]);

/** All that users wrote in an update: texts, names, titles, and what came with a pressed button. */
export function writtenTexts(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return WRITTEN.has(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => writtenTexts(inner, Array.isArray(value) ? key : name));
}
