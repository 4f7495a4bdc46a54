import type { TextPart } from '../reading/read-date';
import type { FoundAmount } from '../reading/find-amounts';
import { type SplitWord, isUnspaced, splitWords } from '../searching/split-words';
import type { WordForms } from '../searching/word-forms';
import { type PhraseBook, type SaidPart, inside, isBlank, outside, phraseAt, phrasesIn, without } from './phrases';
import type { Hint, QuestionPatterns } from './question-patterns';
import { OF_LASTING } from './question-words';
import type { Subject, TypedWord } from './understanding';

/** What words are found by. */
export interface Vocabulary {
  readonly patterns: QuestionPatterns;
  readonly forms: WordForms;
  /** The typed form of a part of the folded text. */
  readonly typed: (part: TextPart) => string;
  /** The lengths of time in a part of the folded text. */
  readonly amountsIn: (text: string) => readonly FoundAmount[];
  /** All letters are capitals, so that they mark no name. */
  readonly isShouted: boolean;
}

/** The number of words that are searched for; more would not narrow the search. */
const MOST_WORDS = 12;

/**
 * What a part of a folded text names: its words without stop words and polite phrases, and what is said of them. `saidAlone`:
 * what is only said of something is looked for when nothing else is named.
 */
export function subjectIn(text: string, vocabulary: Vocabulary, saidAlone = true): Subject {
  const { patterns } = vocabulary;
  const whichOne = firstSaid(text, patterns.which, patterns);
  const asked = whichOne ? without(text, whichOne.all) : text;
  const named = phrasesIn(asked, patterns.names);
  const polite = without(
    asked,
    outside([...phrasesIn(asked, patterns.rude), ...phrasesIn(asked, patterns.polite)], named),
  );
  const verbs = phrasesIn(polite, patterns.hints);
  // 回来了 is no 来了.
  const meant = phrasesIn(polite, patterns.meanings).filter(
    (part) => !verbs.some(({ start, end }) => start < part.start && part.start < end),
  );
  const rest = without(polite, meant);
  const hinted = outside(phrasesIn(rest, patterns.hints), named).filter(
    (part) =>
      !patterns.nounEndings.has(rest.charAt(part.end)) &&
      !isNameLike(part, vocabulary) &&
      !isOfFigure(part, rest, vocabulary),
  );
  const words = [
    ...wordsIn(without(whichOne ? withoutFew(rest, vocabulary) : rest, hinted), vocabulary),
    ...meant.map((part) => meantWord(part, polite, vocabulary)),
  ];
  const hintWords = hinted.flatMap((part) => wordsIn(inside(rest, part), vocabulary));
  const phases = phasesIn(hinted, rest);
  if (words.length === 0 && saidAlone && hintWords.length > 0)
    return { words: hintWords, hints: [], which: whichOne?.what, saidAlone: hinted.flatMap(({ what }) => what.words) };
  return {
    words: eachOnce(words).slice(0, MOST_WORDS),
    hints: [
      ...new Set([
        ...hintWords.map((word) => word.text),
        ...hinted.flatMap((part) => (phases.has(part) ? part.what.words.slice(0, 1) : part.what.words)),
      ]),
    ],
    said: hinted
      .filter(({ what }) => what.words.length > 0 && what.of !== 'implied')
      .map((part, at, all) => {
        const before = all[at - 1];
        const isOfPhase = before !== undefined && phases.has(before);
        return {
          typed: withoutLinking(vocabulary.typed(part), patterns),
          words: [
            ...wordsIn(inside(rest, part), vocabulary).map(({ text }) => text),
            ...(isOfPhase ? [] : part.what.words),
          ],
          meaning: part.what,
          ...(phases.has(part) && { isPhase: true as const }),
        };
      }),
    which: whichOne?.what,
  };
}

/**
 * The word that a phrase was taken for. Of a place, what was said is no name, and an answer shows what it was taken for;
 * else it shows what was typed: the war of "go to war with".
 */
function meantWord(part: SaidPart<string>, text: string, { patterns, forms, typed }: Vocabulary): TypedWord {
  if (patterns.placed.includes(part.what)) return { text: part.what, typed: part.what, isMeant: true };
  const named = splitWords(inside(text, part)).filter((word) => !forms.isStopWord(word.text));
  const [first, last] = [named[0], named.at(-1)];
  return {
    text: part.what,
    typed: first && last ? typed({ start: first.start, end: last.start + last.text.length }) : part.what,
  };
}

/**
 * «Начали строить»: the verbs that only say in which phase the verb after them was. What was begun is not yet opened, and no
 * other beginning.
 */
