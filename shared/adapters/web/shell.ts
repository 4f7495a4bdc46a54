import { publishedLanguages } from '../../language/published-languages';
import type { Answer } from './answer';
import { assets } from './assets';
import { type Html, html, textOfHtml } from './html';
import { feedLinks, hreflang, openGraph } from './head-links';
import { jsonLdScript } from './json-ld';
import { htmlLanguage, localHtml, shown } from './local-html';
import { CALENDAR_PATH, CORRECTIONS_PATH, type PagePath, inLanguage } from './paths';
import { type PageParts, type Site, siteName } from './site';

/** A page as an answer; with a status of its own where it stands for nothing. */
export function htmlPage(page: PageParts, site: Site, status?: 404): Answer {
  const content = { kind: 'content', type: 'text/html; charset=utf-8', body: documentOf(site, page) } as const;
  return status === undefined ? content : { ...content, status };
}

/** Everything a page needs is in the document. */
function documentOf(site: Site, page: PageParts): string {
  const { language } = site;
  const { style, script } = assets();
  const name = siteName(site);
  const title = page.title === name ? name : `${page.title} – ${name}`;
  const markup = html`<html lang="${htmlLanguage(language)}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title}</title>
      <meta name="description" content="${page.description}" />
      ${page.isUnlisted && html`<meta name="robots" content="noindex" />`} ${hreflang(site, page.path)}
      ${openGraph(site, page)} ${feedLinks(site)}
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf8" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#15171a" />
      <link rel="icon" href="${ICON}" />
      ${style} ${page.jsonLd && jsonLdScript(page.jsonLd)}
    </head>
    <body>
      <a class="skip" href="#events">${language.messages.page.skip}</a>
      <header>
        ${languageNav(site, page.path)}
        ${
          page.heading === undefined
            ? // The heading follows, in the main part.
              [searchForm(site), page.crumbs]
            : [page.crumbs, html`<h1>${shown(page.heading)}</h1>`, page.lead, searchForm(site, page.asked)]
        }
      </header>
      <main id="events">${page.main}</main>
      ${footer(site)} ${script}
    </body>
  </html>`;
  return `<!doctype html>\n${textOfHtml(markup)}`;
}

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M2 8h12' stroke='%230b5cad' stroke-width='2'/%3E%3Ccircle cx='6' cy='8' r='3' fill='%230b5cad'/%3E%3C/svg%3E";

function languageNav({ language }: Site, path: PagePath): Html {
  const items = publishedLanguages.map((each) => {
    const tag = htmlLanguage(each);
    return each === language
      ? html`<li><b aria-current="true">${each.name}</b></li>`
      : html`<li><a href="${inLanguage(each, path)}" hreflang="${tag}" lang="${tag}">${each.name}</a></li>`;
  });
  return html`<nav class="langs" aria-label="${language.messages.page.languages}">
    <ul>
      ${items}
    </ul>
  </nav>`;
}

function searchForm({ language }: Site, asked = ''): Html {
  const { page } = language.messages;
  return html`<form class="find" role="search" action="${inLanguage(language, 'search')}">
    <input
      type="search"
      name="q"
      value="${asked}"
      maxlength="200"
      placeholder="${page.searchField}"
      aria-label="${page.searchField}"
    />
    <button type="submit">${page.search}</button>
  </form>`;
}

function footer({ language, summary, botName }: Site): Html {
  const { messages } = language;
  const { page } = messages;
  const { bases, round } = messages.legend;
  // A mark stays with its meaning.
  const legend = shown(summary?.isUnsourced ? round : `${bases}   ${round}`).replaceAll(/([●◐○★]) /g, '$1\u00a0');
  return html`<footer>
    <p class="row">
      <a href="${inLanguage(language, '')}">${page.whole}</a>
      <a href="${inLanguage(language, 'on/')}">${page.onThisDay}</a>
      <a href="${inLanguage(language, CALENDAR_PATH)}">${page.calendar.heading}</a>
      <a href="${inLanguage(language, CORRECTIONS_PATH)}">${messages.correction.page.heading}</a>
      ${botName !== undefined && html`<a href="https://t.me/${botName}">${page.openBot}</a>`}
    </p>
    ${summary?.sourcesNote && html`<p>${localHtml(summary.sourcesNote, language)}</p>`}
    <p class="legend">${legend}</p>
    <p>${shown(page.strips)}</p>
  </footer>`;
}
