import type { HistoricalEvent } from '../../../shared/domain/historical-event';
import { historicalDate } from '../../../shared/domain/historical-date';
import { placeOf } from '../../../shared/domain/sortable-date';

/** Two events that may be one: they begin on the same date, and their titles are alike. */
export interface Double {
  readonly event: HistoricalEvent;
  readonly earlier: HistoricalEvent;
}

/** Of all words of two titles, so many are in both. */
const ALIKE = 0.6;
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
      const other = sharing.find((each) => areAlike(each, titled));
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

function areAlike(a: Titled, b: Titled): boolean {
  return a.words.some(([language, words]) => {
    const others = b.words.find(([code]) => code === language)?.[1] ?? new Set();
    const shared = [...words].filter((word) => others.has(word)).length;
    return shared > 0 && shared / (words.size + others.size - shared) >= ALIKE;
  });
}

/** Its words; in a script without spaces, its characters. */
function wordsOf(title: string): ReadonlySet<string> {
  return new Set(title.toLowerCase().match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []);
}
