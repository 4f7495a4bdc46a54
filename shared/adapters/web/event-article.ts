import type { CalendarDate } from '../../domain/calendar-date';
import type { EventLine } from '../../domain/event-line';
import type { Basis } from '../../domain/historical-event';
import type { PublishedLanguage } from '../../language/published-language';
import { EVIDENCE_MARK, outletsText, renderStanding, renderWhen } from '../../language/render-line';
import { type Html, html } from './html';
import { localHtml, shown } from './local-html';
import { eventPath, inLanguage } from './paths';
import { yearStrip } from './year-strip';

/** Whose language a page is in, and the day that years are counted to. */
interface Reader {
  readonly language: PublishedLanguage;
  readonly today: CalendarDate;
}

/** An event of a list: the line of the bot, with the strip of its year. */
function eventArticle(line: EventLine, { language, today }: Reader, level: 2 | 3): Html {
  const title = html`<a href="${inLanguage(language, eventPath(line.id))}">${localHtml(line.title, language)}</a>`;
  const standing = renderStanding(line, language, today);
  return html`<article>
    <p class="w"><span>${keptTogether(shown(renderWhen(line, language, today)))}</span>${yearStrip(line)}</p>
    ${level === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}
    <p class="m">
      ${evidenceMark(line.dateBasis, language)}
      <span>${shown(outletsText(line, language))}</span
      >${standing !== undefined && html` <span class="t">${shown(standing)}</span>`}
    </p>
  </article>`;
}

/** A line ends after a dot between two parts, and not within what follows the date. */
function keptTogether(when: string): string {
  const [date = '', ...rest] = when.split(' · ');
  return [date, ...rest.map((part) => part.replaceAll(' ', '\u00a0'))].join('\u00a0· ');
}

/** The events of a list, one after another. */
export function eventList(lines: readonly EventLine[], reader: Reader, level: 2 | 3 = 3): Html {
  return html`<ol>
    ${lines.map((line) => html`<li>${eventArticle(line, reader, level)}</li>`)}
  </ol>`;
}

/** The mark for how a date is known, with its meaning as its name; nothing in a collection without sources. */
export function evidenceMark(basis: Basis | undefined, { messages }: PublishedLanguage): Html | undefined {
  if (!basis) return undefined;
  const meaning = messages.card.dateBasis[basis];
  return html`<span class="e" role="img" aria-label="${meaning}" title="${meaning}">${EVIDENCE_MARK[basis]}</span>`;
}
