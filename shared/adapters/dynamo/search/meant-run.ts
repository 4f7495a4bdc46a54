import { countBits } from '../../../language/searching/count-bits';
import { FIELDS } from '../../../language/searching/search-terms';
import type { WordForms } from '../../../language/searching/word-forms';
import { type CorrectedRun, correctRun } from './correct-run';
import { pairsFrom } from './look-up';
import { soundingLike } from './match-sounds';
import type { Part } from './rank';
import { isAnywhere, mostCovered, neededOf, partsOf } from './run-parts';
import type { SearchIndex } from './search-index';

const TITLE = FIELDS.indexOf('title');

/** A shorter name is near to too many others. */
const SHORTEST_NAME = 3;
/** Unless as much stands beside it: 哈脖望远镜. */
const SHORTEST_BESIDE = 3;
/** A longer run is no name with a word beside it. */
const LONGEST = 10;

/** A run that no event has all of. */
export interface MissedRun {
  readonly run: string;
  readonly parts: readonly Part[];
  /** The characters that events have, as bits. */
  readonly known: number;
}

/** What was looked up in place of a run. `taken`: what was meant, if that is another one. */
type MeantRun = Pick<CorrectedRun, 'matched'> & Partial<CorrectedRun>;

/** What may have been meant, in the order in which it is tried. */
const WAYS = [withItsSound, withCharacterApart, withOtherCharacter, withNameCorrected];

/** What was meant by a run that no event has all of; undefined when nothing is like it. */
export async function meantBy(index: SearchIndex, missed: MissedRun, forms: WordForms): Promise<MeantRun | undefined> {
  for (const way of WAYS) {
    const meant = await way(index, missed, forms);
    if (meant) return meant;
  }
  return undefined;
}

async function withItsSound(index: SearchIndex, { run }: MissedRun, forms: WordForms): Promise<MeantRun | undefined> {
  const taken = await soundingLike(index, run, forms);
  if (taken === undefined) return undefined;
  const parts = await partsOf(index, taken, forms);
  return { taken, matched: { parts, needed: neededOf(taken.length), corrected: true } };
}

/** All but one character together, and that one elsewhere in the title: 铁路桥 is in 铁路大桥. */
async function withCharacterApart(
  index: SearchIndex,
  { run, known }: MissedRun,
  forms: WordForms,
): Promise<MeantRun | undefined> {
  const covers = (2 ** run.length - 1) & ~known;
  const character = run.charAt(Math.log2(covers));
  if (countBits(covers) !== 1 || run.length < SHORTEST_NAME || forms.isSmall(character)) return undefined;
  // A synonym of the others is another thing with that one: 战斗机 is no 冲突.
  const parts = await partsOf(index, run, { ...forms, synonymsOf: () => [], synonymsIn: () => [] });
  const found = await pairsFrom(index, character);
  const together = { hits: found.flatMap(({ hits }) => hits.slice(TITLE, TITLE + 1)), covers };
  const matched = { parts: [...parts, together], needed: run.length };
  return mostCovered(matched.parts, index.events) >= matched.needed ? { matched } : undefined;
}

function withOtherCharacter(index: SearchIndex, { run, parts }: MissedRun, forms: WordForms) {
  return correctRun(index, run, parts, forms);
}

/** A misspelt name that is joined to a word which events have: 复新号动车. */
async function withNameCorrected(
  index: SearchIndex,
  { run, parts }: MissedRun,
  forms: WordForms,
): Promise<MeantRun | undefined> {
  const places = Array.from({ length: run.length - 1 }, (_, place) => place);
  const isApart = (place: number) => !parts.some((part) => part.covers === 3 << place && isAnywhere(part));
  const gaps = run.length > LONGEST ? [] : places.filter(isApart);
  for (const [at, isFirst] of [[gaps.at(-1), true] as const, [gaps[0], false] as const]) {
    if (at === undefined) continue;
    const end = at + 1;
    const [name, rest] = isFirst ? [run.slice(0, end), run.slice(end)] : [run.slice(end), run.slice(0, end)];
    const place = isFirst ? 0 : end;
    const isNamed = name.length >= SHORTEST_NAME || (isFirst && name.length === 2 && rest.length >= SHORTEST_BESIDE);
    if (!isNamed || rest.length < 2) continue;
    const taken = await soundingLike(index, name, forms);
    if (taken === undefined) continue;
    const found = (await partsOf(index, taken, forms)).map((part) => ({ ...part, covers: part.covers << place }));
    const matched = { parts: [...found, ...parts], needed: run.length, corrected: true };
    if (mostCovered(matched.parts, index.events) < run.length) continue;
    return { matched, taken: isFirst ? taken + rest : rest + taken };
  }
  return undefined;
}
