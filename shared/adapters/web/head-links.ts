import { publishedLanguages } from '../../language/published-languages';
import { HEIGHT, WIDTH } from '../picture/page';
import { type Html, html } from './html';
import { htmlLanguage } from './local-html';
import { type PagePath, inLanguage } from './paths';
import { type PageParts, type Site, siteName } from './site';

/** The address of the page, and of the same page in the other languages. */
export function hreflang({ origin, language }: Site, path: PagePath): Html {
  const address = (each: (typeof publishedLanguages)[number]) => `${origin}${inLanguage(each, path)}`;
  return html`<link rel="canonical" href="${address(language)}" />
    ${publishedLanguages.map((each) => html`<link rel="alternate" hreflang="${htmlLanguage(each)}" href="${address(each)}" />`)}
    <link rel="alternate" hreflang="x-default" href="${address(publishedLanguages[0])}" />`;
}

const LOCALES: Readonly<Record<string, string>> = { en: 'en_GB', ru: 'ru_RU', zh: 'zh_CN' };

/** What a preview of a link shows. Source: ogp.me. */
export function openGraph(site: Site, { path, title, description, type = 'website', picture }: PageParts): Html {
  const { origin, language } = site;
  const properties = [
    ['og:type', type],
    ['og:site_name', siteName(site)],
    ['og:title', title],
    ['og:description', description],
    ['og:url', `${origin}${inLanguage(language, path)}`],
    ['og:locale', LOCALES[language.code]],
    ...(picture === undefined ? [] : pictureProperties(`${origin}${picture}`, title)),
  ] as const;
  return html`${properties.map(
    ([property, content]) => content !== undefined && html`<meta property="${property}" content="${content}" />`,
  )}${picture !== undefined && html`<meta name="twitter:card" content="summary_large_image" />`}`;
}

function pictureProperties(address: string, title: string) {
  return [
    ['og:image', address],
    ['og:image:type', 'image/png'],
    ['og:image:width', String(WIDTH)],
    ['og:image:height', String(HEIGHT)],
    ['og:image:alt', title],
  ] as const;
}

const FEEDS = [
  ['application/atom+xml', 'feed.atom'],
  ['application/feed+json', 'feed.json'],
  ['text/calendar', 'calendar.ics'],
] as const;

/** The feeds in the language of the page, for programs that look for them. */
export function feedLinks(site: Site): Html {
  const title = site.language.messages.feed.onThisDay(siteName(site));
  return html`${FEEDS.map(
    ([type, path]) =>
      html`<link rel="alternate" type="${type}" title="${title}" href="${inLanguage(site.language, path)}" />`,
  )}`;
}
