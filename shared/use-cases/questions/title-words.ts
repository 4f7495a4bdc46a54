import type { EventLine } from '../../domain/event-line';
import type { LocalText } from '../../domain/historical-event';
import { understoodLanguages } from '../../language/understood-languages';
import { publishedLanguages } from '../../language/published-languages';
import { fold } from '../../language/reading/fold';
import { isUnspaced, splitWords } from '../../language/searching/split-words';
import { wordFormsOf } from '../../language/searching/word-forms';
import { phrasesIn } from '../../language/understanding/phrases';
import { questionPatternsOf } from '../../language/understanding/question-patterns';
import type { Said } from '../../language/understanding/understanding';

/** What a title says in any form of a verb: «запущены», of «запуск». */
function meaningsIn(title: LocalText): ReadonlySet<object> {
  const { hints } = questionPatternsOf(understoodLanguages);
  return new Set(Object.values(title).flatMap((text) => phrasesIn(fold(text).text, hints).map(({ what }) => what)));
}

/** The stems of the words of a text in all its languages. */
export function stemsIn(text: LocalText): ReadonlySet<string> {
  const { stemOf } = wordFormsOf(publishedLanguages);
  return new Set(Object.values(text).flatMap((each) => splitWords(each).map((word) => stemOf(word.text))));
}

/** Whether a title has the word or one that is made from it: a telephone call, радиоприёмник. */
export function startsInTitle(line: Pick<EventLine, 'title'>, word: string): boolean {
  const stem = wordFormsOf(publishedLanguages).stemOf(word);
  const isMadeFrom = (other: string) => stem.length >= SHORTEST_BASE && other.startsWith(stem);
  return isInTitle(line, { words: [word] }) || [...stemsIn(line.title)].some(isMadeFrom);
}

const SHORTEST_BASE = 4;

/** Whether a title, in any language, has one of the words. */
export function isInTitle({ title }: Pick<EventLine, 'title'>, { words, meaning }: Omit<Said, 'typed'>): boolean {
  if (meaning !== undefined && meaningsIn(title).has(meaning)) return true;
  return words.some(wordsIn(title));
}

/** Whether a text has a word in any of its languages: in any form, and without spaces as it is written. */
export function wordsIn(text: LocalText): (word: string) => boolean {
  const { stemOf } = wordFormsOf(publishedLanguages);
  const texts = Object.values(text);
  const stems = stemsIn(text);
  return (word) => (isUnspaced(word) ? texts.some((each) => each.includes(word)) : stems.has(stemOf(word)));
}
