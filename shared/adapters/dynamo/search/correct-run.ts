import { fold } from '../../../language/reading/fold';
import { isUnspaced } from '../../../language/searching/split-words';
import { FIELDS } from '../../../language/searching/search-terms';
import type { WordForms } from '../../../language/searching/word-forms';
import { pairHitsOf, pairsFrom } from './look-up';
import type { Hit, MatchedWord, Part } from './rank';
import { coveredBy } from './run-parts';
import type { SearchIndex } from './search-index';

const [TITLE, NAMES] = [FIELDS.indexOf('title'), FIELDS.indexOf('names')];

const ALL_FIELDS = FIELDS.map((_, field) => field);

/** A name that more of the events have is not what one error was made in. */
const MOST_NAMED = 0.5;

/** A shorter run is near to too many others. */
const SHORTEST = 3;
const LONGEST = 10;
/** The places at which a character is replaced on trial, and the characters whose next pair is looked up for each. */
const MOST_PLACES = 3;
const MOST_LOOKED_UP = 6;

export interface CorrectedRun {
  readonly matched: MatchedWord;
  readonly taken: string;
}

/**
 * The run with one other character, as it stands in the title of an event or in a name; undefined if it stands in none.
 * A mixture of characters from different places would not be what was meant.
 */
export async function correctRun(
  index: SearchIndex,
  run: string,
  parts: readonly Part[],
  { isSmall, syllableOf, heardAs, isCountry }: Pick<WordForms, 'isSmall' | 'syllableOf' | 'heardAs' | 'isCountry'>,
): Promise<CorrectedRun | undefined> {
  if (run.length < SHORTEST || run.length > LONGEST) return undefined;
  for (const place of placesToTry(run, parts)) {
    if (isCountry(run.charAt(place))) return undefined;
    const isMore = isNameWithMore(run, parts, place);
    if (isMore && isSmall(run.charAt(place))) return undefined;
    const kept = parts.filter(({ covers }) => ((covers >> place) & 1) === 0);
    const corrected = await replaceAt(index, run, place, kept);
    // What most events have is no name: 人民共 is in every 人民共和国.
    if (corrected && eventsWithAll(corrected.matched.parts, ALL_FIELDS).length > index.events * MOST_NAMED) continue;
    if (corrected && isMore) return (await isWholeName(index, corrected)) ? corrected : undefined;
    if (!corrected || !(await standsSomewhere(index, corrected, place))) continue;
    if (place > 0) return corrected;
    const taken = await withStart(index, corrected);
    // What a run begins with is hardly mistaken for what sounds otherwise: 量子计算机 is not 电子计算机.
    const [typed, meant] = [run, taken].map((each) => heardAs(syllableOf(each.charAt(0)) ?? ''));
    if (taken.length < run.length || typed === meant) return { ...corrected, taken };
  }
  return undefined;
}

/** Whether what was typed right always goes on like that, to the end of a name: 阿姆斯特 only in 阿姆斯特朗. */
async function isWholeName(index: SearchIndex, { taken, matched: { parts } }: CorrectedRun): Promise<boolean> {
  const all = eventsWithAll(parts, [NAMES]);
  const last = await pairHitsOf(index, taken.slice(-1));
  const isLast = all.some((number) => last[NAMES]?.numbers.includes(number));
  return isLast && all.length === eventsWithAll(parts.slice(0, -1), [NAMES]).length;
}

/** A name, and a verb of one character after it: 巴斯德拿. */
function isNameWithMore(run: string, parts: readonly Part[], place: number): boolean {
  if (place !== run.length - 1 || run.length <= SHORTEST) return false;
  const rest = parts.filter(({ covers }) => ((covers >> place) & 1) === 0);
  return [TITLE, NAMES].some((field) => eventsWithAll(rest, [field]).length > 0);
}

/** The places whose pairs no event has, most of them first: a wrong character spoils both pairs that it is in. */
function placesToTry(run: string, parts: readonly Part[]): number[] {
  const spoilt = (place: number) =>
    parts.filter(({ covers, hits }) => (covers >> place) & 1 && hits.every(({ numbers }) => numbers.length === 0))
      .length;
  const intact = (place: number) => parts.filter(({ covers }) => (covers >> place) & 1).length - spoilt(place);
  return Array.from(run, (_, place) => place)
    .filter((place) => spoilt(place) > 0)
    .sort((a, b) => intact(a) - intact(b) || spoilt(b) - spoilt(a) || a - b)
    .slice(0, MOST_PLACES);
}

