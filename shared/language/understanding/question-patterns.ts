import { COMMAND_NAMES, type CommandName } from '../commands';
import { compiledOnce } from '../compiled-once';
import type { UnderstoodLanguage } from '../understood-language';
import type { Spellings } from '../reading/date-words';
import { fold } from '../reading/fold';
import type { SearchableLanguage } from '../searching/word-forms';
import { type WordListName, spellingsOf } from '../spellings';
import { type BotWords, OF_BOT, type OfBot } from './bot-words';
import { type PhraseBook, phraseBook } from './phrases';
import { type PlainBooks, plainBooks } from './plain-books';
import type { AskedTime, Onward, SameTime } from './pointing-words';
import type {
  Asked,
  BoundKind,
  NamedTime,
  HintOf,
  Opened,
  QuestionWords,
  Superlative,
  TalkWords,
  Which,
} from './question-words';
import { WISH_WORDS, type WishWord } from './wish-words';

/** The part of a language that understanding needs beside its dates. */
export type QuestionLanguage = SearchableLanguage &
  Pick<UnderstoodLanguage, 'questionWords' | 'wishWords'> &
  Partial<Pick<UnderstoodLanguage, 'clockWords'>>;

/** What is said of an event: the words that events have for it, and which events need not say so. */
export interface Hint {
  readonly words: readonly string[];
  readonly of: HintOf | undefined;
}

/** How questions are asked in all languages together. */
export interface QuestionPatterns extends PlainBooks {
  readonly asked: PhraseBook<Asked>;
  readonly which: PhraseBook<Which>;
  readonly leading: PhraseBook<BoundKind>;
  readonly trailing: PhraseBook<BoundKind>;
  readonly articles: ReadonlySet<string>;
  readonly periods: PhraseBook<readonly [first: number, last: number]>;
  readonly eras: PhraseBook<NamedTime>;
  readonly units: PhraseBook<Superlative>;
  readonly onward: PhraseBook<Onward>;
  readonly sameTime: PhraseBook<AskedTime>;
  readonly timeBeside: PhraseBook<AskedTime>;
  readonly timeApart: PhraseBook<(typeof APART)[number]>;
  readonly also: readonly RegExp[];
  readonly narrowing: readonly RegExp[];
  readonly ordinals: PhraseBook<number>;
  readonly numbers: PhraseBook<number>;
  readonly meanings: PhraseBook<string>;
  /** The words of meanings that a place beside them is the place of. */
  readonly placed: readonly string[];
  readonly hints: PhraseBook<Hint>;
  readonly linking: readonly string[];
  readonly nounEndings: ReadonlySet<string>;
  readonly tenses: PhraseBook<'past' | 'future'>;
  readonly pastEndings: readonly string[];
  readonly nouns: readonly RegExp[];
  readonly talk: PhraseBook<TalkWords>;
  /** With the talk that may stand beside a command: "help please, thanks". */
  readonly commands: PhraseBook<CommandName | 'talk'>;
  readonly openings: PhraseBook<Opened>;
  readonly explaining: readonly string[];
  readonly firsts: readonly string[];
  /** As texts may have them. */
  readonly ofFigures: readonly string[];
  readonly remote: readonly string[];
  readonly alone: ReadonlySet<string>;
  /** With the talk that may stand beside what is asked of the bot. */
  readonly ofBot: readonly BotBook[];
  readonly wishes: PhraseBook<WishWord>;
  /** Each word of them. */
  readonly wishSpellings: ReadonlySet<string>;
}

interface BotBook {
  readonly what: OfBot;
  readonly book: PhraseBook<keyof BotWords>;
}

const ASKED: readonly Asked[] = [
  'now',
  'weekday',
  'when',
  'age',
  'daysUntil',
  'daysSince',
  'amount',
  'times',
  'count',
  'who',
  'length',
  'until',
];
const UNITS: readonly Superlative[] = ['year', 'decade', 'uncounted'];
const ONWARD: readonly Onward[] = ['before', 'end', 'after', 'more', 'sources', 'same'];
const APART = ['before', 'after', 'andAfter'] as const;
const SAME_TIMES: readonly SameTime[] = ['day', 'month', 'year', 'decade'];
const WHICH: readonly Which[] = ['last', 'next', 'first', 'important'];
const TENSES = ['future', 'past'] as const;
const BOUNDS: readonly BoundKind[] = ['between', 'before', 'until', 'since', 'after', 'during'];
/** A word that says something counts before one that only fills. */
const TALK: readonly TalkWords[] = ['thanks', 'greeting', 'farewell', 'well', 'chat', 'small', 'fill'];
const OPENED: readonly Opened[] = ['remind', 'subscribe', 'search', 'random', 'pause', 'unfollow', 'follow'];
/** “When is the next anniversary?” */
const ASKED_OF_COMMANDS: readonly Asked[] = ['when', 'who'];
const BOT_WORDS: readonly (keyof BotWords)[] = ['of', 'said', 'fill'];
const BESIDE_COMMANDS: readonly TalkWords[] = ['thanks', 'greeting', 'fill'];

