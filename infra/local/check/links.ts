/** What an address looks like that no reader of the bot can open, or that leads to no page of its own. */
const NO_PAGE: readonly RegExp[] = [
  // Cut off, or copied with a sign of the sentence around it.
  /…|\.\.\.$|[.,;:\]>"']$|^[^(]*\)$/,
  // Two at once; an archive has the address of what it keeps in its own.
  /^https?:\/\/(?![^/]*archive)[^?]*https?:\/\//,
  // On somebody's own machine or network.
  /^https?:\/\/(?:[\d.]+|[^/]*\.(?:local|internal|invalid|test))(?:[:/]|$)/,
  // What a search found once.
  /^https?:\/\/(?:www\.)?(?:google|bing|yandex|baidu)\.[a-z.]+\/(?:search|url|s)\b/,
];

export function isDoubtfulLink(url: string): boolean {
  return NO_PAGE.some((pattern) => pattern.test(url));
}
