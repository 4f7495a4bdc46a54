import { type PagesOptions, createPages } from '../../shared/adapters/web/pages';
import { ROUTES } from '../../shared/adapters/web/routes';
import { answerHttpApi } from '../http-api';

/** Answers a request for a page, a feed or a file. */
export function createHandler(options: Omit<PagesOptions, 'routes'>) {
  return answerHttpApi(createPages({ ...options, routes: ROUTES }));
}