export const questionPatternsOf = compiledOnce((languages: readonly QuestionLanguage[]): QuestionPatterns => {
  const all = languages.flatMap(({ questionWords }) => questionWords ?? []);
  const listOf = (name: WordListName<QuestionWords>) => all.flatMap((each) => spellingsOf(each[name] ?? ''));
  return {
    ...plainBooks(all),
    asked: phraseBook(entries(ASKED, ({ asked }) => asked)),
    which: phraseBook(entries(WHICH, ({ which }) => which)),
    leading: phraseBook(entries(BOUNDS, ({ bounds }) => bounds?.leading)),
    trailing: phraseBook(entries(BOUNDS, ({ bounds }) => bounds?.trailing)),
    articles: new Set(listOf('articles')),
    periods: phraseBook(
      all.flatMap(({ periods = [] }) => periods).map(([list, first, last]) => [list, [first, last] as const] as const),
    ),
    eras: phraseBook(
      all.flatMap(({ periods = [] }) => periods).map(([list, , , era]) => [era && list, era ?? 'era'] as const),
    ),
    units: phraseBook(entries(UNITS, ({ superlatives }) => superlatives?.units)),
    onward: phraseBook(entries(ONWARD, ({ pointing }) => pointing?.onward)),
    sameTime: phraseBook(times(0, ({ pointing }) => pointing?.sameTime)),
    timeBeside: phraseBook([
      ...times(-1, ({ pointing }) => pointing?.timeBefore),
      ...times(1, ({ pointing }) => pointing?.timeAfter),
    ]),
    timeApart: phraseBook(entries(APART, ({ pointing }) => pointing?.apart)),
    ordinals: phraseBook(
      all.flatMap(({ pointing }) => (pointing?.ordinals ?? []).map((list, at) => [list, at + 2] as const)),
    ),
    numbers: phraseBook(
      all.flatMap(({ pointing }) => (pointing?.numbers ?? []).map((list, at) => [list, at] as const)),
    ),
    placed: all.flatMap(({ meanings = [] }) => meanings).flatMap(([, word, place]) => (place ? fold(word).text : [])),
    meanings: phraseBook(all.flatMap(({ meanings = [] }) => meanings).map(([list, word]) => [list, fold(word).text])),
    hints: phraseBook(
      all.flatMap(({ hints = [] }) => hints).map(([list, words, of]) => [list, { words: spellingsOf(words), of }]),
    ),
    linking: listOf('linking'),
    nounEndings: new Set(listOf('nounEndings')),
    tenses: phraseBook(entries(TENSES, ({ tenses }) => tenses)),
    pastEndings: listOf('pastEndings'),
    also: patternsOf(({ pointing }) => pointing?.also),
    narrowing: patternsOf(({ pointing }) => pointing?.narrowing),
    nouns: all.flatMap(({ nouns = [] }) => nouns).map((noun) => new RegExp(noun, 'g')),
    talk: phraseBook(entries(TALK, ({ talk }) => talk)),
    commands: phraseBook<CommandName | 'talk'>([
      ...entries(COMMAND_NAMES, ({ commands }) => commands),
      ...entries(ASKED_OF_COMMANDS, ({ asked }) => asked).map(([list]) => [list, 'talk'] as const),
      ...entries(BESIDE_COMMANDS, ({ talk }) => talk).map(([list]) => [list, 'talk'] as const),
    ]),
    ofBot: OF_BOT.map((what): BotBook => ({ what, book: botBook(what) })),
    openings: phraseBook(entries(OPENED, ({ openings }) => openings)),
    alone: new Set(listOf('alone')),
    ofFigures: listOf('scales'),
    remote: listOf('remote'),
    firsts: listOf('firsts'),
    wishes: phraseBook(
      WISH_WORDS.flatMap((name) => languages.map(({ wishWords }) => [wishWords?.[name], name] as const)),
    ),
    wishSpellings: new Set(
      languages.flatMap(({ wishWords = {} }) =>
        Object.values(wishWords).flatMap((list) => spellingsOf(list).flatMap((phrase) => phrase.split(/[* ]/))),
      ),
    ),
    explaining: listOf('explaining'),
  };

  function botBook(what: OfBot): BotBook['book'] {
    const fill = entries(BESIDE_COMMANDS, ({ talk }) => talk).map(([list]) => [list, 'fill'] as const);
    return phraseBook([...entries(BOT_WORDS, ({ ofBot }) => ofBot?.[what]), ...fill]);
  }

  function patternsOf(of: (words: QuestionWords) => string | undefined): readonly RegExp[] {
    return all.flatMap((words) => of(words) ?? []).map((pattern) => new RegExp(pattern, 'iu'));
  }

  function times(shift: AskedTime['shift'], of: Parameters<typeof entries<SameTime>>[1]) {
    return entries(SAME_TIMES, of).map(([list, unit]) => [list, { unit, shift }] as const);
  }

  function entries<What extends string>(
    names: readonly What[],
    of: (words: QuestionWords) => Readonly<Partial<Record<What, Spellings>>> | undefined,
  ) {
    return names.flatMap((name) => all.map((words) => [of(words)?.[name], name] as const));
  }
});
