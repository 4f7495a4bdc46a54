import { type Reading, readingOf } from '../../../domain/date-query';
import type { SearchQuery } from '../../../domain/search-query';
import { yearSpan } from '../../../domain/span';
import { publishedForms } from '../../../language/published-forms';
import { understoodLanguages } from '../../../language/understood-languages';
import { inDigits } from '../../../language/searching/in-digits';
import { isUnspaced } from '../../../language/searching/split-words';
import { phrasesIn } from '../../../language/understanding/phrases';
import type { QuestionPatterns } from '../../../language/understanding/question-patterns';
import type { TypedWord, Understanding } from '../../../language/understanding/understanding';
import { says, understoodPatterns } from '../../../language/understood-patterns';
import { isNumberOfName } from './found-words';

/** Another way to take the words of a query, and the words that it does without. */
export interface OtherQuery {
  readonly query: SearchQuery;
  /** As they were typed; to be told. */
  readonly unsaid: readonly string[];
}

/** What the collection is about, as its title says. */
export interface CollectionSubject {
  /** Whether a word, or what it is made from, is in the title. */
  readonly isSubject: (word: string) => boolean;
  /** A run without the subject that it begins with: 免签 of 中俄免签. */
  readonly restOf: (run: string) => string;
}

/** What the first search has shown. */
interface Tried {
  /** A time that is known by its name may be meant. */
  readonly mayBeTime: boolean;
  /** The words that no event has. */
  readonly unknown: readonly string[];
}

/**
 * The query to try when no event has all the words: the words for a date as a part of a name; for a verb alone, the words
 * that events have for it; numbers in digits; a number of two digits as a year; a time that is known by name, such as the
 * Cold War, as its years; the subject of the collection as understood; and a verb as something that events say in other
 * words.
 */
export function otherQuery(
  { words: typed, dateWords, which, saidAlone = [], text }: Understanding,
  query: SearchQuery,
  { isSubject, restOf, mayBeTime, unknown }: CollectionSubject & Tried,
  thisYear: number,
): OtherQuery | undefined {
  if (query.words.length === 0) return undefined;
  const { order, ...byRelevance } = query;
  if (dateWords.length > 0)
    return said({ ...byRelevance, words: [...query.words, ...(yearOf(query.dates) ?? dateWords)], dates: [] });
  const [meant] = saidAlone;
  if (meant !== undefined) return said({ ...query, words: [meant], hints: saidAlone });
  const numbered = query.words.flatMap((word) => (timeNamed([word]) ? [word] : inDigits(word, understoodLanguages)));
  if (numbered.join(' ') !== query.words.join(' ')) return said({ ...query, words: numbered });
  const untitled = query.words.map(publishedForms().untitled);
  if (untitled.join(' ') !== query.words.join(' ')) return said({ ...query, words: untitled });
  const year = query.dates.length === 0 ? shortYearIn(query.words, { text, unknown }, thisYear) : undefined;
  if (year) return said({ ...byRelevance, words: year.others, dates: [readingOf(yearSpan(year.year))] });
  const patterns = understoodPatterns();
  const period = query.dates.length === 0 ? periodIn(query.words, patterns) : undefined;
  const named = query.words.filter((word) => !period?.words.includes(word));
  const alike = named.filter((word) => isPastVerb(word, patterns));
  const missing = alike.filter((word) => unknown.includes(word));
  // A noun may look like a verb, too: канал. Beside a verb that no event has, a word that events have is none.
  const verbs = missing.length > 0 ? missing : alike;
  // A verb may have been taken for more than it says: someone who goes to space visits nobody.
  const isMeant = (word: string) => typed.some(({ text, isMeant: meant }) => meant && text === word);
  const isLoose = (word: string) => verbs.includes(word) || isMeant(word);
  const strict = named.filter((word) => !isLoose(word) && !isSubject(word));
  const words = strict.length > 0 ? strict : named.filter((word) => !isLoose(word));
  const dropped = named.filter((word) => !words.includes(word));
  // The name of a time alone asks for what has the name, if anything may.
  const isTime = words.length > 0 || mayBeTime;
  const dates = period && isTime ? [readingOf(yearSpan(...period.years))] : undefined;
  if (dates && words.length === 0) return said({ ...query, words, dates, order: order ?? 'oldest-first' });
  if ((dates || dropped.length > 0) && words.length > 0) {
    const hints = [...(query.hints ?? []), ...dropped];
    const unsaid = typed
      .filter(({ text, isMeant: meant }) => meant !== true && verbs.includes(text))
      .map((word) => word.typed);
    return { query: { ...query, words, hints, ...(dates && { dates }) }, unsaid };
  }
  const rest = query.words.map(restOf);
  if (rest.join(' ') !== query.words.join(' ')) return said({ ...query, words: rest });
  return which !== undefined && which !== 'next' ? said({ ...byRelevance, dates: [] }) : undefined;
}

