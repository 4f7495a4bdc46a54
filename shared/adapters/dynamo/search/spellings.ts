import { isOfLetters } from '../../../language/searching/split-words';
import type { WordForms } from '../../../language/searching/word-forms';
import { ownText } from '../../own-text';

interface Spelling {
  readonly word: string;
  /** How many have it. */
  readonly events: number;
}

/** A shorter word is never what another was meant for. */
const SHORTEST_SPELLING = 3;
/** A form is rare if this many times fewer events have it than the most frequent one. */
const RARE_FORM = 5;

/** One word of each stem, so that there are few to compare with. The forms of a stem are added one after another. */
export function spellingsIn({ stemOf, isStopWord }: Pick<WordForms, 'stemOf' | 'isStopWord'>) {
  const best: string[] = [];
  let forms: Spelling[] = [];
  let stem = '';
  return {
    add(word: string, events: number): void {
      if (!isOfLetters(word) || word.length < SHORTEST_SPELLING || isStopWord(word)) return;
      const own = stemOf(word);
      if (own !== stem) end();
      stem = own;
      forms.push({ word, events });
    },
    sorted(): readonly string[] {
      end();
      return best.sort();
    },
  };

  function end(): void {
    if (forms.length > 0) best.push(ownText(bestSpelling(forms)));
    forms = [];
  }
}

/** The shortest of the frequent ones: the base form of a word is short, but not every short form is common. */
function bestSpelling(spellings: readonly Spelling[]): string {
  const most = Math.max(...spellings.map(({ events }) => events));
  const [best] = spellings.filter(({ events }) => events * RARE_FORM >= most).sort(compareSpellings);
  return best?.word ?? '';
}

function compareSpellings(a: Spelling, b: Spelling): number {
  return a.word.length - b.word.length || b.events - a.events || (a.word < b.word ? -1 : 1);
}
