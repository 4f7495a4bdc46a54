import { COMMAND_NAMES, type CommandName } from '../commands';
import { compiledOnce } from '../compiled-once';
import type { UnderstoodLanguage } from '../understood-language';
import type { Spellings } from '../reading/date-words';
import { fold } from '../reading/fold';
import type { SearchableLanguage } from '../searching/word-forms';
import { spellingsOf } from '../spellings';
import { type PhraseBook, phraseBook } from './phrases';
import type {
  Asked,
  AskedTime,
  BoundKind,
  Onward,
  OpenedCommand,
  QuestionWords,
  SameTime,
  Superlative,
  TalkWords,
  Which,
} from './question-words';

/** The part of a language that understanding needs beside its dates. */
export type QuestionLanguage = SearchableLanguage & Pick<UnderstoodLanguage, 'questionWords'>;

/** How questions are asked in all languages together. */
export interface QuestionPatterns {
  readonly asked: PhraseBook<Asked>;
  readonly which: PhraseBook<Which>;
  readonly leading: PhraseBook<BoundKind>;
  readonly trailing: PhraseBook<BoundKind>;
  readonly noBounds: PhraseBook<'none'>;
  readonly and: PhraseBook<'and'>;
  readonly ordering: PhraseBook<'ordering'>;
  readonly or: PhraseBook<'or'>;
  readonly earlierOf: PhraseBook<'earlier of'>;
  readonly either: PhraseBook<'either'>;
  readonly than: PhraseBook<'than'>;
  readonly compared: PhraseBook<'compared'>;
  readonly sides: PhraseBook<'side'>;
  readonly later: PhraseBook<'later'>;
  readonly then: PhraseBook<'then'>;
  readonly laterBy: PhraseBook<'later by'>;
  readonly articles: ReadonlySet<string>;
  readonly names: PhraseBook<'name'>;
  readonly periods: PhraseBook<readonly [first: number, last: number]>;
  readonly eras: PhraseBook<'era'>;
  readonly lasting: PhraseBook<'lasting'>;
  readonly measures: PhraseBook<'measure'>;
  readonly apart: PhraseBook<'apart'>;
  readonly fromTo: PhraseBook<'from'>;
  readonly most: PhraseBook<'most'>;
  readonly units: PhraseBook<Superlative>;
  readonly uncounted: PhraseBook<'uncounted'>;
  readonly pronouns: PhraseBook<'pronoun'>;
  readonly interrogatives: PhraseBook<'interrogative'>;
  readonly onward: PhraseBook<Onward>;
  readonly sameTime: PhraseBook<AskedTime>;
  readonly timeBeside: PhraseBook<AskedTime>;
  readonly numbers: PhraseBook<number>;
  readonly whereabouts: PhraseBook<'whereabouts'>;
  readonly thisDay: PhraseBook<'this day'>;
  readonly anyYear: PhraseBook<'any year'>;
  readonly occasions: PhraseBook<'occasion'>;
  readonly commemorations: PhraseBook<'commemoration'>;
  readonly whetherLeading: PhraseBook<'whether'>;
  readonly whether: PhraseBook<'whether'>;
  readonly details: PhraseBook<'detail'>;
  readonly rude: PhraseBook<'rude'>;
  readonly judgements: PhraseBook<'judgement'>;
  readonly opinions: PhraseBook<'opinion'>;
  readonly polite: PhraseBook<'polite'>;
  readonly meanings: PhraseBook<string>;
  /** The words of meanings that a place beside them is the place of. */
  readonly placed: readonly string[];
  readonly hints: PhraseBook<{ readonly words: readonly string[]; readonly isImplied: boolean }>;
  readonly nounEndings: ReadonlySet<string>;
  readonly tenses: PhraseBook<'past' | 'future'>;
  readonly pastEndings: readonly string[];
  readonly talk: PhraseBook<TalkWords>;
  /** With the talk that may stand beside a command: "help please, thanks". */
  readonly commands: PhraseBook<CommandName | 'talk'>;
  readonly openings: PhraseBook<OpenedCommand>;
  readonly explaining: readonly string[];
  readonly firsts: readonly string[];
  readonly alone: ReadonlySet<string>;
}

