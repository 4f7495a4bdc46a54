import { type EventLine, lineOf } from '../../domain/event-line';
import { historicalDate } from '../../domain/historical-date';
import type { HistoricalEvent } from '../../domain/historical-event';
import { placeOf, yearOf } from '../../domain/sortable-date';
import { type ClosedSpan, yearSpan } from '../../domain/span';
import { textIn } from '../../language/local-text';
import { relatedButtons } from '../../language/related-buttons';
import { cardParts } from '../../language/render-card';
import { formerWordings } from '../../language/render-versions';
import { renderHistoricalDate } from '../../language/render-date';
import type { EventPageData } from '../../use-cases/pages/load-event';
import { evidenceMark } from './event-article';
import { type Html, html } from './html';
import { eventJsonLd } from './json-ld';
import { localHtml, shown } from './local-html';
import { eventPath, inLanguage, topicPath } from './paths';
import { pictureOfEvent, picturePath } from './picture-address';
import { besideNav, longerThan, periodLink } from './period-links';
import { type PageParts, type Site, siteName } from './site';
import { sourceList } from './source-list';
import { yearStrip } from './year-strip';

/** An event: everything its card in a chat says, with all of its sources and the events around it. */
export function eventPage({ event, topics, before, after }: EventPageData, site: Site): PageParts {
  const { language, today, origin, botName, summary: { title: collection } = {} } = site;
  const { page } = language.messages;
  const { title, when, chapters, standing, summary, outcome, attribution, basis, dateNote, otherDates, corrected } =
    cardParts(event, language, today);
  const path = eventPath(event.id);
  return {
    path,
    title,
    description: [when[0], summary].filter((part) => part !== undefined).join('. '),
    type: 'article',
    picture: collection && picturePath(pictureOfEvent(lineOf(event), { language, today, collection }), 'png'),
    jsonLd: eventJsonLd(event, language, { url: `${origin}${inLanguage(language, path)}`, today }),
    crumbs: html`<nav class="row" aria-label="${page.place}">
      ${periodLink({ from: null, to: null }, language, siteName(site))}
      ${periodsOf(event.date).map((span) => periodLink(span, language))}
    </nav>`,
    main: html`<article>
        <h1>${localHtml(event.title, language)}</h1>
        <p class="w"><span>${shown(when.join('\u00a0· '))}</span>${yearStrip(event)}</p>
        ${chapters.map((chapter) => html`<p>${shown(chapter)}</p>`)}
        ${standing !== undefined && html`<p><span class="t">${shown(standing)}</span></p>`}
        ${event.summary && html`<p>${localHtml(event.summary, language)}</p>`}
        ${
          outcome &&
          html`<h2>${outcome.heading}${outcome.note !== undefined && html` · <i>${shown(outcome.note)}</i>`}</h2>
            <p>${shown(outcome.text)}</p>`
        }
        ${attribution !== undefined && html`<p>${shown(attribution)}</p>`} ${dateKnown()} ${sourceList(event, language)}
        ${related(event, site)} ${topicLinks(topics, site)}
        ${
          botName !== undefined &&
          html`<p><a class="btn" href="https://t.me/${botName}?start=event_${event.id}">${page.openBot}</a></p>`
        }
      </article>
      ${besideNav(language, beside(before, site, '‹ ', ''), beside(after, site, '', ' ›'))}`,
  };

  function dateKnown(): Html | undefined {
    const mark = basis && html`<p>${evidenceMark(event.dateBasis, language)} <i>${shown(basis.text)}</i></p>`;
    const notes = [dateNote, otherDates, corrected].filter((note) => note !== undefined);
    if (!mark && notes.length === 0) return undefined;
    return html`<h2>${page.dateKnown}</h2>
      ${mark} ${notes.map((note) => html`<p>${shown(note)}</p>`)} ${former(event, site)}`;
  }
}

function former(event: HistoricalEvent, { language, today }: Site): Html | undefined {
  const wordings = formerWordings(event, language, today);
  if (wordings.length === 0) return undefined;
  return html`<details>
    <summary>${shown(language.messages.correction.formerWording)}</summary>
    ${wordings.map(
      ({ until, said, reason = '' }) =>
        html`<p><i>${shown(until)}</i><br />${shown(said.join('; '))}${reason && html`<br />${shown(reason)}`}</p>`,
    )}
  </details>`;
}

function related(event: HistoricalEvent, { language }: Site): Html | undefined {
  const others = relatedButtons(event, language).flat();
  if (others.length === 0) return undefined;
  return html`<h2>${language.messages.page.related}</h2>
    <ul class="links">
      ${others.map(({ label, action }) =>
        action.kind === 'event'
          ? html`<li><a href="${inLanguage(language, eventPath(action.id))}">${shown(label)}</a></li>`
          : undefined,
      )}
    </ul>`;
}

function topicLinks(topics: EventPageData['topics'], { language }: Site): Html | undefined {
  if (topics.length === 0) return undefined;
  return html`<h2>${language.messages.page.topics}</h2>
    <ul class="ways">
      ${topics.map(({ id, name }) => html`<li><a href="${inLanguage(language, topicPath(id))}">${localHtml(name, language)}</a></li>`)}
    </ul>`;
}

function beside(line: EventLine | undefined, { language }: Site, lead: string, end: string): Html | undefined {
  if (!line) return undefined;
  const date = renderHistoricalDate(historicalDate(line.date), language.dateText);
  const text = shown(`${lead}${date} · ${textIn(language, line.title)}${end}`);
  return html`<a href="${inLanguage(language, eventPath(line.id))}">${text}</a>`;
}

/** The decade and the year that an event is listed under. */
function periodsOf(date: string): readonly ClosedSpan[] {
  const year = yearSpan(yearOf(placeOf(historicalDate(date))));
  return [...longerThan(year), year];
}
