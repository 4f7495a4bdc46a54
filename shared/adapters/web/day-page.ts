import type { MonthDay } from '../../domain/month-day';
import { listHeading } from '../../language/list-heading';
import { capitalised } from '../../language/local-text';
import type { DayPage } from '../../use-cases/pages/load-day';
import { eventList } from './event-article';
import { html } from './html';
import { shown } from './local-html';
import { pageTurns } from './page-turns';
import { dayPath, inLanguage } from './paths';
import { besideNav, crumbs } from './period-links';
import { type PageParts, type Site, siteName } from './site';

/** A day of any year, with the nearest days that have events at its sides. */
export function dayPage({ day, isToday, earlier, later, lines, ...turns }: DayPage, site: Site): PageParts {
  const { language } = site;
  const { messages, dateText } = language;
  const heading = listHeading({ kind: 'on-days', from: day, to: day }, language, site.today);
  const path = isToday ? 'on/' : dayPath(day);
  const link = (to: MonthDay | undefined, text: (date: string) => string) =>
    to &&
    html`<a href="${inLanguage(language, dayPath(to))}"
      >${shown(text(dateText.date({ unit: 'month-day', ...to })))}</a
    >`;
  return {
    path,
    title: capitalised(heading),
    heading: capitalised(heading),
    description: `${heading}. ${siteName(site)}`,
    crumbs: crumbs({ from: null, to: null }, site),
    lead: isToday ? html`<p>${shown(messages.page.inUtc)}</p>` : undefined,
    main: html`${lines.length > 0 ? eventList(lines, site, 2) : html`<p>${messages.nothing}</p>`}
    ${pageTurns(turns, dayPath(day), language)}
    ${besideNav(
      language,
      link(earlier, (date) => `‹ ${date}`),
      link(later, (date) => `${date} ›`),
    )}`,
  };
}
