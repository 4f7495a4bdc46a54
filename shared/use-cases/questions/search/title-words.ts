import type { EventLine } from '../../../domain/event-line';
import { historicalDate } from '../../../domain/historical-date';
import type { HistoricalEvent, LocalText } from '../../../domain/historical-event';
import { publishedForms } from '../../../language/published-forms';
import { fold } from '../../../language/reading/fold';
import { isUnspaced, splitWords } from '../../../language/searching/split-words';
import { phrasesIn } from '../../../language/understanding/phrases';
import { OF_LASTING } from '../../../language/understanding/question-words';
import type { Said, TypedWord } from '../../../language/understanding/understanding';
import { says, understoodPatterns } from '../../../language/understood-patterns';

/** What a title says in any form of a verb: «запущены», of «запуск». */
export function meaningsIn(title: LocalText): ReadonlySet<object> {
  const { hints } = understoodPatterns();
  return new Set(Object.values(title).flatMap((text) => phrasesIn(fold(text).text, hints).map(({ what }) => what)));
}

/** The stems of the words of a text in all its languages. */
function stemsIn(text: LocalText): ReadonlySet<string> {
  const { stemOf } = publishedForms();
  return new Set(Object.values(text).flatMap((each) => splitWords(each).map((word) => stemOf(word.text))));
}

/**
 * Whether an event tells of a beginning, or its title has each of the words or one that is made from it: a telephone call,
 * радиоприёмник.
 */
export function tellsOfBeginning(
  { id, title }: EventLine,
  words: readonly Pick<TypedWord, 'text'>[],
  hinted: readonly string[],
): boolean {
  if (hinted.includes(id)) return true;
  const { stemOf } = publishedForms();
  const has = wordsIn(title);
  const stems = [...stemsIn(title)];
  const isMadeFrom = (stem: string) => stem.length >= SHORTEST_BASE && stems.some((other) => other.startsWith(stem));
  return words.every(({ text }) => has(text) || isMadeFrom(stemOf(text)));
}

const SHORTEST_BASE = 4;

/** Whether a title, in any language, has one of the words. */
export function isInTitle({ title }: Pick<EventLine, 'title'>, { words, meaning }: Omit<Said, 'typed'>): boolean {
  if (meaning !== undefined && meaningsIn(title).has(meaning)) return true;
  return words.some(wordsIn(title));
}

/** Whether a title, in any language, has each of the words. */
export function hasAllInTitle({ title }: Pick<EventLine, 'title'>, words: readonly Pick<TypedWord, 'text'>[]): boolean {
  const has = wordsIn(title);
  return words.every(({ text }) => has(text));
}

/** Whether the title or the summary of an event has a word, as `wordsIn` tells. */
export function tellsWord({ title, summary = {} }: Pick<HistoricalEvent, 'title' | 'summary'>, word: string): boolean {
  return [title, summary].some((text) => wordsIn(text)(word));
}

/** Whether a text has a word in any of its languages: in any form or by a synonym, and without spaces as it is written. */
export function wordsIn(text: LocalText): (word: string) => boolean {
  const { stemOf, synonymsOf, synonymsIn, isSmall } = publishedForms();
  // A verb of one character before a name: 发诺贝尔奖.
  const namesIn = (run: string) => (run.length > SHORTEST_BASE && isSmall(run.charAt(0)) ? [run, run.slice(1)] : [run]);
  const texts = Object.values(text);
  const stems = stemsIn(text);
  return (word) =>
    isUnspaced(word)
      ? [...namesIn(word), ...synonymsIn(word).map(({ phrase, other }) => word.replace(phrase, other))].some((run) =>
          texts.some((each) => each.includes(run)),
        )
      : [word, ...synonymsOf(word)].some((each) => stems.has(stemOf(each)));
}

/** Whether a title says what was done, or the event lasts and so begins and ends without saying so. */
export function isTitledSo(line: EventLine, said: Said): boolean {
  return isInTitle(line, said) || isOfLasting(line, said);
}

function isOfLasting({ date }: EventLine, said: Said): boolean {
  return maySayNothing(said) && historicalDate(date).unit === 'interval';
}

/** Whether it may be said of any event that lasts: that it began, or ended. */
export function maySayNothing({ meaning }: Said): boolean {
  return OF_LASTING.includes(meaning?.of);
}

/** Whether an event only marks the day of another one. */
export function isCommemorative({ title }: EventLine): boolean {
  return Object.values(title).some(isCommemoration);
}

/** Whether a text speaks of such a day. */
export function isCommemoration(text: string): boolean {
  return says(text, 'commemorations');
}
