/**
 * What a UTF-16 unit of folded text is to the tokenizer: a `letter` is of a script with spaces between its words,
 * `han` (kana too) of one without.
 */
export type CharacterClass = 'space' | 'digit' | 'letter' | 'han' | 'sign';

/** Past the ends of the text there are signs. */
export function classAt(text: string, at: number): CharacterClass {
  return at >= 0 && at < text.length ? classOf(text.charCodeAt(at)) : 'sign';
}

function classOf(code: number): CharacterClass {
  if (code >= 0x61 && code <= 0x7a) return 'letter';
  if (code >= 0x30 && code <= 0x39) return 'digit';
  if (code <= 0x20) return 'space';
  if (code < 0xc0) return 'sign';
  if (code < 0x2000) return 'letter';
  if ((code >= 0x3041 && code <= 0x9fff) || code === 0x3007) return 'han';
  return code >= 0xa000 && code < 0xd800 ? 'letter' : 'sign';
}

/** Whether a word can end with that character: not within a run of letters. */
export function canEndWord(text: string, at: number): boolean {
  return classAt(text, at + 1) !== 'letter' || classAt(text, at) !== 'letter';
}

/** The end of the run of letters that begins there. */
export function endOfLetters(text: string, start: number): number {
  let end = start;
  while (classAt(text, end) === 'letter') end++;
  return end;
}
