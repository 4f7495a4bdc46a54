/**
 * What a UTF-16 unit of folded text is to the tokenizer: a `letter` is of a script with spaces between its words,
 * `han` (kana too) of one without.
 */
export type CharacterClass = 'space' | 'digit' | 'letter' | 'han' | 'sign';

/** A UTF-16 unit that is not there, as `charCodeAt` has it past the ends of a text, is a sign. */
export function classOf(code: number): CharacterClass {
  if (code >= 0x61 && code <= 0x7a) return 'letter';
  if (code >= 0x30 && code <= 0x39) return 'digit';
  if (code <= 0x20) return 'space';
  if (code < 0xc0) return 'sign';
  if (code < 0x2000) return 'letter';
  if ((code >= 0x3041 && code <= 0x9fff) || code === 0x3007) return 'han';
  return code >= 0xa000 && code < 0xd800 ? 'letter' : 'sign';
}

/** The class of one of several UTF-16 units, which are followed by zeros. */
export function classAt(codes: Uint16Array, at: number): CharacterClass {
  return classOf(codes[at] ?? 0);
}

/** Whether a word can end with that character: not within a run of letters. */
export function canEndWord(codes: Uint16Array, at: number): boolean {
  return classAt(codes, at + 1) !== 'letter' || classAt(codes, at) !== 'letter';
}

/** The end of the run of letters that begins there. */
export function endOfLetters(codes: Uint16Array, start: number): number {
  let end = start;
  while (classAt(codes, end) === 'letter') end++;
  return end;
}

/** The UTF-16 units of a text, with a zero after them. */
export function codesOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length + 1 }, (_, at) => text.charCodeAt(at));
}
