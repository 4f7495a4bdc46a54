import { countBits } from '../../../language/searching/count-bits';
import { FIELDS } from '../../../language/searching/search-terms';
import { pairsOf, pairsToFind } from '../../../language/searching/split-words';
import type { WordForms } from '../../../language/searching/word-forms';
import { correctRun } from './correct-run';
import { pairHitsOf, pairsFrom } from './look-up';
import { soundingLike } from './match-sounds';
import type { Hit, MatchedWord, Part } from './rank';
import type { SearchIndex } from './search-index';

const TITLE = FIELDS.indexOf('title');

/** In a longer run, not all characters belong to what is looked for. */
const LONG_RUN = 10;
const PART_OF_LONG_RUN = 0.6;
const SHORT_WORD = 3;
const MOST_OF_RUN = 2 / 3;
/** An event that has no more of a name is about something else. */
const PART_OF_NAME = 0.5;
/** A longer run says more than one thing. */
const LONG_NAME = 6;
/** One character in this number may be a particle between two words. */
const CHARACTERS_A_PARTICLE = 6;

export interface MatchedRun {
  /** Absent when no event has anything of the run. */
  readonly matched?: MatchedWord;
  readonly taken?: string;
  /** No event has all of it. */
  readonly incomplete?: boolean;
  /** Too much of it is missing: an event that has the rest is about something else. */
  readonly isPartial?: boolean;
  /** The parts of the run that are in no event. */
  readonly unknown: readonly string[];
}

/**
 * Looks up a run of at most 31 characters by its pairs. An event has the run when its pairs cover each character: so 上合组织 is
 * not 亚太经合组织, but 上合峰会 is in 上合组织天津峰会. Else one character may be wrong.
 */
export async function matchRun(
  index: SearchIndex,
  run: string,
  forms: WordForms,
  { unfinished, mayBeCorrected }: { readonly unfinished: boolean; readonly mayBeCorrected: boolean },
): Promise<MatchedRun> {
  const parts = await partsOf(index, run, forms, unfinished);
  const needed = neededOf(run.length);
  if (mostCovered(parts, index.events) >= needed) return { matched: { parts, needed }, unknown: [] };
  const trimmed = unfinished ? undefined : withoutSmall(run, parts, forms, index.events);
  if (trimmed) return { matched: trimmed, unknown: [] };
  const known = parts.reduce((all, { hits, covers }) => (hasAny(hits) ? all | covers : all), 0);
  const unknown = partsWithout(run, known);
  const together = mostTogether(parts, index.events);
  const taken = mayBeCorrected ? await soundingLike(index, run, forms) : undefined;
  if (taken !== undefined) {
    const matched = {
      parts: await partsOf(index, taken, forms, false),
      needed: neededOf(taken.length),
      corrected: true,
    };
    return { matched, taken, unknown: [] };
  }
  const apart =
    mayBeCorrected && unknown.length === 1 ? await withCharacterApart(index, run, { parts, known, forms }) : undefined;
  if (apart) return { matched: apart, unknown: [] };
  const corrected = mayBeCorrected ? await correctRun(index, run, parts, forms) : undefined;
  if (corrected) return { ...corrected, unknown: [] };
  const joined = mayBeCorrected ? await correctedPart(index, run, parts, forms) : undefined;
  if (joined) return joined;
  if (known === 0) return { incomplete: true, unknown };
  // 日俄战争 is no 战争.
  const isName = run.length > SHORT_WORD && run.length <= LONG_NAME && !unfinished;
  const most = countBits(together);
  if (isName && most <= run.length * PART_OF_NAME)
    return {
      matched: { parts, needed: most },
      incomplete: true,
      isPartial: true,
      unknown: partsWithout(run, together),
    };
  // With another last character, a short name is that of something else: 世界杯 is not 世界.
  const isOtherWord = unknown.includes(run.charAt(SHORT_WORD - 1)) && isTelling(run.charAt(SHORT_WORD - 1));
  if (run.length === SHORT_WORD && !unfinished && isOtherWord)
    return { incomplete: true, unknown: unknown.filter(isTelling) };
  // Without one of its characters, a short run is another word.
  const isShort = run.length <= SHORT_WORD && unknown.some(isTelling);
  const matched = { parts, needed: isShort ? needed : Math.min(needed, countBits(known)) };
  const isPartial = countBits(known) < run.length * MOST_OF_RUN;
  // An event may lack a word of a sentence without spaces.
  const isSentence = run.length > LONG_NAME && !unfinished && most >= run.length * PART_OF_LONG_RUN;
  if (isSentence) return { matched: { parts, needed: most }, incomplete: true, isPartial: true, unknown: [] };
  const isAbsent = unknown.some((part) => part.length > 1);
  return {
    matched,
    incomplete: true,
    isPartial,
    unknown: (isAbsent ? partsWithout(run, together) : unknown).filter(isTelling),
  };

  /** A single character may be a verb or a particle: 俄罗斯馆 is not 俄罗斯, but 俄罗斯打 is. */
  function isTelling(part: string): boolean {
    return part.length > 1 || !(unfinished || forms.isSmall(part));
  }
}

