import type { HistoricalEvent, LocalText } from '../../domain/historical-event';
import { isRun, pairsOf, splitWords } from './split-words';

/** Where a term stands in an event, the best place first: what it is about, who and where, and what is said of it. */
export const FIELDS = ['title', 'names', 'text'] as const;

/** What an event is found by, in every field: folded words, numbers, and pairs of characters; each in its best field. */
export function searchTermsOf(
  event: HistoricalEvent,
  topics: Readonly<Record<string, LocalText>>,
): readonly (readonly string[])[] {
  const seen = new Set<string>();
  return fieldsOf(event, topics).map((texts) => {
    const fresh = new Set(texts.flatMap(termsIn).filter((term) => !seen.has(term)));
    for (const term of fresh) seen.add(term);
    return [...fresh];
  });
}

function fieldsOf(event: HistoricalEvent, topics: Readonly<Record<string, LocalText>>): string[][] {
  const { title, places, people, organisations, summary, outcome, sources } = event;
  const said = [
    summary,
    outcome?.text,
    ...event.topics.map((id) => topics[id]),
    ...sources.map(({ outlet }) => outlet),
  ];
  return [
    inAll([title]),
    inAll([...places, ...people, ...organisations]),
    [...inAll(said), ...event.topics, event.date.slice(0, 4)],
  ];
}

function inAll(texts: readonly (LocalText | undefined)[]): string[] {
  return texts.flatMap((text) => Object.values(text ?? {}));
}

/** The terms of a text. A run ends with its last character alone, so that every character begins a term. */
export function termsIn(text: string): string[] {
  return splitWords(text).flatMap(({ text: word }) => (isRun(word) ? [...pairsOf(word), word.slice(-1)] : word));
}