/** A whole year as texts have it: of last year they tell by its number. */
function yearOf([date, ...others]: SearchQuery['dates']): readonly string[] | undefined {
  const isYear = date?.kind === 'span' && date.precision === 'year' && others.length === 0;
  return isYear && date.from ? [String(date.from.year)] : undefined;
}

function said(query: SearchQuery): OtherQuery {
  return { query, unsaid: [] };
}

/** A number of two digits that is in no event is the nearest past year, "yeltsin 96", but not that of a Su-35. */
function shortYearIn(
  words: readonly string[],
  { text, unknown }: { readonly text: string; readonly unknown: readonly string[] },
  thisYear: number,
) {
  // 买苏35
  const isOfUnknown = (word: string) => unknown.some((part) => isUnspaced(part) && text.includes(part + word));
  const isYear = (word: string) => /^\d\d$/.test(word) && !isNumberOfName(word, text) && !isOfUnknown(word);
  const number = words.find(isYear);
  if (number === undefined) return undefined;
  const ago = (((thisYear - Number(number)) % 100) + 100) % 100;
  return { year: thisYear - ago, others: words.filter((word) => word !== number) };
}

/** The words with the name of a time apart from what a run of characters says beside it: 日俄战争 旅顺. */
export function apartFromTime(words: readonly TypedWord[]): readonly TypedWord[] {
  const { periods } = understoodPatterns();
  return words.flatMap((word) => {
    const [period] = isUnspaced(word.text) && word.text === word.typed ? phrasesIn(word.text, periods) : [];
    if (!period) return word;
    return [word.text.slice(0, period.start), word.text.slice(period.start, period.end), word.text.slice(period.end)]
      .filter((text) => text !== '')
      .map((text) => ({ ...word, text, typed: text }));
  });
}

/** Whether the words name a time such as the Cold War. */
export function hasPeriod(words: readonly string[]): boolean {
  return periodIn(words, understoodPatterns()) !== undefined;
}

/** The time whose name the words are, and nothing else. */
export function timeNamed(words: readonly string[]): Reading | undefined {
  const period = periodIn(words, understoodPatterns());
  return period?.words.length === words.length ? readingOf(yearSpan(...period.years)) : undefined;
}

/** The words beside the name of a time, and that name as it was typed; undefined unless there are both. */
export function besideTime(
  words: readonly TypedWord[],
): { readonly words: readonly TypedWord[]; readonly time: readonly TypedWord[] } | undefined {
  const texts = words.map(({ text }) => text);
  const period = hasEra(texts) ? undefined : periodIn(texts, understoodPatterns());
  if (!period || period.words.length === words.length) return undefined;
  const isOfTime = ({ text }: TypedWord) => period.words.includes(text);
  return { words: words.filter((word) => !isOfTime(word)), time: words.filter(isOfTime) };
}

/** Whether the words name an era, which is a time and nothing else. */
export function hasEra(words: readonly string[]): boolean {
  return says(words.join(' '), 'eras');
}

/** Whether the words name a ruler, and not his time in other words. */
export function isOfRuler(words: readonly string[]): boolean {
  return phrasesIn(words.join(' '), understoodPatterns().eras).some(({ what }) => what === 'reign');
}

/** The first time among the words that is known by its name, and those words. */
function periodIn(words: readonly string[], { periods }: QuestionPatterns) {
  const text = words.join(' ');
  const [found] = phrasesIn(text, periods);
  if (!found) return undefined;
  const starts = words.map((_, index) => words.slice(0, index).reduce((sum, word) => sum + word.length + 1, 0));
  return {
    years: found.what,
    words: words.filter((_, index) => {
      const start = starts[index] ?? 0;
      return found.start <= start && start < found.end;
    }),
  };
}

/** Also small characters together, such as 挖出. */
function isPastVerb(word: string, { pastEndings }: QuestionPatterns): boolean {
  const { isVerb, isSmall } = publishedForms();
  const isSaid = word.length > 1 && Array.from(word).every(isSmall);
  return isSaid || (isVerb(word) && pastEndings.some((ending) => word.endsWith(ending)));
}
