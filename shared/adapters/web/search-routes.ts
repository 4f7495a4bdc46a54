import { languageFor } from '../../language/languages';
import { loadSearch } from '../../use-cases/pages/load-search';
import { pageAsker } from '../../use-cases/pages/page-asker';
import { parsePlace } from './period-path';
import type { Route } from './route';
import { searchPage } from './search-page';
import { htmlPage } from './shell';

/** The longest question that is read; the field takes no more. */
const LONGEST_TEXT = 400;

/** Searches understand what people type, which takes as much code and as many words as all other pages together. */
export const SEARCH_ROUTES: readonly Route[] = [
  {
    path: '/{lang}/search',
    async answer({ ports, site, query }) {
      const text = (query.get('q') ?? '').slice(0, LONGEST_TEXT);
      const asker = pageAsker(languageFor(site.language.code));
      return htmlPage(searchPage(await loadSearch(ports, asker, { text, place: parsePlace(query) }), site), site);
    },
  },
];