function phasesIn(hinted: readonly SaidPart<Hint>[], text: string): ReadonlySet<SaidPart<Hint>> {
  const isPhase = ({ what, end }: SaidPart<Hint>, next: SaidPart<Hint> | undefined) =>
    OF_LASTING.includes(what.of) &&
    next !== undefined &&
    (next.what.of === undefined || next.what.of === 'making') &&
    next.what.words.length > 0 &&
    isBlank(text.slice(end, next.start));
  return new Set(hinted.filter((part, at) => isPhase(part, hinted[at + 1])));
}

/** «Когда открылся Большой»: what says nothing is a name with a capital letter. */
function isNameLike({ start, end, what: { words } }: SaidPart<Hint>, { typed, isShouted }: Vocabulary): boolean {
  return words.length === 0 && start > 0 && !isShouted && /^\p{Lu}/u.test(typed({ start, end }));
}

/** The billion of "200 billion". */
function isOfFigure({ start }: SaidPart<Hint>, text: string, { patterns }: Vocabulary): boolean {
  return /\d\s*$/.test(text.slice(0, start)) && phraseAt(text, start, patterns.scales) !== undefined;
}

function withoutLinking(said: string, { linking }: QuestionPatterns): string {
  const link = linking.find((each) => said.length > each.length && said.endsWith(each));
  return link === undefined ? said : said.slice(0, -link.length);
}

/** The first part that is said, outside names that only look like it; and all parts that say the same. */
export function firstSaid<What>(
  text: string,
  book: PhraseBook<What>,
  { names }: QuestionPatterns,
): (SaidPart<What> & { readonly all: readonly TextPart[] }) | undefined {
  const said = outside(phrasesIn(text, book), phrasesIn(text, names));
  const [first] = said;
  return first && { ...first, all: said.filter(({ what }) => what === first.what) };
}

/** Without how many are asked for: «3 последних события». A number after a word is a part of its name: K2, Apollo 11. */
function withoutFew(text: string, { forms }: Vocabulary): string {
  return text.replace(A_FEW, (number, _digits, at: number) => {
    const before = WORD_BEFORE.exec(text.slice(0, at))?.[0].trim() ?? '';
    return before === '' || isUnspaced(before) || forms.isStopWord(before) ? ' '.repeat(number.length) : number;
  });
}

const A_FEW = /(?<!\d)(\d{1,2})(?!\d)/g;
const WORD_BEFORE = /\p{L}+ ?$/u;

const ABBREVIATION = /^\p{Lu}{2,5}$/u;

/** In letters: what an abbreviation without capitals may have, "the who". */
const LONGEST_BARE = 3;

/** Whether an article stands before that place of a folded text. */
export function hasArticle(text: string, at: number, { articles }: Pick<QuestionPatterns, 'articles'>): boolean {
  return articles.has(/(\p{L}+)\s+$/u.exec(text.slice(0, at))?.[1] ?? '');
}

/** The words of a part that are not stop words. */
function wordsIn(text: string, { patterns, forms, typed, isShouted }: Vocabulary): TypedWord[] {
  const isNamedBare = (start: number, word: string) =>
    word.length <= LONGEST_BARE &&
    /^\s*($|[?!.,;])/.test(text.slice(start + word.length)) &&
    hasArticle(text, start, patterns);
  const words = splitWords(text);
  const syllables = syllablesIn(text, words, forms);
  return words.flatMap(({ text: word, start }): TypedWord[] => {
    const asTyped = typed({ start, end: start + word.length });
    if (syllables.has(start)) return [{ text: word, typed: asTyped, isSyllable: true }];
    // In capitals it is a name: the WHO.
    const isName = (!isShouted && ABBREVIATION.test(asTyped)) || isNamedBare(start, word);
    if (forms.isStopWord(word) && !isName) return [];
    if (!isUnspaced(word)) return [{ text: word, typed: asTyped }];
    const parts = forms.partsOf(word).filter((part) => !patterns.alone.has(part));
    return parts.map((part) => {
      const at = start + word.indexOf(part);
      return { text: part, typed: typed({ start: at, end: at + part.length }) };
    });
  });
}

/** From this number on, words in a row that can all be syllables are Chinese in Latin letters: "shang he zu zhi". */
const FEWEST_SYLLABLES = 3;

/** Where the words start that are syllables in a row; stop words may be among them. */
function syllablesIn(text: string, words: readonly SplitWord[], { waysToRead }: WordForms): ReadonlySet<number> {
  const rows: number[][] = [[]];
  let end = -1;
  for (const { text: word, start } of words) {
    const isRead = !isUnspaced(word) && waysToRead(word).length > 0;
    const isNext = isRead && text.slice(end, start) === ' ';
    if (!isNext) rows.push([]);
    if (isRead) rows.at(-1)?.push(start);
    end = isRead ? start + word.length : -1;
  }
  return new Set(rows.filter((row) => row.length >= FEWEST_SYLLABLES).flat());
}

function eachOnce(words: readonly TypedWord[]): TypedWord[] {
  return [...new Map(words.map((word, at) => [word.isSyllable ? at : word.text, word])).values()];
}
