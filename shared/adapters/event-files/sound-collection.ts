import type { Collection } from '../../domain/collection';
import { loadCollection } from './load-collection';

/** The collection in a folder. When it has faults, throws an error that names the first and counts the others. */
export async function soundCollection(dir: string): Promise<Collection> {
  const { collection, faults } = await loadCollection(dir);
  if (collection) return collection;
  const [first, ...others] = faults.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
  const more = others.length > 0 ? ` (and ${others.length} more: npm run events:check shows all)` : '';
  throw new Error(`${first ?? 'there are no events'}${more}`);
}
