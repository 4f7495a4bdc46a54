import { addressesIn, isAddress, isPicture } from './addresses';
import { plainLine } from './plain-text';

/** What a cell for addresses holds. */
export interface AddressCell {
  readonly urls: readonly string[];
  /** Where else to look: "see the book, p. 12". */
  readonly record: string;
  /** What is no source: pictures and sounds, and what can be opened nowhere. */
  readonly lost: readonly string[];
}

const BARE =
  /^(?:www\.[^\s.]+\.\S+|(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/\S*)|(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|info|ru|cn))$/iu;

const NOTHING = /^[^\p{L}\p{N}]*$|^(?:n\.?\/?a\.?|none|no|unknown|нет|无)$/iu;

/** An address without https:// as one with it; any other text as it is. */
export function withScheme(text: string): string {
  return BARE.test(text) ? `https://${text}` : text;
}

/** The addresses in a cell, also those without https://, and what else it says. */
export function readAddress(cell: string): AddressCell {
  const written = addressesIn(cell);
  const others = cell.split(/[\s;|]+/).filter((part) => part !== '' && !/^https?:\/\//i.test(part));
  const pictures = others.filter((part) => isPicture(part));
  const rest = others.filter((part) => !isPicture(part));
  const bare = written.length > 0 ? [] : rest.filter((part) => BARE.test(part));
  const said = plainLine(rest.filter((part) => !bare.includes(part)).join(' '));
  // A cell of TimelineJS may have a piece of HTML that embeds something.
  const isMarkup = cell.includes('<');
  const isNone = isMarkup || NOTHING.test(said) || (written.length > 0 && !/\p{L}{2}/u.test(said));
  return {
    urls: [...written.filter((url) => !isPicture(url)), ...bare.map(withScheme)],
    record: isNone ? '' : said,
    lost: [
      ...written.flatMap((url) => (isAddress(url) ? [] : [`"${url}" is no address of a page`])),
      ...(isMarkup
        ? []
        : [...written.filter(isPicture), ...pictures].map(
            (name) => `the picture or sound "${name.split('/').at(-1)}"`,
          )),
    ],
  };
}