const ASKED: readonly Asked[] = [
  'now',
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
const ONWARD: readonly Onward[] = ['before', 'after', 'more', 'sources', 'same'];
const SAME_TIMES: readonly SameTime[] = ['day', 'month', 'year', 'decade'];
const WHICH: readonly Which[] = ['last', 'next', 'first', 'important'];
const TENSES = ['future', 'past'] as const;
const BOUNDS: readonly BoundKind[] = ['between', 'before', 'until', 'since', 'after', 'during'];
/** A word that says something counts before one that only fills. */
const TALK: readonly TalkWords[] = ['thanks', 'greeting', 'farewell', 'well', 'chat', 'small', 'fill'];
const OPENED: readonly OpenedCommand[] = ['subscribe', 'search', 'pause', 'unfollow', 'follow'];
/** “When is the next anniversary?” */
const ASKED_OF_COMMANDS: readonly Asked[] = ['when', 'who'];
const BESIDE_COMMANDS: readonly TalkWords[] = ['thanks', 'greeting', 'fill'];

export const questionPatternsOf = compiledOnce((languages: readonly QuestionLanguage[]): QuestionPatterns => {
  const all = languages.flatMap(({ questionWords }) => questionWords ?? []);
  return {
    asked: phraseBook(entries(ASKED, ({ asked }) => asked)),
    which: phraseBook(entries(WHICH, ({ which }) => which)),
    leading: phraseBook(entries(BOUNDS, ({ bounds }) => bounds?.leading)),
    trailing: phraseBook(entries(BOUNDS, ({ bounds }) => bounds?.trailing)),
    noBounds: phraseBook(all.map(({ bounds }) => [bounds?.never, 'none'])),
    and: phraseBook(all.map(({ and }) => [and, 'and'])),
    ordering: phraseBook(all.map(({ ordering }) => [ordering, 'ordering'])),
    or: phraseBook(all.flatMap(({ or, and }) => [[or, 'or'] as const, [and, 'or'] as const])),
    earlierOf: phraseBook(all.map(({ earlierOf }) => [earlierOf, 'earlier of'])),
    either: phraseBook(all.map(({ or }) => [or, 'either'])),
    than: phraseBook(all.map(({ comparing }) => [comparing?.than, 'than'])),
    compared: phraseBook(all.map(({ comparing }) => [comparing?.leading, 'compared'])),
    sides: phraseBook(all.map(({ comparing }) => [comparing?.sides, 'side'])),
    later: phraseBook(all.map(({ later }) => [later?.leading, 'later'])),
    then: phraseBook(all.map(({ later }) => [later?.then, 'then'])),
    laterBy: phraseBook(all.map(({ later }) => [later?.between, 'later by'])),
    articles: new Set(all.flatMap(({ articles = '' }) => spellingsOf(articles))),
    names: phraseBook(all.map(({ names }) => [names, 'name'])),
    periods: phraseBook(
      all.flatMap(({ periods = [] }) => periods).map(([list, first, last]) => [list, [first, last] as const] as const),
    ),
    eras: phraseBook(
      all.flatMap(({ periods = [] }) => periods).map(([list, , , era]) => [era && list, 'era'] as const),
    ),
    lasting: phraseBook(all.map(({ lasting }) => [lasting, 'lasting'])),
    measures: phraseBook(
      all.flatMap(({ measures, apart }) => [measures, apart].map((list) => [list, 'measure'] as const)),
    ),
    apart: phraseBook(all.map(({ apart }) => [apart, 'apart'])),
    fromTo: phraseBook(all.map(({ fromTo }) => [fromTo, 'from'])),
    most: phraseBook(all.map(({ superlatives }) => [superlatives?.most, 'most'])),
    units: phraseBook(entries(UNITS, ({ superlatives }) => superlatives?.units)),
    uncounted: phraseBook(all.map(({ superlatives }) => [superlatives?.uncounted, 'uncounted'])),
    pronouns: phraseBook(all.map(({ pointing }) => [pointing?.pronouns, 'pronoun'])),
    interrogatives: phraseBook(all.map(({ pointing }) => [pointing?.interrogatives, 'interrogative'])),
    onward: phraseBook(entries(ONWARD, ({ pointing }) => pointing?.onward)),
    sameTime: phraseBook(times(0, ({ pointing }) => pointing?.sameTime)),
    timeBeside: phraseBook([
      ...times(-1, ({ pointing }) => pointing?.timeBefore),
      ...times(1, ({ pointing }) => pointing?.timeAfter),
    ]),
    whereabouts: phraseBook(all.map(({ whereabouts }) => [whereabouts, 'whereabouts'])),
    numbers: phraseBook(
      all.flatMap(({ pointing }) => (pointing?.numbers ?? []).map((list, at) => [list, at] as const)),
    ),
    thisDay: phraseBook(all.map(({ thisDay }) => [thisDay, 'this day'])),
    anyYear: phraseBook(all.map(({ anyYear }) => [anyYear, 'any year'])),
    occasions: phraseBook(all.map(({ occasions }) => [occasions, 'occasion'])),
    whetherLeading: phraseBook(all.map(({ whether }) => [whether?.leading, 'whether'])),
    whether: phraseBook(all.map(({ whether }) => [whether?.anywhere, 'whether'])),
    details: phraseBook(all.map(({ details }) => [details, 'detail'])),
    commemorations: phraseBook(all.map(({ commemorations }) => [commemorations, 'commemoration'])),
    rude: phraseBook(all.map(({ rude }) => [rude, 'rude'])),
    judgements: phraseBook(all.map(({ judgements }) => [judgements, 'judgement'])),
    opinions: phraseBook(all.map(({ opinions }) => [opinions, 'opinion'])),
    polite: phraseBook(
      all.flatMap(({ polite, anyYear }) => [polite, anyYear].map((list) => [list, 'polite'] as const)),
    ),
    placed: all.flatMap(({ meanings = [] }) => meanings).flatMap(([, word, place]) => (place ? fold(word).text : [])),
    meanings: phraseBook(all.flatMap(({ meanings = [] }) => meanings).map(([list, word]) => [list, fold(word).text])),
    hints: phraseBook(
      all
        .flatMap(({ hints = [] }) => hints)
        .map(([list, words, implied]) => [list, { words: spellingsOf(words), isImplied: implied !== undefined }]),
    ),
    nounEndings: new Set(all.flatMap(({ nounEndings = '' }) => spellingsOf(nounEndings))),
    tenses: phraseBook(entries(TENSES, ({ tenses }) => tenses)),
    pastEndings: all.flatMap(({ pastEndings = '' }) => spellingsOf(pastEndings)),
    talk: phraseBook(entries(TALK, ({ talk }) => talk)),
    commands: phraseBook<CommandName | 'talk'>([
      ...entries(COMMAND_NAMES, ({ commands }) => commands),
      ...entries(ASKED_OF_COMMANDS, ({ asked }) => asked).map(([list]) => [list, 'talk'] as const),
      ...entries(BESIDE_COMMANDS, ({ talk }) => talk).map(([list]) => [list, 'talk'] as const),
    ]),
    openings: phraseBook(entries(OPENED, ({ openings }) => openings)),
    alone: new Set(all.flatMap(({ alone = '' }) => spellingsOf(alone))),
    firsts: all.flatMap(({ firsts = '' }) => spellingsOf(firsts)),
    explaining: all.flatMap(({ explaining = '' }) => spellingsOf(explaining)),
  };

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
