import type { SearchQuery } from '../../../domain/search-query';
import { aliasOfKey, lastOfPair, saidBy } from '../../../language/searching/alias-terms';
import { isUnspaced } from '../../../language/searching/split-words';
import type { WordForms } from '../../../language/searching/word-forms';
import type { SearchIndex } from './search-index';

/** An index as it is for a query: with the terms of those aliases that the query says whole, as terms of their words. */
export function withAliases(
  index: SearchIndex,
  { words, hints = [], leading = [], done = [] }: SearchQuery,
  forms: WordForms,
): SearchIndex {
  const isSaid = saidBy([...words, ...hints, ...leading, ...done], forms);
  return {
    ...index,
    terms: async (from, to, maxBlocks) => {
      const isPair = from === to && isUnspaced(from) && from.length === 2;
      const entries = await index.terms(from, isPair ? lastOfPair(from) : to, maxBlocks);
      return entries.flatMap((entry) => {
        const [key, ...fields] = entry;
        const alias = aliasOfKey(key);
        if (!alias) return [entry];
        const { own } = alias;
        return alias.parts.every(isSaid) ? [[isUnspaced(own) ? own : `${own} `, ...fields] as const] : [];
      });
    },
  };
}
