/** What a UTF-16 unit of folded text is to the tokenizer. */
export const SPACE = 0;
export const DIGIT = 1;
/** Written in words with spaces between. */
export const LETTER = 2;
/** Written without spaces: Han and kana. */
export const HAN = 3;
export const SIGN = 4;

export type CharacterClass = typeof SPACE | typeof DIGIT | typeof LETTER | typeof HAN | typeof SIGN;

/** Past the end of the text there is a sign. */
export function classAt(text: string, at: number): CharacterClass {
  if (at < 0 || at >= text.length) return SIGN;
  const code = text.charCodeAt(at);
  if (code >= 0x61 && code <= 0x7a) return LETTER;
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if (code <= 0x20) return SPACE;
  if (code < 0xc0) return SIGN;
  if (code < 0x2000) return LETTER;
  return (code >= 0x3041 && code <= 0x9fff) || code === 0x3007 ? HAN : code >= 0xa000 && code < 0xd800 ? LETTER : SIGN;
}
