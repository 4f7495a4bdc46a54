import { memoize } from '../domain/bounded-map';
import type { EventLine } from '../domain/event-line';
import { compiledOnce } from './compiled-once';
import type { Language } from './language';
import { textIn } from './local-text';
import { type Button, inRows } from './message';
import { spellingsOf } from './spellings';

/** With this many titles, each in a row of its own, the list stays in sight; longer lists have numbers. */
const MOST_TITLES = 5;
/** How many buttons of a row fit a narrow screen. */
const NUMBERS_IN_ROW = 5;
/** The widest label that fits a narrow screen, in letters; a Chinese character takes two. */
const WIDEST = 34;
const MOST_REMEMBERED = 1000;

/** A button for each event of a list, by its number there and, where that fits, its title. */
export function cardButtons(events: readonly EventLine[], language: Language): Button[][] {
  const isTitled = events.length <= MOST_TITLES;
  const buttons = events.map(({ id, title }, index): Button => {
    const number = String(index + 1);
    const label = isTitled ? titleLabel(number, title, language) : number;
    return { label, action: { kind: 'event', id } };
  });
  return inRows(buttons, isTitled ? 1 : NUMBERS_IN_ROW);
}

/** A title after its number or letter, as short as a button has to be: 3. The title… */
export function titleLabel(lead: string, title: EventLine['title'], language: Language): string {
  return `${lead}. ${shortenedIn(language)(textIn(language, title))}`;
}

/** Lists of the same days are asked for again and again. */
const shortenedIn = compiledOnce(({ searchWords }: Language) => {
  const stopWords = new Set(spellingsOf(searchWords.stopWords ?? ''));
  return memoize(MOST_REMEMBERED, (title) => shortened(title, WIDEST - 3, stopWords));
});

/** The title, cut between words or Chinese characters where it is too wide; not after a preposition, nor at a hyphen. */
function shortened(title: string, widest: number, stopWords: ReadonlySet<string>): string {
  if (endWithin(title, widest) === title.length) return title;
  const end = endWithin(title, widest - '…'.length);
  let cut = startOfWord(title, end);
  if (/[\p{L}\p{N}]-$/u.test(title.slice(0, cut))) cut = title.lastIndexOf(' ', cut) + 1 || cut;
  const words = withoutSigns(title.slice(0, cut)).split(' ');
  while (words.length > 1 && stopWords.has((words.at(-1) ?? '').toLowerCase())) words.pop();
  return `${withoutSigns(words.join(' ')) || title.slice(0, end)}…`;
}

/** Where the word begins that this place is in; the place itself when it is between words. */
function startOfWord(text: string, at: number): number {
  if (/^[^\p{L}\p{N}]*(?:\s|$)/u.test(text.slice(at))) return at;
  const start = text.slice(0, at).search(/\S*$/u);
  return /\p{Script=Han}/u.test(text.slice(start, at)) ? (words().segment(text).containing(at)?.index ?? at) : start;
}

/** Only Chinese needs a segmenter, which takes milliseconds to make: a cold start would wait for it. */
let segmenter: Intl.Segmenter | undefined;

function words(): Intl.Segmenter {
  return (segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' }));
}

function withoutSigns(text: string): string {
  return text.replace(/[\s\p{P}]+$/u, '');
}

/** How much of the text is no wider, in letters: Chinese characters and what else is as wide count twice. */
function endWithin(text: string, widest: number): number {
  let end = 0;
  let width = 0;
  for (const character of text) {
    width += character >= '\u2e80' && character <= '\uffef' ? 2 : 1;
    if (width > widest) return end;
    end += character.length;
  }
  return end;
}
