import { createPages } from '../../shared/adapters/web/pages';
import type { PagePorts } from '../../shared/use-cases/pages/reader';
import { answerHttpApi } from '../http-api';

export interface PagesDependencies {
  readonly ports: PagePorts;
  readonly botName?: string | undefined;
}

/** Answers a request for a page. */
export function createHandler(dependencies: PagesDependencies) {
  return answerHttpApi(createPages(dependencies));
}
