import type { Topics } from '../../domain/historical-event';
import { publishedForms } from '../../language/published-forms';
import { fold } from '../../language/reading/fold';
import { splitWords } from '../../language/searching/split-words';
import { phrasesIn } from '../../language/understanding/phrases';
import { understoodPatterns } from '../../language/understood-patterns';

/**
 * The topics that somebody names who wants messages of these only, «про границу и экономику»: each by a label or its id, or by
 * one of several that a label has, as education of "Education and science". Undefined when any of it is none.
 */
export function topicsMeant(text: string, topics: Topics): readonly string[] | undefined {
  const ids = partsOf(text).map((named) => {
    const found = Object.entries(topics).filter(([id, labels]) =>
      [id, ...Object.values(labels)].some((label) => isOneOf(named, label)),
    );
    return found.length === 1 ? found[0]?.[0] : undefined;
  });
  const known = ids.flatMap((id) => id ?? []);
  return known.length > 0 && known.length === ids.length ? [...new Set(known)].sort() : undefined;
}

function isOneOf(named: readonly string[], label: string): boolean {
  return [stemsOf(label), ...partsOf(label)].some(
    (part) => part[0] === named[0] && named.every((stem) => part.includes(stem)),
  );
}

/** What stands between the words for "and": its stems. */
function partsOf(text: string): string[][] {
  const { text: folded } = fold(text);
  const joints = phrasesIn(folded, understoodPatterns().and);
  const starts = [0, ...joints.map(({ end }) => end)];
  const ends = [...joints.map(({ start }) => start), folded.length];
  return starts.map((start, at) => stemsOf(folded.slice(start, ends[at]))).filter((stems) => stems.length > 0);
}

function stemsOf(text: string): string[] {
  const { stemOf, isStopWord, partsOf: withoutSmall } = publishedForms();
  const words = splitWords(fold(text).text).filter(({ text: word }) => !isStopWord(word));
  return words.flatMap(({ text: word }) => withoutSmall(word)).map(stemOf);
}
