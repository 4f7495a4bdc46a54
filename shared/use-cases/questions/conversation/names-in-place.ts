import { publishedForms } from '../../../language/published-forms';
import { fold } from '../../../language/reading/fold';
import { isUnspaced } from '../../../language/searching/split-words';
import { phrasesIn, wholePhrase, without } from '../../../language/understanding/phrases';
import type { TypedWord, Understanding } from '../../../language/understanding/understanding';
import { understoodPatterns } from '../../../language/understood-patterns';

/** Whether something stands after the last name that is no name itself: «а Си к нам?» */
export function saysMore({ text, words }: Understanding): boolean {
  const ends = namesIn(words, text).map(({ at, name }) => at + name.length);
  const { text: after } = fold(text.slice(Math.max(0, ...ends)));
  const rest = without(after, phrasesIn(after, understoodPatterns().ones));
  return ends.length > 0 && /\p{L}/u.test(rest.replace(/\p{Script=Han}/gu, ''));
}

interface InPlace {
  readonly texts: readonly string[];
  /** Several names stand each after the small word that one stood after before. */
  readonly isCertain: boolean;
}

const NO_PLACE: InPlace = { texts: [], isCertain: false };

/**
 * The question before with the new names in place of the old ones, the likeliest first: of «для россиян в Китай», what stands
 * after the same small word. `inOrder`: else the first names are meant.
 */
export function inPlaceOf(
  before: Understanding,
  { text, words }: Understanding,
  { inOrder, isSubject }: { readonly inOrder: boolean; readonly isSubject: (word: string) => boolean },
): InPlace {
  const fresh = namesIn(words, text, isSubject);
  const old = namesIn(before.words, before.text, isSubject);
  if (fresh.length === 0 || fresh.length > old.length) return NO_PLACE;
  const alike = fresh.map((name) => old.find((each) => name.lead !== '' && each.lead === name.lead));
  // «А китайцам в Россию», after «безвиз для россиян в Китай»: what has a small word before it is likelier meant.
  const left = old.filter((each) => !alike.includes(each));
  const free = inOrder ? left : left.toSorted((a, b) => Number(b.lead !== '') - Number(a.lead !== ''));
  // "Visa-free for Russians going to China": a country after a small word that nothing stood after is said besides.
  const isOfSubject = ({ name }: Pick<(typeof fresh)[number], 'name'>) => isSubject(fold(name).text);
  const isBeside = (each: (typeof fresh)[number], at: number) =>
    alike[at] === undefined && alike.some(Boolean) && each.lead !== '' && isOfSubject(each) && !left.some(isOfSubject);
  const beside = fresh.filter(isBeside);
  const others = fresh.filter((each, at) => alike[at] === undefined && !beside.includes(each));
  const isOfAll = fresh.length > 1 && fresh.length === old.length;
  if (others.length === fresh.length && !inOrder && !isOfAll) return NO_PLACE;
  const starts = others.length === 0 ? [0] : free.map((_, at) => at).slice(0, free.length - others.length + 1);
  const texts = starts.map((start) => {
    const taken = fresh.map((name, at) =>
      beside.includes(name) ? undefined : (alike[at] ?? free[start + others.indexOf(name)]),
    );
    const changed = taken.flatMap((each, at) => (each ? [{ ...each, other: fresh[at]?.name ?? '' }] : []));
    const again = changed
      .toSorted((a, b) => b.at - a.at)
      .reduce((all, { at, name, other }) => all.slice(0, at) + other + all.slice(at + name.length), before.text);
    return [again.replace(/[\s?？]+$/u, ''), ...beside.map(({ lead, name }) => `${lead} ${name}`)].join(' ');
  });
  return { texts, isCertain: fresh.length > 1 && others.length === 0 };
}

/**
 * The names of a text, without what is said of them in the same run of characters, each with the small word before it. A word
 * that says nothing between two of them makes them one: «остров Большой Уссурийский».
 */
function namesIn(words: readonly TypedWord[], text: string, isSubject: (word: string) => boolean = () => false) {
  const { isStopWord, isVerb, stemOf } = publishedForms();
  const { meanings, hints, placed } = understoodPatterns();
  const acts = placed.map(stemOf);
  const names = words.flatMap(({ text: folded, typed, isMeant }) => {
    const isAct = isMeant === true || acts.includes(stemOf(folded)) || isVerb(folded);
    if (isAct || !text.includes(typed)) return [];
    const said = isUnspaced(folded)
      ? [...phrasesIn<unknown>(folded, meanings), ...phrasesIn<unknown>(folded, hints)]
      : [];
    const run = without(typed, typed.length === folded.length ? said : []).trim();
    const name = isUnspaced(run) ? (subjectBefore(run, isSubject) ?? run) : run;
    const [, lead = ''] = /(\p{L}+)\s+$/u.exec(text.slice(0, text.indexOf(typed))) ?? [];
    if (name === '' || name.includes(' ')) return [];
    const small = fold(lead).text;
    return [{ name, at: text.indexOf(name, text.indexOf(typed)), lead: isStopWord(small) ? small : '' }];
  });
  return names.reduce<(typeof names)[number][]>((all, next) => {
    const last = all.at(-1);
    const between = last && fold(text.slice(last.at + last.name.length, next.at)).text.trim();
    const isOneName = between !== undefined && wholePhrase(between, hints)?.what.words.length === 0;
    return last && isOneName
      ? [...all.slice(0, -1), { ...last, name: text.slice(last.at, next.at + next.name.length) }]
      : [...all, next];
  }, []);
}

/** What a run of characters begins with that the collection is about: 中国 of 中国免签. */
function subjectBefore(run: string, isSubject: (word: string) => boolean): string | undefined {
  const starts = Array.from(run, (_, at) => run.slice(0, at + 1)).slice(1, -2);
  return starts.findLast(isSubject);
}
