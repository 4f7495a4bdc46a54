import { formatMonthDay, monthDayOf } from '../../domain/month-day';
import { type Html, html } from './html';
import { localHtml, shown } from './local-html';
import { CALENDAR_PATH, inLanguage } from './paths';
import { crumbs } from './period-links';
import { type PageParts, type Site, siteName } from './site';

/** How to subscribe to the calendar, and where the feeds and the data are. */
export function calendarPage(site: Site): PageParts {
  const { language } = site;
  const { page, feed } = language.messages;
  const { calendar } = page;
  const today = formatMonthDay(monthDayOf(site.today)).replace('-', '/');
  return {
    path: CALENDAR_PATH,
    title: calendar.heading,
    heading: calendar.heading,
    description: `${calendar.what} ${siteName(site)}`,
    crumbs: crumbs({ from: null, to: null }, site),
    lead: html`<p>${shown(calendar.what)}</p>`,
    main: html`<p><a class="btn" href="${webcal(site, 'calendar.ics')}">${calendar.subscribe}</a></p>
      <p>${shown(calendar.address)} ${fileLink(site, 'calendar.ics')}</p>
      <ul class="steps">
        ${calendar.ways.map(([program, way]) => html`<li><b>${program}</b> ${shown(way)}</li>`)}
      </ul>
      <p class="soft">${shown(calendar.delay)}</p>
      ${topicLinks(site)}
      <h2>${feed.feeds}</h2>
      <p>${shown(feed.lastDays)} ${fileLink(site, 'feed.atom')} ${fileLink(site, 'feed.json')}</p>
      <h2>${feed.data}</h2>
      <p>
        ${shown(feed.wholeCollection)} ${fileLink(site, 'events.json')} ${fileLink(site, 'events.csv')}
        ${fileLink(site, 'timeline.json')}
      </p>
      <p>${shown(feed.dayOfAnyYear)} ${fileLink(site, `feed/onthisday/all/${today}`)}</p>
      <p>${shown(feed.description)} <a href="/openapi.json">OpenAPI</a></p>`,
  };
}

/** Calendars of one topic each, of topics that have events. */
function topicLinks(site: Site): Html | undefined {
  const { language, summary } = site;
  if (!summary) return undefined;
  const topics = Object.entries(summary.topics).filter(([id]) => (summary.topicEvents[id] ?? 0) > 0);
  if (topics.length < 2) return undefined;
  return html`<h2>${language.messages.feed.oneTopic}</h2>
    <ul class="ways">
      ${topics.map(
        ([id, name]) =>
          html`<li>
            <a href="${webcal(site, `calendar.ics?topic=${encodeURIComponent(id)}`)}">${localHtml(name, language)}</a>
          </li>`,
      )}
    </ul>`;
}

/** Opens in the calendar of the machine. */
function webcal({ origin, language }: Site, path: string): string {
  return `${origin.replace(/^https?/, 'webcal')}${inLanguage(language, path)}`;
}

function fileLink({ origin, language }: Site, path: string): Html {
  const address = inLanguage(language, path);
  return html`<a href="${address}"><code>${origin}${address}</code></a>`;
}
