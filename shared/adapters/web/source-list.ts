import { evidenceOf } from '../../domain/evidence';
import type { HistoricalEvent } from '../../domain/historical-event';
import type { Language } from '../../language/language';
import { type DocumentParts, documentParts } from '../../language/render-sources';
import { type Html, html } from './html';
import { shown } from './local-html';

/** The sources of an event: how many are independent, then every document with what it is evidence of. */
export function sourceList(event: HistoricalEvent, language: Language): Html {
  const { card } = language.messages;
  const documents = documentParts(event, language);
  return html`<h2>${card.sources} · ${shown(card.independent(evidenceOf(event)))}</h2>
    <ul class="sources">
      ${documents.map((document) => html`<li>${citation(document, language)} ${evidence(document)}</li>`)}
    </ul>`;
}

function citation({ outlet, url, details }: DocumentParts, { messages }: Language): Html {
  const name = shown(outlet);
  const lead = isWebAddress(url) ? html`<a href="${url}" rel="noopener">${name}</a>` : html`<span>${name}</span>`;
  return html`<p class="c">
    ${lead}${details.map((detail) => html`${messages.citationSeparator}<span>${shown(detail)}</span>`)}
  </p>`;
}

function evidence({ evidence: all, language }: DocumentParts): Html {
  return html`${all.map(
    ({ quote, supports }) =>
      html`<blockquote>
        ${quote !== undefined && html`<p lang="${language}">${shown(quote)}</p>`}
        <p>${shown(supports)}</p>
      </blockquote>`,
  )}`;
}

/** No other address may be opened from a page, whatever stands in a source. */
function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//i.test(url);
}
