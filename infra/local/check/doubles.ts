import type { HistoricalEvent } from '../../../shared/domain/historical-event';
import { historicalDate } from '../../../shared/domain/historical-date';
import { placeOf } from '../../../shared/domain/sortable-date';
import { areAlike, wordsOf } from './alike-titles';

/** Two events that may be one: they begin on the same date, and their titles are alike. */
export interface Double {
  readonly event: HistoricalEvent;
  readonly earlier: HistoricalEvent;
}

/** A word that more events of one date have tells none of them. */
const MOST_WITH_WORD = 20;

/** Events that may be told twice. Looks only at those that share a date and a rare word, so that many events take no longer. */
export function doublesIn(events: readonly HistoricalEvent[]): readonly Double[] {
  const byDateAndWord = new Map<string, Titled[]>();
  const found = new Map<string, Double>();
  for (const event of events) {
    const titled = { event, words: Object.entries(event.title).map(([code, text]) => [code, wordsOf(text)] as const) };
    const date = placeOf(historicalDate(event.date));
    for (const key of new Set(titled.words.flatMap(([, words]) => [...words].map((word) => `${date} ${word}`)))) {
      const sharing = byDateAndWord.get(key) ?? [];
      byDateAndWord.set(key, sharing);
      if (sharing.length >= MOST_WITH_WORD) continue;
      const other = sharing.find((each) => haveAlikeTitles(each, titled));
      if (other && !found.has(event.id)) found.set(event.id, { event, earlier: other.event });
      sharing.push(titled);
    }
  }
  return [...found.values()];
}

interface Titled {
  readonly event: HistoricalEvent;
  readonly words: readonly (readonly [language: string, words: ReadonlySet<string>])[];
}

function haveAlikeTitles(a: Titled, b: Titled): boolean {
  return a.words.some(([language, words]) => {
    const others = b.words.find(([code]) => code === language)?.[1];
    return others !== undefined && areAlike(words, others);
  });
}
