import { missingCharacters } from '../../../shared/adapters/picture/characters';
import { sourcesOf } from '../../../shared/domain/evidence';
import type { HistoricalEvent } from '../../../shared/domain/historical-event';

/**
 * Characters that the picture of an event cannot show, because its fonts lack them. Those in `told` are left out, and
 * those found are added: the fonts are mended once, however many events have the character.
 */
export function glyphDoubts(
  event: Omit<HistoricalEvent, 'related'>,
  told = new Set<string>(),
): { readonly path: readonly string[]; readonly message: string }[] {
  const shown = [
    { path: ['title'], texts: Object.values(event.title) },
    { path: ['sources'], texts: sourcesOf(event).flatMap(({ outlet }) => Object.values(outlet)) },
  ];
  return shown.flatMap(({ path, texts }) => {
    const missing = missingCharacters(texts.join('')).filter((character) => !told.has(character));
    for (const character of missing) told.add(character);
    const named = missing.map((character) => `${character} (U+${hexOf(character)})`).join(', ');
    return missing.length === 0 ? [] : [{ path, message: `pictures cannot show ${named}: none of their fonts has it` }];
  });
}

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