/** A misspelt name that is joined to a word which events have: 复新号动车. */
async function correctedPart(
  index: SearchIndex,
  run: string,
  parts: readonly Part[],
  forms: WordForms,
): Promise<MatchedRun | undefined> {
  const places = Array.from({ length: run.length - 1 }, (_, place) => place);
  const isApart = (place: number) => !parts.some(({ hits, covers }) => covers === 3 << place && hasAny(hits));
  const gaps = run.length > LONG_RUN ? [] : places.filter(isApart);
  for (const [at, isFirst] of [[gaps.at(-1), true] as const, [gaps[0], false] as const]) {
    if (at === undefined) continue;
    const end = at + 1;
    const [name, rest] = isFirst ? [run.slice(0, end), run.slice(end)] : [run.slice(end), run.slice(0, end)];
    const place = isFirst ? 0 : end;
    if (name.length < SHORT_WORD || rest.length < 2) continue;
    const taken = await soundingLike(index, name, forms);
    if (taken === undefined) continue;
    const found = (await partsOf(index, taken, forms, false)).map((part) => ({
      ...part,
      covers: part.covers << place,
    }));
    const matched = { parts: [...found, ...parts], needed: run.length, corrected: true };
    if (mostCovered(matched.parts, index.events) < run.length) continue;
    return { matched, taken: isFirst ? taken + rest : rest + taken, unknown: [] };
  }
  return undefined;
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

/** All but one character together, and that one elsewhere in the title: 铁路桥 is in 铁路大桥. */
async function withCharacterApart(
  index: SearchIndex,
  run: string,
  { parts, known, forms }: { readonly parts: readonly Part[]; readonly known: number; readonly forms: WordForms },
): Promise<MatchedWord | undefined> {
  const covers = (2 ** run.length - 1) & ~known;
  const character = run.charAt(Math.log2(covers));
  if (countBits(covers) !== 1 || run.length < SHORT_WORD || forms.isSmall(character)) return undefined;
  const found = await pairsFrom(index, character);
  const together = { hits: found.flatMap(({ hits }) => hits.slice(TITLE, TITLE + 1)), covers };
  const matched = { parts: [...parts, together], needed: run.length };
  return mostCovered(matched.parts, index.events) >= matched.needed ? matched : undefined;
}

async function partsOf(index: SearchIndex, run: string, forms: WordForms, unfinished: boolean): Promise<Part[]> {
  const pairs = run.length === 1 ? [] : pairsToFind(run);
  const synonyms = await synonymsIn(index, run, forms);
  const found = pairs.map(async ({ pair, at }) => {
    const covers = 3 << at;
    const others = synonyms.filter((synonym) => (covers & ~synonym.covers) === 0).flatMap(({ hits }) => hits);
    return { hits: [...(await pairHitsOf(index, pair, forms)), ...others], covers };
  });
  const last = run.length - 1;
  const begun = async () => ({
    hits: (await pairsFrom(index, run.charAt(last))).flatMap(({ hits }) => hits),
    covers: 1 << last,
  });
  return Promise.all([...found, ...(unfinished ? [begun()] : [])]);
}

/** What is said in other words: an event that has them has all pairs of the phrase. */
async function synonymsIn(index: SearchIndex, run: string, forms: WordForms): Promise<Part[]> {
  const found = forms.synonymsIn(run).map(async ({ at, phrase, other }) => ({
    hits: await wholeHitsOf(index, other),
    covers: (2 ** phrase.length - 1) << at,
  }));
  return Promise.all(found);
}

/** The hits of events that have all pairs of a text. */
async function wholeHitsOf(index: SearchIndex, text: string): Promise<Hit[]> {
  const [first = [], ...others] = await Promise.all(pairsOf(text).map((pair) => pairHitsOf(index, pair)));
  const having = others.map((hits) => new Set(hits.flatMap(({ numbers }) => numbers)));
  return first.map(({ numbers, weight }) => ({
    numbers: numbers.filter((number) => having.every((set) => set.has(number))),
    weight,
  }));
}

function neededOf(length: number): number {
  if (length > LONG_RUN) return Math.ceil(length * PART_OF_LONG_RUN);
  return length - Math.floor(length / CHARACTERS_A_PARTICLE);
}

/** The most characters that an event has. */
function mostCovered(parts: readonly Part[], events: number): number {
  return countBits(mostTogether(parts, events));
}

/** The characters that an event has of which no other has more, as bits. */
function mostTogether(parts: readonly Part[], events: number): number {
  const covered = new Uint32Array(events);
  for (const { hits, covers } of parts)
    for (const { numbers } of hits) for (const number of numbers) covered[number] = (covered[number] ?? 0) | covers;
  return covered.reduce((most, bits) => (countBits(bits) > countBits(most) ? bits : most), 0);
}

function hasAny(hits: Part['hits']): boolean {
  return hits.some(({ numbers }) => numbers.length > 0);
}

/** The neighbouring characters whose bits are not set, as texts. */
function partsWithout(run: string, bits: number): string[] {
  const characters = Array.from(run, (character, at) => ((bits >> at) & 1 ? ' ' : character));
  return characters.join('').split(' ').filter(Boolean);
}
