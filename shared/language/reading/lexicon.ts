import type { DateOrder } from '../../domain/date-query';
import type { UnderstoodLanguage } from '../understood-language';
import { createWord } from './create-word';
import type { Word, WordRoles } from './word';
import type { DateWords, Spellings } from './date-words';
import { type Spelling, isSpelt, spellingOf } from './nearest-spelling';
import { wordRoles } from './word-roles';
import { fold } from './fold';
import { type WordTree, wordTree } from './word-tree';

/** What reading needs of a language. */
export type ReadableLanguage = Pick<UnderstoodLanguage, 'code' | 'dateWords'>;

/** The words of several languages in one tree of characters, and the habits of the first. */
export interface Lexicon {
  readonly words: WordTree;
  readonly slashedOrder: DateOrder;
  readonly dottedOrder: DateOrder;
  readonly pairedYears: boolean;
  /** The values of characters that are numbers. */
  readonly numberCharacters: ReadonlyMap<number, number>;
  /** Words that are recognised with errors. */
  readonly spellings: readonly Spelling[];
}

const compiled = new WeakMap<readonly ReadableLanguage[], Map<string, Lexicon>>();

/** The lexicon with that language first: compiled when first asked for, then kept as long as the list is. */
export function lexiconFor(first: string, among: readonly ReadableLanguage[]): Lexicon {
  let lexicons = compiled.get(among);
  if (!lexicons) compiled.set(among, (lexicons = new Map<string, Lexicon>()));
  let lexicon = lexicons.get(first);
  if (!lexicon) lexicons.set(first, (lexicon = compileLexicon(inOrder(first, among))));
  return lexicon;
}

function inOrder(first: string, among: readonly ReadableLanguage[]): DateWords[] {
  const own = among.filter(({ code }) => code === first);
  return [...own, ...among.filter(({ code }) => code !== first)].map(({ dateWords }) => dateWords);
}

/** A word of several languages has the roles of all; where two languages give it one role, the first has it. */
function compileLexicon(languages: readonly DateWords[]): Lexicon {
  const roles = new Map<string, WordRoles>();
  for (const words of languages)
    for (const [spellings, role] of wordRoles(words))
      for (const spelling of spellingsOf(spellings)) {
        const known = roles.get(spelling);
        roles.set(spelling, known ? { ...role, ...known } : role);
      }
  const words = new Map<WordRoles, Word>();
  const wordsBySpelling = new Map<string, Word>();
  const spellings: Spelling[] = [];
  for (const [spelling, role] of roles) {
    let word = words.get(role);
    if (!word) words.set(role, (word = createWord(role)));
    wordsBySpelling.set(spelling, word);
    if (isSpelt(spelling, word)) spellings.push(spellingOf(spelling, word));
  }
  const order = languages[0]?.order;
  return {
    words: wordTree(wordsBySpelling),
    slashedOrder: order?.slashed ?? 'day-first',
    dottedOrder: order?.dotted ?? 'day-first',
    pairedYears: languages.some(({ numbers }) => numbers?.pairedYears),
    numberCharacters: new Map(languages.flatMap(numberCharactersOf)),
    spellings,
  };
}

function numberCharactersOf({ numbers }: DateWords): [number, number][] {
  return (numbers?.characters ?? []).flatMap(([characters, value]) =>
    Array.from(characters, (character): [number, number] => [character.charCodeAt(0), value]),
  );
}

/** All ways to write the spellings: with and without each full stop and the space after it. */
function spellingsOf(spellings: Spellings): string[] {
  return fold(spellings)
    .text.split('|')
    .flatMap((spelling) => (spelling.includes('.') ? variantsOf(spelling) : spelling));
}

function variantsOf(spelling: string): string[] {
  const [, before = '', stop, after = ''] = /^(.*?)(\\\. ?|\. ?)(.*)$/s.exec(spelling) ?? [];
  if (stop === undefined) return [spelling];
  const stops = stop.startsWith('\\') ? [stop.slice(1)] : stop === '.' ? ['.', ''] : ['. ', '.', ' ', ''];
  return variantsOf(after).flatMap((rest) => stops.map((written) => before + written + rest));
}
