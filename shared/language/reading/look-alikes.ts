/** Lower-case letters of the two scripts that nobody can tell apart, in that case or as capitals. */
const LATIN = 'aeopcyxkmthbi';
const CYRILLIC = 'аеорсухкмтнві';

const TO_CYRILLIC = new Map(Array.from(LATIN, (letter, at) => [letter, CYRILLIC.charAt(at)]));
const TO_LATIN = new Map(Array.from(CYRILLIC, (letter, at) => [letter, LATIN.charAt(at)]));

const [WORD, IN_LATIN, IN_CYRILLIC] = [/[a-zа-яі]+/g, /[a-z]/, /[а-яі]/];
/** A Roman number with an ending: XIXв. */
const NUMBERED = /^[ivx]+[а-я]+$/;

/**
 * A folded text whose words are of one script: a Cyrillic letter among Latin ones, or the reverse, becomes the one that
 * looks like it, unless the word has letters of both scripts that look like no other; if all of its letters look like
 * others, the more frequent script wins. The length of the text stays.
 */
export function ofOneScript(text: string): string {
  return text.replace(WORD, (word) => {
    if (!IN_LATIN.test(word) || !IN_CYRILLIC.test(word) || NUMBERED.test(word)) return word;
    const [cyrillic, latin] = [inScript(word, IN_LATIN, TO_CYRILLIC), inScript(word, IN_CYRILLIC, TO_LATIN)];
    const isLatin = word.replace(/[^a-z]/g, '').length * 2 >= word.length;
    return (isLatin ? (latin ?? cyrillic) : (cyrillic ?? latin)) ?? word;
  });
}

function inScript(word: string, foreign: RegExp, letters: ReadonlyMap<string, string>): string | undefined {
  const all = Array.from(word, (letter) => (foreign.test(letter) ? letters.get(letter) : letter));
  return all.includes(undefined) ? undefined : all.join('');
}
