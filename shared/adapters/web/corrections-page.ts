import type { CorrectedEvent } from '../../domain/versions';
import { type CorrectionEntry, correctionEntries, renderDayOf } from '../../language/render-change';
import { html } from './html';
import { shown } from './local-html';
import { CORRECTIONS_PATH, eventPath, inLanguage } from './paths';
import { crumbs } from './period-links';
import { type PageParts, type Site, siteName } from './site';

/** What was corrected, the latest first, and the feeds of it. */
export function correctionsPage(corrections: readonly CorrectedEvent[], site: Site): PageParts {
  const { language, origin } = site;
  const { page } = language.messages.correction;
  const entries = correctionEntries(corrections, language);
  const article = ({ id, at, title, changes, reason }: CorrectionEntry) =>
    html`<article>
      <p class="w"><span>${shown(renderDayOf(at, language))}</span></p>
      <h2><a href="${inLanguage(language, eventPath(id))}">${shown(title)}</a></h2>
      ${changes.map((change) => html`<p>${shown(change)}</p>`)}
      ${reason !== undefined && html`<p class="soft">${shown(reason)}</p>`}
    </article>`;
  const feeds = ['corrections.atom', 'corrections.json'].map((path) => inLanguage(language, path));
  return {
    path: CORRECTIONS_PATH,
    title: page.heading,
    heading: page.heading,
    description: `${page.what} ${siteName(site)}`,
    crumbs: crumbs({ from: null, to: null }, site),
    lead: html`<p>${shown(page.what)}</p>`,
    main: html`${
        entries.length === 0
          ? html`<p>${shown(page.none)}</p>`
          : html`<ol>
              ${entries.map((entry) => html`<li>${article(entry)}</li>`)}
            </ol>`
      }
      <p>${shown(page.feeds)} ${feeds.map((path) => html`<a href="${path}"><code>${origin}${path}</code></a> `)}</p>`,
  };
}
