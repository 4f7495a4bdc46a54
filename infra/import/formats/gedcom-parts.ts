import type { DraftSource } from '../draft';
import { addressesIn, isPage } from '../texts/addresses';
import { plainLine } from '../texts/plain-text';
import { type GedcomNode, childOf, valueOf } from './gedcom-lines';

/** The records of a file by their ids. */
type Records = ReadonlyMap<string | undefined, GedcomNode>;

/** All notes of an event, also those that are records of their own. */
export function noteOf(event: GedcomNode, byId: Records): string {
  return event.children
    .filter(({ tag }) => tag === 'NOTE' || tag === 'SNOTE')
    .flatMap(({ value }) => (byId.get(value.trim())?.value ?? value).trim() || [])
    .join('\n\n');
}

/** A place of many levels, of which some may be empty: ", Fontainebleau, , Seine-et-Marne". */
export function placesOf(event: GedcomNode): string[] {
  const address = childOf(event, 'ADDR');
  const written = valueOf(event, 'PLAC') || valueOf(address, 'CITY') || (address?.value ?? '');
  const place = plainLine(written)
    .split(',')
    .flatMap((level) => level.trim() || []);
  return place.length === 0 ? [] : [place.join(', ')];
}

export function draftSourcesOf(event: GedcomNode, byId: Records): DraftSource[] {
  return event.children
    .filter(({ tag }) => tag === 'SOUR')
    .flatMap((cited): DraftSource[] => {
      const source = byId.get(cited.value.trim());
      const title = plainLine(source ? valueOf(source, 'TITL') : cited.value);
      if (title === '') return [];
      const page = plainLine(valueOf(cited, 'PAGE'));
      const [url] = [page, valueOf(source, 'PUBL'), title].flatMap(addressesIn).filter(isPage);
      return [
        {
          outlet: title.slice(0, 80),
          ...(url !== undefined && { url }),
          record: [title, page].filter(Boolean).join(', '),
        },
      ];
    });
}
