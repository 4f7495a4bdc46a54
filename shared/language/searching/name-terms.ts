import type { HistoricalEvent } from '../../domain/historical-event';
import type { KnownName } from '../../domain/known-name';
import { fold } from '../reading/fold';
import { formsOf } from './name-mentions';

const WORD = /\p{L}+/gu;
/** After these, a capital says nothing. */
const BEGINS = /(?:^|[.!?:…«“"„(–—])\s*$/u;

/**
 * Tells which folded words an event writes as names: those of its places, people and organisations and of known names, and
 * those with a capital letter within a sentence, but never without one. Scripts without capitals have none.
 */
export function nameFinder(names: readonly KnownName[]): (event: HistoricalEvent) => (word: string) => boolean {
  const known = new Set(names.flatMap(formsOf).flatMap(capitalised));
  return ({ title, summary, outcome, places, people, organisations }) => {
    const texts = [title, summary, outcome?.text].flatMap((text) => Object.values(text ?? {}));
    const named = [...places, ...people, ...organisations].flatMap((text) => Object.values(text));
    const written = new Set([...namesWritten(texts), ...named.flatMap(capitalised)]);
    return (word) => known.has(word) || written.has(word);
  };
}

function namesWritten(texts: readonly string[]): Set<string> {
  const names = new Set<string>();
  const plain = new Set<string>();
  for (const text of texts)
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (isCapital(word) && BEGINS.test(text.slice(0, index))) continue;
      (isCapital(word) ? names : plain).add(fold(word).text);
    }
  for (const word of plain) names.delete(word);
  return names;
}

function capitalised(name: string): string[] {
  return (name.match(WORD) ?? []).filter(isCapital).map((word) => fold(word).text);
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
