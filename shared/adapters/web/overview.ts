import { readingOf } from '../../domain/date-query';
import type { CountedBlock } from '../../domain/highlights';
import { spanOfBlock } from '../../domain/year-blocks';
import type { PublishedLanguage } from '../../language/published-language';
import { renderReading } from '../../language/render-date';
import type { Overview } from '../../use-cases/pages/period';
import { type Html, html } from './html';

/** In units of the drawing. */
const HEIGHT = 60;
const LOWEST = 4;

/**
 * How many events each part of a period has: fine bars to look at, and over them links that are wide enough for a
 * finger. Each link says in full what it leads to; what is seen below it is its first year.
 */
export function overviewNav(
  { years, bars, parts }: Overview,
  language: PublishedLanguage,
  href: (part: CountedBlock) => string,
): Html {
  const { messages } = language;
  const most = Math.max(1, ...bars.map(({ events }) => events));
  const drawn = bars
    .filter(({ events }) => events > 0)
    .map(({ first, last, events }) => {
      const height = Math.max(LOWEST, Math.sqrt(events / most) * HEIGHT).toFixed(0);
      return `M${first - years.first} ${HEIGHT}v-${height}h${((last - first + 1) * 0.86).toFixed(2)}v${height}z`;
    });
  const links = parts.map((part) => {
    const label = html`<span class="l" aria-hidden="true">${firstYear(part, language)}</span>`;
    if (part.events === 0) return html`<li>${label}</li>`;
    const name = messages.page.allOf(renderReading(readingOf(spanOfBlock(part)), language.dateText), part.events);
    return html`<li>
      <a href="${href(part)}"><span class="h">${name}</span>${label}</a>
    </li>`;
  });
  return html`<nav class="o" aria-label="${messages.page.overview}">
    <svg viewBox="0 0 ${years.last - years.first + 1} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
      <path d="${drawn.join('')}" />
    </svg>
    <ol>
      ${links}
    </ol>
  </nav>`;
}

/** Without the word that some languages write after a year. */
function firstYear({ first }: CountedBlock, { dateText }: PublishedLanguage): string {
  return first > 0 ? String(first) : dateText.date({ unit: 'year', year: first });
}
