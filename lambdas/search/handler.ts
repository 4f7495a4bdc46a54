import { type PagesOptions, createPages } from '../../shared/adapters/web/pages';
import { SEARCH_ROUTES } from '../../shared/adapters/web/search-routes';
import { answerHttpApi } from '../http-api';

/** Answers a search on a page. */
export function createHandler(options: Omit<PagesOptions, 'routes'>) {
  return answerHttpApi(createPages({ ...options, routes: SEARCH_ROUTES }));
}
