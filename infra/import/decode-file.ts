import { decodeText } from '../../shared/adapters/event-files/decode-text';

/** What spreadsheets of former times write in that language. */
const OLD_ENCODINGS: Readonly<Record<string, string>> = { ru: 'windows-1251', zh: 'gb18030' };
const WESTERN = 'windows-1252';

/** The text of a file, and its encoding where it is not UTF-8. Without a language, the bytes tell. */
export function decodeFile(
  bytes: Buffer,
  language: string | undefined,
): { readonly text: string; readonly encoding?: string } {
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) return decoded(bytes, utf16);
  const utf8 = decodeText(bytes);
  if ('text' in utf8) return utf8;
  return decoded(bytes, OLD_ENCODINGS[language ?? languageIn(bytes)] ?? WESTERN);
}

/** By its byte order mark, or by the zeros in its ASCII characters. */
function utf16Of([first, second]: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) ? 'utf-16be' : undefined;
}

/**
 * Small Russian letters are the bytes from 0xE0 in windows-1251, in words of several; Chinese characters are pairs that
 * mostly begin below them; other languages of Europe have such a byte here and there.
 */
function languageIn(bytes: Buffer): string {
  const runs = bytes.toString('latin1').match(/[\u0080-\u00FF]+/g) ?? [];
  const high = runs.join('');
  const small = high.match(/[\u00E0-\u00FF]/g)?.length ?? 0;
  if (high.length < runs.length * 2) return 'en';
  if (small > high.length * RUSSIAN) return 'ru';
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return 'zh';
  } catch {
    return 'en';
  }
}

const RUSSIAN = 0.6;

function decoded(bytes: Buffer, encoding: string) {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}
