import { capitalised } from '../../language/local-text';
import type { SearchPage } from '../../use-cases/pages/load-search';
import { eventList } from './event-article';
import { type Html, html } from './html';
import { shown } from './local-html';
import { actionPath, inLanguage, searchPath } from './paths';
import { crumbs } from './period-links';
import { richHtml } from './rich-html';
import type { PageParts, Site } from './site';

/** The bot's answer to a question. */
export function searchPage({ text, blocks, links }: SearchPage, site: Site): PageParts {
  const { language } = site;
  const { page } = language.messages;
  const [first, ...others] = blocks;
  const isHeaded = first?.kind === 'text';
  const heading = isHeaded ? capitalised(first.text.text) : page.search;
  const rest = isHeaded ? others : blocks;
  return {
    path: searchPath(text),
    title: heading,
    heading,
    description: page.searchField,
    isUnlisted: true,
    asked: text,
    crumbs: crumbs({ from: null, to: null }, site),
    main: html`${rest.map((block) => (block.kind === 'text' ? html`<p>${richHtml(block.text)}</p>` : eventList(block.lines, site, 2)))}
    ${ways()}`,
  };

  function ways(): Html | undefined {
    if (links.length === 0) return undefined;
    return html`<nav aria-label="${page.beside}">
      <ul class="ways">
        ${links.map(({ label, action }) => html`<li><a href="${inLanguage(language, actionPath(action, label))}">${shown(label)}</a></li>`)}
      </ul>
    </nav>`;
  }
}