async function replaceAt(
  index: SearchIndex,
  run: string,
  place: number,
  kept: readonly Part[],
): Promise<CorrectedRun | undefined> {
  const all = 2 ** run.length - 1;
  const covered = coveredBy(kept, index.events);
  if (place === 0) {
    const rest = all - 1;
    return covered.includes(rest) ? correctedRun(run.slice(1), kept, run.length - 1) : undefined;
  }
  const left = run.charAt(place - 1);
  const right = run.charAt(place + 1);
  const options = (await pairsFrom(index, left))
    .filter(({ pair }) => pair.length === 2 && pair !== left + run.charAt(place))
    .map((option) => ({
      ...option,
      ...eventsWith(option.hits, covered, 3 << (place - 1), all, right ? 2 << place : 0),
    }));
  const [best] = options.filter(({ whole }) => whole > 0).sort((a, b) => b.whole - a.whole);
  if (best) return correctedWith(best.pair.charAt(1), [...kept, { hits: best.hits, covers: 3 << (place - 1) }]);
  if (!right) return undefined;
  const likely = options.filter(({ partly }) => partly > 0).sort((a, b) => b.partly - a.partly);
  for (const { pair, hits } of likely.slice(0, MOST_LOOKED_UP)) {
    const next = await pairHitsOf(index, pair.charAt(1) + right);
    const tried = [...kept, { hits, covers: 3 << (place - 1) }, { hits: next, covers: 3 << place }];
    if (coveredBy(tried, index.events).includes(all)) return correctedWith(pair.charAt(1), tried);
  }
  return undefined;

  function correctedWith(character: string, found: readonly Part[]): CorrectedRun {
    return correctedRun(run.slice(0, place) + character + run.slice(place + 1), found, run.length);
  }
}

function correctedRun(taken: string, parts: readonly Part[], needed: number): CorrectedRun {
  return { taken, matched: { parts, needed, corrected: true } };
}

/** How many events have their titles read. */
const MOST_TITLES = 8;

/** Whether the run stands in a title as it is, or all its pairs in the names of one event. */
async function standsSomewhere(
  index: SearchIndex,
  { taken, matched: { parts } }: CorrectedRun,
  place: number,
): Promise<boolean> {
  // Two characters that are left of three are too common a word: 毛主席 is not 主席.
  if (taken.length < SHORTEST) return false;
  const inTitle = eventsWithAll(parts, [TITLE]);
  if (eventsWithAll(parts, [NAMES]).length > 0) return true;
  const lines = await index.lines(inTitle.slice(0, MOST_TITLES));
  const isIn = ({ title }: (typeof lines)[number]) =>
    Object.values(title).some((text) => fold(text).text.includes(taken));
  // Three characters of a title may be a word and the beginning of the next one: 世界杯 is not 世界多. When the event has them
  // but its title does not, they are another name: 海参崴.
  const isEnd = taken.length <= SHORTEST && place === taken.length - 1;
  if (isEnd && isAlwaysFollowed(parts)) return true;
  if (!isEnd) return lines.some(isIn);
  const last = await pairHitsOf(index, taken.slice(-1));
  // It ends the other name: 东方铁 of 中国东方铁路 does not.
  const isWhole = (number: number) => last[TITLE]?.numbers.includes(number) === true;
  return lines.some((line, at) => !isIn(line) && isWhole(inTitle[at] ?? -1));
}

/** A run that lost its first character, with the one that it has in a title: 戛纳 for 纳. */
async function withStart(index: SearchIndex, { taken, matched: { parts } }: CorrectedRun): Promise<string> {
  const lines = await index.lines(eventsWithAll(parts, [TITLE]).slice(0, MOST_TITLES));
  const titles = lines.flatMap(({ title }) => Object.values(title)).map((title) => fold(title).text);
  const starts = titles.flatMap((title) => title.charAt(title.indexOf(taken) - 1)).filter(isUnspaced);
  const [start, ...others] = new Set(starts);
  return start !== undefined && others.length === 0 ? start + taken : taken;
}

/** Whether several events have what was typed right, and all of them go on as the correction does: 哈尔 only in 哈尔滨. */
function isAlwaysFollowed(parts: readonly Part[]): boolean {
  const typed = eventsWithAll(parts.slice(0, -1), ALL_FIELDS).length;
  return typed > 1 && eventsWithAll(parts, ALL_FIELDS).length === typed;
}

/** The events that have all pairs in these fields. */
function eventsWithAll(parts: readonly Part[], fields: readonly number[]): number[] {
  const sets = parts.map(({ hits }) => new Set(fields.flatMap((field) => hits[field]?.numbers ?? [])));
  const [first = new Set<number>(), ...others] = sets;
  return [...first].filter((number) => others.every((set) => set.has(number))).sort((a, b) => a - b);
}

/** How many events have the whole run with the pair, and how many have all but the next character. */
function eventsWith(hits: readonly Hit[], covered: Uint32Array, covers: number, all: number, next: number) {
  const having = [...new Set(hits.flatMap(({ numbers }) => numbers))].map((number) => (covered[number] ?? 0) | covers);
  return {
    whole: having.filter((bits) => bits === all).length,
    partly: having.filter((bits) => (bits | next) === all).length,
  };
}
