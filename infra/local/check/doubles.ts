import type { HistoricalEvent } from '../../../shared/domain/historical-event';
import { historicalDate } from '../../../shared/domain/historical-date';
import { placeOf } from '../../../shared/domain/sortable-date';
import { areAlike, wordsOf } from './alike-titles';

type Titled = Pick<HistoricalEvent, 'date' | 'title'>;

/** Two events that may be one: they begin on the same date, and their titles are alike. */
export interface Double<Event> {
  readonly event: Event;
  readonly earlier: Event;
}

/** A word that more events of one date have tells none of them. */
const MOST_WITH_WORD = 20;

/** Events that may be told twice, date by date. */
export function* doublesIn<Event extends Titled>(events: readonly Event[]): Generator<Double<Event>> {
  const byDate = new Map<string, Event[]>();
  for (const event of events) {
    const date = placeOf(historicalDate(event.date));
    const others = byDate.get(date);
    if (others) others.push(event);
    else byDate.set(date, [event]);
  }
  for (const some of byDate.values()) if (some.length > 1) yield* doublesAmong(some);
}

/** Looks only at those that share a rare word, so that many events of one date take no longer. */
function* doublesAmong<Event extends Titled>(events: readonly Event[]): Generator<Double<Event>> {
  const byWord = new Map<string, Worded<Event>[]>();
  for (const event of events) {
    const one = { event, words: Object.entries(event.title).map(([code, text]) => [code, wordsOf(text)] as const) };
    let earlier: Event | undefined;
    for (const word of new Set(one.words.flatMap(([, words]) => [...words]))) {
      const sharing = byWord.get(word) ?? [];
      byWord.set(word, sharing);
      if (sharing.length >= MOST_WITH_WORD) continue;
      earlier ??= sharing.find((each) => haveAlikeTitles(each, one))?.event;
      sharing.push(one);
    }
    if (earlier) yield { event, earlier };
  }
}

interface Worded<Event> {
  readonly event: Event;
  readonly words: readonly (readonly [language: string, words: ReadonlySet<string>])[];
}

function haveAlikeTitles(a: Worded<unknown>, b: Worded<unknown>): boolean {
  return a.words.some(([language, words]) => {
    const others = b.words.find(([code]) => code === language)?.[1];
    return others !== undefined && areAlike(words, others);
  });
}
