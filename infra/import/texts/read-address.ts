import { addressesIn, isAddress } from './addresses';
import { plainLine } from './plain-text';

/** What a cell for addresses holds. */
export interface AddressCell {
  readonly urls: readonly string[];
  /** Where else to look: "see the book, p. 12". */
  readonly record: string;
  /** What can be opened nowhere. */
  readonly lost?: string;
}

const BARE =
  /^(?:www\.\S+\.\S+|(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/\S*)|(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|info|ru|cn))$/iu;

const NOTHING = /^[^\p{L}\p{N}]*$|^(?:n\.?\/?a\.?|none|no|unknown|нет|无)$/iu;

/** The addresses in a cell, also those without https://, and what else it says. */
export function readAddress(cell: string): AddressCell {
  const written = addressesIn(cell);
  const parts = cell.split(/[\s;|]+/).filter(Boolean);
  const bare = written.length > 0 ? [] : parts.filter((part) => BARE.test(part));
  const rest = plainLine(parts.filter((part) => !/^https?:\/\//i.test(part) && !bare.includes(part)).join(' '));
  // A cell of TimelineJS may have a piece of HTML that embeds something.
  const record =
    cell.includes('<') || NOTHING.test(rest) || (written.length > 0 && !/\p{L}{2}/u.test(rest)) ? '' : rest;
  const broken = written.find((url) => !isAddress(url));
  return {
    urls: [...written, ...bare.map((part) => `https://${part}`)],
    record,
    ...(broken !== undefined && { lost: `"${broken}" is no address of a page` }),
  };
}
