import { countBits } from '../../../language/searching/count-bits';
import type { WordForms } from '../../../language/searching/word-forms';
import type { Matched } from './matched';
import { meantBy } from './meant-run';
import { inNames } from './named-by';
import type { MatchedWord, Part } from './rank';
import { PART_OF_LONG_RUN, isAnywhere, mostCovered, mostTogether, neededOf, partsOf } from './run-parts';
import type { SearchIndex } from './search-index';

const SHORT_WORD = 3;
const MOST_OF_RUN = 2 / 3;
/** An event that has no more of a name is about something else. */
const PART_OF_NAME = 0.5;
/** A longer run says more than one thing. */
const LONG_NAME = 6;

/**
 * Looks up a run of at most 31 characters by its pairs. An event has the run when its pairs cover each character: so 上合组织 is
 * not 亚太经合组织, but 上合峰会 is in 上合组织天津峰会. Else one character may be wrong.
 */
export async function matchRun(
  index: SearchIndex,
  run: string,
  forms: WordForms,
  { unfinished, mayBeCorrected }: { readonly unfinished: boolean; readonly mayBeCorrected: boolean },
): Promise<Matched> {
  const parts = await partsOf(index, run, forms, unfinished);
  const needed = neededOf(run.length);
  const together = mostTogether(parts, index.events);
  const most = countBits(together);
  const named = most < needed || unfinished ? undefined : await namedWithoutVerb(index, run, parts, forms);
  const known = parts.reduce((all, part) => (isAnywhere(part) ? all | part.covers : all), 0);
  // What may be missing is a particle, and no end of a name: 俄罗斯世界杯 is not 俄罗斯 and 世界.
  const lacksEnd = !unfinished && !((known >> (run.length - 1)) & 1) && isTelling(run.charAt(run.length - 1));
  if (named ?? (most >= needed && !lacksEnd)) return found(named ?? { parts, needed });
  const trimmed = unfinished ? undefined : withoutSmall(run, parts, forms, index.events);
  if (trimmed) return found(trimmed);
  const meant = mayBeCorrected ? await meantBy(index, { run, parts, known }, forms) : undefined;
  if (meant) return { ...found(meant.matched), taken: meant.taken };
  const unknown = partsWithout(run, known);
  if (known === 0) return missing(unknown);
  // 日俄战争 is no 战争.
  const isName = run.length > SHORT_WORD && run.length <= LONG_NAME && !unfinished;
  if (isName && most <= run.length * PART_OF_NAME) return having(most, true, partsWithout(run, together));
  // With another last character, a short name is that of something else: 世界杯 is not 世界.
  const last = run.charAt(SHORT_WORD - 1);
  const isOtherWord = run.length === SHORT_WORD && !unfinished && unknown.includes(last) && isTelling(last);
  if (isOtherWord) return missing(unknown.filter(isTelling));
  // An event may lack a word of a sentence without spaces.
  const isSentence = run.length > LONG_NAME && !unfinished && most >= run.length * PART_OF_LONG_RUN;
  if (isSentence) return having(most, true, []);
  // Without one of its characters, a short run is another word.
  const isShort = run.length <= SHORT_WORD && unknown.some(isTelling);
  const isAbsent = unknown.some((part) => part.length > 1);
  return having(
    isShort ? needed : Math.min(needed, countBits(known)),
    countBits(known) < run.length * MOST_OF_RUN,
    (isAbsent ? partsWithout(run, together) : unknown).filter(isTelling),
  );

  function found(matched: MatchedWord): Matched {
    return { typed: run, words: [matched], unknown: [] };
  }

  function missing(absent: readonly string[]): Matched {
    return { typed: run, words: [], incomplete: true, unknown: absent };
  }

  function having(least: number, isPartial: boolean, absent: readonly string[]): Matched {
    return { ...missing(absent), words: [{ parts, needed: least }], isPartial };
  }

  /** A single character may be a verb or a particle: 俄罗斯馆 is not 俄罗斯, but 俄罗斯打 is. */
  function isTelling(part: string): boolean {
    return part.length > 1 || !(unfinished || forms.isSmall(part));
  }
}

/** A name without a verb before it, where only texts have the two together: 得金狮奖, in a text that has 获得金狮奖. */
async function namedWithoutVerb(
  index: SearchIndex,
  run: string,
  parts: readonly Part[],
  forms: WordForms,
): Promise<MatchedWord | undefined> {
  const name = run.slice(1);
  const mayBe = forms.isSmall(run.charAt(0)) && name.length >= SHORT_WORD && name.length <= LONG_NAME;
  if (!mayBe || mostCovered(inNames(parts), index.events) === run.length) return undefined;
  const matched = { parts: await partsOf(index, name, forms), needed: name.length };
  return mostCovered(inNames(matched.parts), index.events) === name.length ? matched : undefined;
}

/** Characters after a name that may be a verb with its complement: 裴文中挖到. */
const MOST_AFTER = 3;

/** A name without a verb or a particle before and after it, if an event has it whole: 北京 of 来北京. */
function withoutSmall(
  run: string,
  parts: readonly Part[],
  { isSmall }: Pick<WordForms, 'isSmall'>,
  events: number,
): MatchedWord | undefined {
  const last = run.length - 1;
  const atStart = isSmall(run.charAt(0)) ? [1] : [];
  const after = Array.from({ length: MOST_AFTER }, (_, at) => last - at);
  const firstOther = after.findIndex((place) => !isSmall(run.charAt(place)));
  // Two characters are left by so many words that only one is taken away.
  const atEnd = after
    .slice(0, firstOther < 0 ? MOST_AFTER : firstOther)
    .filter((end) => end === last || end >= SHORT_WORD);
  // The longest first: 中 of 中苏会 is a part of the name.
  const ways = [
    ...atEnd.map((end) => [0, end]),
    ...atStart.flatMap((start) => [run.length, ...atEnd].map((end) => [start, end])),
  ];
  for (const [start = 0, end = 0] of ways) {
    const needed = end - start;
    if (needed < 2) continue;
    const covers = (2 ** end - 1) & ~(2 ** start - 1);
    const within = parts.filter((part) => (part.covers & ~covers) === 0);
    if (mostCovered(within, events) >= needed) return { parts: within, needed };
  }
  return undefined;
}

/** The neighbouring characters whose bits are not set, as texts. */
function partsWithout(run: string, bits: number): string[] {
  const characters = Array.from(run, (character, at) => ((bits >> at) & 1 ? ' ' : character));
  return characters.join('').split(' ').filter(Boolean);
}
