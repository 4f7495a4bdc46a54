import type { DraftSource } from '../draft';
import { plainLine } from './plain-text';

const LONGEST_OUTLET = 80;

/** The sources of an event: who is named as one, and addresses. A picture is none. */
export function readSources(named: string, addresses: readonly string[], quote = ''): DraftSource[] {
  const outlet = plainLine(named.replaceAll(ADDRESS, ' ')).replace(/[\s,;:(–-]+$/, '');
  const urls = [
    ...new Set([...(named.match(ADDRESS) ?? []), ...addresses.flatMap((text) => text.match(ADDRESS) ?? [])]),
  ]
    .map((url) => url.replace(/[.,;)\]]+$/, ''))
    .filter((url) => isPage(url));
  const cited = quote === '' ? {} : { quote: plainLine(quote) };
  const [first, ...others] = urls;
  if (first === undefined) {
    if (outlet === '') return [];
    return [{ outlet: outlet.slice(0, LONGEST_OUTLET), record: outlet, ...cited }];
  }
  return [
    { outlet: outlet === '' ? hostOf(first) : outlet.slice(0, LONGEST_OUTLET), url: first, ...cited },
    ...others.map((url) => ({ outlet: hostOf(url), url })),
  ];
}

const ADDRESS = /https?:\/\/[^\s<>"|]+/g;

const PICTURE = /\.(?:jpe?g|png|gif|webp|svg|mp3|mp4|ogg|webm)$/i;

function isPage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, pathname } = new URL(url);
  return hostname.includes('.') && (!PICTURE.test(pathname) || pathname.includes('/wiki/'));
}

/** An outlet by its address: example.org. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
