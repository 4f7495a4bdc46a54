import type { HistoricalEvent, LocalText } from '../../domain/historical-event';
import { isUnspaced, pairsOf, splitWords } from './split-words';

/** The fields of an event that a term can be in, the most telling first. */
export const FIELDS = ['title', 'names', 'text'] as const;

/** The terms that find an event: folded words, numbers and pairs of characters, each in its most telling field. */
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

/** The terms of a text. The last character of a run is a term too, so that every character starts one. */
export function termsIn(text: string): string[] {
  return splitWords(text).flatMap(({ text: word }) => (isUnspaced(word) ? [...pairsOf(word), word.slice(-1)] : word));
}
