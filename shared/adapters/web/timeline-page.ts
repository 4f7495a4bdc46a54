import { yearRangeOf } from '../../domain/collection-summary';
import type { CountedBlock } from '../../domain/highlights';
import { type Span, yearSpan } from '../../domain/span';
import { spanOfBlock } from '../../domain/year-blocks';
import { capitalised, textIn } from '../../language/local-text';
import { listHeading, sideHeading } from '../../language/list-heading';
import type { Side } from '../../use-cases/questions/dates/list-sides';
import type { EventGroup, PeriodPage } from '../../use-cases/pages/period';
import { eventList } from './event-article';
import { type Html, html } from './html';
import { localHtml, shown } from './local-html';
import { overviewNav } from './overview';
import { pageTurns } from './page-turns';
import { CALENDAR_PATH, inLanguage, periodPath, topicPath } from './paths';
import { crumbs, periodLink, periodText, periodTurns } from './period-links';
import { latestPicturePath } from './picture-address';
import { formatPlace } from './period-path';
import { type PageParts, type Site, siteName } from './site';

/** The timeline of a period. */
export function timelinePage(page: PeriodPage, site: Site): PageParts {
  const { language, summary } = site;
  const { span, part } = page;
  const isWhole = !span.from && !span.to;
  const heading = isWhole ? siteName(site) : listHeading({ kind: 'in-span', span, part }, language, site.today);
  const path = periodPath(span);
  const description = summary ? textIn(language, summary.description) : '';
  return {
    path: path + formatPlace(page),
    title: capitalised(heading),
    heading: capitalised(heading),
    picture: page.groups.some(({ lines }) => lines.length > 0)
      ? latestPicturePath(language, isWhole ? wholeSpan(summary) : span)
      : undefined,
    description: isWhole ? description : `${heading}. ${siteName(site)}. ${description}`,
    crumbs: isWhole ? undefined : crumbs(span, site),
    lead: html`${isWhole && summary && html`<p>${localHtml(summary.description, language)}</p>`}
    ${isWhole && ways(site)}
    ${page.overview && overviewNav(page.overview, language, (block) => partHref(block, page, site))}`,
    main: html`${shownOf(page, site)} ${filter(page, site)} ${events(page, site)}
    ${page.sides.map((side) => sideSection(side, page, site))} ${pageTurns(page, path, language)}
    ${part === undefined && periodTurns(page.beside, language)} ${isWhole && topics(site)}`,
  };
}

/** The years of the collection. */
function wholeSpan(summary: Site['summary']): Span {
  const { first = 0, last } = (summary && yearRangeOf(summary)) ?? {};
  return yearSpan(first, last);
}

/** A part of the period: further down on the page when it has all events, else on a page of its own. */
function partHref(block: CountedBlock, { total, groups }: PeriodPage, { language }: Site): string {
  if (total !== undefined) return inLanguage(language, periodPath(spanOfBlock(block)));
  const group = groups.find(({ heading }) => heading.unit === 'year' && isIn(block, heading.year));
  return group ? `#${anchorOf(group)}` : '#events';
}

function isIn({ first, last }: CountedBlock, year: number): boolean {
  return first <= year && year <= last;
}

function anchorOf({ heading }: EventGroup): string {
  if (heading.unit === 'part') return `y${heading.block.first}`;
  return heading.unit === 'all' ? 'all' : `y${heading.year}${heading.unit === 'month' ? `-${heading.month}` : ''}`;
}

function shownOf({ total, groups }: PeriodPage, { language }: Site): Html | undefined {
  const { messages } = language;
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  if (total !== undefined) return html`<p class="soft">${shown(messages.page.mostImportant(count, total))}</p>`;
  return count === 0 ? html`<p>${messages.nothingDated}</p>` : undefined;
}

/** A list that takes more than a screen or two can be filtered. Only shown when there is a script that does it. */
const LONG = 12;

function filter({ groups, total }: PeriodPage, { language }: Site): Html | undefined {
  // Among the most important events it would find few; the search finds all.
  if (total !== undefined) return undefined;
  if (groups.flatMap(({ lines }) => lines).length <= LONG) return undefined;
  const { page } = language.messages;
  return html`<div class="tools">
      <input id="filter" type="search" placeholder="${page.filter}" aria-label="${page.filter}" autocomplete="off" />
    </div>
    <p id="none" role="status" hidden>${page.filteredOut}</p>`;
}

function events({ groups, total }: PeriodPage, site: Site): Html {
  const [only] = groups;
  if (only?.heading.unit === 'all') return eventList(only.lines, site, 2);
  const items = groups.map((group, index) => {
    const gap = total === undefined ? gapBefore(group, groups[index - 1], site) : undefined;
    return html`${gap}
      <li>
        <h2 id="${anchorOf(group)}">${headingOf(group, site)}</h2>
        ${eventList(group.lines, site)}
      </li>`;
  });
  return html`<ol class="years">
    ${items}
  </ol>`;
}

function headingOf({ heading }: EventGroup, { language }: Site): Html {
  switch (heading.unit) {
    case 'part': {
      const span = spanOfBlock(heading.block);
      return periodLink(span, language, language.messages.page.allOf(periodText(span, language), heading.block.events));
    }
    case 'year':
    case 'month':
      return html`${shown(capitalised(language.dateText.date(heading)))}`;
    case 'all':
      return html``;
  }
}

/** A time without events, between two years that have some. */
function gapBefore({ heading }: EventGroup, before: EventGroup | undefined, { language }: Site): Html | undefined {
  if (heading.unit !== 'year' || before?.heading.unit !== 'year') return undefined;
  const years = heading.year - before.heading.year;
  return years > 2 ? html`<li class="gap">${shown(language.messages.page.gap(years))}</li>` : undefined;
}

/** What was going on in the period, or belongs to it with its day unknown. */
function sideSection({ part, lines, more }: Side, { span }: PeriodPage, site: Site): Html {
  const { language } = site;
  const heading = sideHeading(part, span, language);
  const href = inLanguage(language, periodPath(span) + formatPlace({ part }));
  return html`<section>
    <h2>${shown(heading)}</h2>
    ${eventList(lines, site)}
    ${more && html`<p><a href="${href}">${shown(language.messages.sides.all(heading))}</a></p>`}
  </section>`;
}

/** To what else there is; the topics are further down. */
function ways(site: Site): Html {
  const { page } = site.language.messages;
  const link = (path: string, text: string) => html`<a href="${inLanguage(site.language, path)}">${text}</a>`;
  return html`<p class="row">
    ${link('on/', page.onThisDay)} ${topicsIn(site.summary).length > 0 && html`<a href="#topics">${page.topics}</a>`}
    ${link(CALENDAR_PATH, page.calendar.heading)}
  </p>`;
}

function topics({ language, summary }: Site): Html | undefined {
  const known = topicsIn(summary);
  if (known.length === 0) return undefined;
  const { page } = language.messages;
  return html`<nav aria-labelledby="topics">
    <h2 id="topics">${page.topics}</h2>
    <ul class="ways">
      ${known.map(([id, name]) => html`<li><a href="${inLanguage(language, topicPath(id))}">${localHtml(name, language)}</a></li>`)}
    </ul>
  </nav>`;
}

/** Those that have events. */
function topicsIn(summary: Site['summary']) {
  return Object.entries(summary?.topics ?? {}).filter(([id]) => (summary?.topicEvents[id] ?? 0) > 0);
}
