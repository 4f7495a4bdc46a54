import type { HistoricalEvent } from '../../../domain/historical-event';
import type { EventLine } from '../../../domain/event-line';
import { fold } from '../../../language/reading/fold';
import { isUnspaced } from '../../../language/searching/split-words';
import { sentencesIn } from '../../../language/sentences-in';
import type { Subject, TypedWord, Understanding } from '../../../language/understanding/understanding';
import { understoodPatterns } from '../../../language/understood-patterns';
import type { FoundPage } from '../../event-ports';
import { hasAllInTitle, isInTitle, wordsIn } from './title-words';

/** What an event that was the first of its kind may say of it, the most telling first. */
export function firstsOf(understood: Understanding): readonly string[] {
  return [...firstOfKind(understood), ...inScriptOf(understood.words, understoodPatterns().firsts)];
}

/** What a text may call the first of its kind: 第一部电影. */
function firstOfKind({ words, text }: Understanding): string[] {
  const kind = words.filter(({ isMeant }) => isMeant !== true).findLast(({ text: word }) => isUnspaced(word));
  if (!kind || kind.text.length < 2) return [];
  const before = fold(text).text.split(kind.text)[0] ?? '';
  return understoodPatterns()
    .firsts.filter((first) => isUnspaced(first))
    .flatMap((first) => new RegExp(`${first}\\p{L}?$`, 'u').exec(before)?.[0] ?? [])
    .slice(0, 1)
    .map((first) => first + kind.text);
}

/** Those of some phrases that a title has in the script of the words. */
function inScriptOf(words: Subject['words'], phrases: readonly string[]): readonly string[] {
  const isOfRuns = words.some(({ text }) => isUnspaced(text));
  return phrases.filter((phrase) => isUnspaced(phrase) === isOfRuns);
}

/** Whatever appeared or was invented is the earliest event, whether or not its title says that it was the first. */
export function saysFirst({ text }: Understanding): boolean {
  return understoodPatterns().firsts.some(wordsIn({ typed: text }));
}

/** Whether a title says that something was the first. */
export function isTitledFirst(line: Pick<EventLine, 'title'>): boolean {
  return isInTitle(line, { words: understoodPatterns().firsts });
}

/** "The first Chinese ambassador", where the earliest event that was found has neither in its title: it may be of another one. */
export function isUntoldFirst(understood: Understanding, { lines: [best] }: Pick<FoundPage, 'lines'>): boolean {
  if (understood.which !== 'first' || !best || !saysFirst(understood)) return false;
  const words = understood.words.filter(({ isMeant }) => isMeant !== true);
  return words.length > 1 && !hasAllInTitle(best, words) && !isTitledFirst(best);
}

/** Whether an event says of what has the words that it was the first: in one of its other names, or in a sentence of its text. */
export function tellsThatFirst(
  { title, summary = {}, aliases = [] }: Pick<HistoricalEvent, 'title' | 'summary' | 'aliases'>,
  words: readonly Pick<TypedWord, 'text'>[],
): boolean {
  const { firsts } = understoodPatterns();
  const isTitled = wordsIn(title);
  const saysSo = (text: string) => {
    const has = wordsIn({ text });
    return firsts.some(has) && words.every(({ text: word }) => has(word) || isTitled(word));
  };
  return [...aliases, ...Object.entries(summary).flatMap(([code, text]) => sentencesIn(text, code))].some(saysSo);
}
