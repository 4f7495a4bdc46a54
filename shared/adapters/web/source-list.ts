import { evidenceOf } from '../../domain/evidence';
import type { HistoricalEvent } from '../../domain/historical-event';
import type { PublishedLanguage } from '../../language/published-language';
import { type DocumentParts, documentParts } from '../../language/render-sources';
import { type Html, html } from './html';
import { shown } from './local-html';

/** The sources of an event: how many are independent, then every document with what it is evidence of. */
export function sourceList(event: HistoricalEvent, language: PublishedLanguage): Html | undefined {
  const { card } = language.messages;
  const documents = documentParts(event, language);
  if (documents.length === 0) return undefined;
  return html`<h2>${card.sources} · ${shown(card.independent(evidenceOf(event)))}</h2>
    <ul class="sources">
      ${documents.map((document) => html`<li>${citation(document, language)} ${evidence(document)}</li>`)}
    </ul>`;
}

function citation({ outlet, url, details }: DocumentParts, { messages }: PublishedLanguage): Html {
  const name = shown(outlet);
  const lead = isWebAddress(url) ? html`<a href="${url}" rel="noopener">${name}</a>` : html`<span>${name}</span>`;
  return html`<p class="c">
    ${lead}${details.map((detail) => html`${messages.citationSeparator}<span>${shown(detail)}</span>`)}
  </p>`;
}

/** What the document is evidence of, after its own words where they are quoted. */
function evidence({ evidence: all, language }: DocumentParts): Html {
  return html`${all.map(({ quote, supports }) => {
    const claim = supports !== undefined && html`<p class="m">${shown(supports)}</p>`;
    if (quote === undefined) return claim;
    return html`<blockquote>
      <p lang="${language ?? ''}">${shown(quote)}</p>
      ${claim}
    </blockquote>`;
  })}`;
}

/** No other address may be opened from a page, whatever stands in a source. */
function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//i.test(url);
}
