const ADDRESS = /https?:\/\/[^\s<>"|«»“”。，；、（）《》【】]+/gi;

/** The addresses in a text, without the marks of the sentence around them. */
export function addressesIn(text: string): string[] {
  return (text.match(ADDRESS) ?? []).map(withoutMarks);
}

/** The text without its addresses. */
export function withoutAddresses(text: string): string {
  return text.replaceAll(ADDRESS, ' ');
}

const MARK = /[.,;:!?'\]*]/;

/** A bracket belongs to an address that opens it: `wiki/Mercury_(planet)`. */
function withoutMarks(url: string): string {
  let unopened = url.split(')').length - url.split('(').length;
  let end = url.length;
  for (; end > 0; end -= 1) {
    const last = url.charAt(end - 1);
    const isUnopened = last === ')' && unopened > 0;
    if (isUnopened) unopened -= 1;
    else if (!MARK.test(last)) break;
  }
  return url.slice(0, end);
}

const PICTURE = /\.(?:jpe?g|png|gif|webp|svg|tiff?|bmp|mp3|mp4|m4a|mov|ogg|ogv|wav|webm)(?:[?#].*)?$/i;

/** Whether an address leads to a page that may be a source; pictures do not. */
export function isPage(url: string): boolean {
  return isAddress(url) && !isPicture(url);
}

export function isAddress(url: string): boolean {
  return URL.canParse(url) && new URL(url).hostname.includes('.');
}

/** Whether an address, or a name of a file, is one of a picture or sound; a page of Wikipedia about one is none. */
export function isPicture(address: string): boolean {
  return PICTURE.test(address) && !address.includes('/wiki/');
}
