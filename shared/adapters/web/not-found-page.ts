import { html } from './html';
import { shown } from './local-html';
import { crumbs } from './period-links';
import type { PageParts, Site } from './site';

/** There is no page at the address. */
export function notFoundPage(site: Site): PageParts {
  const { page } = site.language.messages;
  return {
    path: '',
    title: page.notFound,
    heading: page.notFound,
    description: page.notFoundHint,
    isUnlisted: true,
    crumbs: crumbs({ from: null, to: null }, site),
    main: html`<p>${shown(page.notFoundHint)}</p>`,
  };
}
