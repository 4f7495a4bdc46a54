import { findEvents } from '../../shared/adapters/dynamo/search/find-events';
import { searchIndex } from '../../shared/adapters/dynamo/search/search-index';
import type { Collection } from '../../shared/domain/collection';
import type { SearchQuery } from '../../shared/domain/search-query';
import { languages } from '../../shared/language/languages';
import { isUnspaced, splitWords } from '../../shared/language/searching/split-words';
import { wordFormsOf } from '../../shared/language/searching/word-forms';
import { indexItemsOf, newIndex } from './index-items';
import { memoryTable } from '../bench/memory-table';

const forms = wordFormsOf(languages);

/** The words of a text that are no stop words. */
export function wordsIn(text: string): string[] {
  return splitWords(text)
    .map((word) => word.text)
    .filter((word) => !forms.isStopWord(word))
    .flatMap((word) => (isUnspaced(word) ? forms.partsOf(word) : word));
}

/** Searches a collection by its index in memory. Nothing is kept from one search to the next. */
export function searchIn(collection: Collection) {
  const { table, used } = memoryTable(indexItemsOf('any', collection));
  return {
    find: async (text: string, query: Partial<SearchQuery> = {}, size = 100, from = 0) => {
      used.units = 0;
      const index = searchIndex(table, newIndex('any', collection.events.length));
      const whole = { words: [...new Set(wordsIn(text))], dates: [], ...query };
      const page = await findEvents(index, whole, { size, direction: 'forward', cursor: String(from) });
      return { ...page, found: page.lines.map(({ id }) => id), units: used.units };
    },
  };
}
