import { decodeText } from '../../shared/adapters/event-files/decode-text';

/** What spreadsheets of former times write in that language. */
const OLD_ENCODINGS: Readonly<Record<string, string>> = { ru: 'windows-1251', zh: 'gb18030' };
const WESTERN = 'windows-1252';

/** The text of a file, and its encoding where it is not UTF-8. */
export function decodeFile(bytes: Buffer, language: string): { readonly text: string; readonly encoding?: string } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  const utf8 = decodeText(bytes);
  return 'text' in utf8 ? utf8 : decoded(bytes, OLD_ENCODINGS[language] ?? WESTERN);
}

function decoded(bytes: Buffer, encoding: string) {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}
