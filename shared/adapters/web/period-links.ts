import { DECADE } from '../../domain/collection-summary';
import { readingOf } from '../../domain/date-query';
import { type ClosedSpan, type Span, monthSpan, shapeOf, yearSpan } from '../../domain/span';
import { blockOf, spanOfBlock } from '../../domain/year-blocks';
import type { PublishedLanguage } from '../../language/published-language';
import { renderReading } from '../../language/render-date';
import type { PeriodsBeside } from '../../use-cases/pages/periods-beside';
import { type Html, html } from './html';
import { shown } from './local-html';
import { inLanguage, periodPath } from './paths';
import { type Site, siteName } from './site';

/** A period in words: as the bot heads its list. */
export function periodText(span: Span, { dateText }: PublishedLanguage): string {
  return renderReading(readingOf(span), dateText);
}

export function periodLink(span: Span, language: PublishedLanguage, text = periodText(span, language)): Html {
  return html`<a href="${inLanguage(language, periodPath(span))}">${shown(text)}</a>`;
}

/** The ways up: to the whole timeline, the decade, the year and the month that a period lies in. */
export function crumbs(span: Span, site: Site): Html {
  const { language } = site;
  const links = [periodLink({ from: null, to: null }, language, siteName(site))];
  for (const longer of longerThan(span)) links.push(periodLink(longer, language));
  return html`<nav class="row" aria-label="${language.messages.page.place}">${links}</nav>`;
}

/** The decade, year and month around a span, the longest first. */
export function longerThan(span: Span): readonly ClosedSpan[] {
  const shape = shapeOf(span);
  if (shape.unit === 'interval') return [];
  const { year, month } = shape.unit === 'day' ? shape.date : shape.unit === 'month' ? shape : { year: 0, month: 0 };
  switch (shape.unit) {
    case 'day':
      return [decadeAround(year), yearSpan(year), monthSpan(year, month)];
    case 'month':
      return [decadeAround(year), yearSpan(year)];
    case 'years':
      return shape.first === shape.last ? [decadeAround(shape.first)] : [];
  }
}

function decadeAround(year: number): ClosedSpan {
  return spanOfBlock(blockOf(year, DECADE));
}

/** Links to the nearest periods of the same length that have events. */
export function periodTurns({ before, after }: PeriodsBeside, language: PublishedLanguage): Html | false {
  return besideNav(
    language,
    before && periodLink(before, language, `‹ ${periodText(before, language)}`),
    after && periodLink(after, language, `${periodText(after, language)} ›`),
  );
}

/** Links to what is earlier and later, at the two sides of a page. */
export function besideNav(
  language: PublishedLanguage,
  earlier: Html | undefined,
  later: Html | undefined,
): Html | false {
  if (!earlier && !later) return false;
  return html`<nav class="sides" aria-label="${language.messages.page.beside}">
    <span>${earlier}</span> <span>${later}</span>
  </nav>`;
}
