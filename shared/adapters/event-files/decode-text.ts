/** A text, or why the bytes are not a text, with the text up to the fault. */
export type DecodedText = { readonly text: string } | { readonly fault: string; readonly before: string };

const BYTE_ORDER_MARK = '\uFEFF';
const REPLACEMENT = '\uFFFD';
const REPLACEMENT_BYTES = Buffer.from(REPLACEMENT);

/** Reads UTF-8, with or without a byte order mark, and nothing else: a lenient reader shows names as "���". */
export function decodeText(bytes: Buffer): DecodedText {
  if (isUtf16(bytes)) return { fault: 'the file is UTF-16: save it as UTF-8', before: '' };
  const text = bytes.toString('utf8');
  // The decoder puts this character for what it cannot read, but it may also stand in the file.
  for (let at = text.indexOf(REPLACEMENT), byteAt = 0, from = 0; at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) {
    byteAt += Buffer.byteLength(text.slice(from, at));
    from = at;
    if (bytes.subarray(byteAt, byteAt + REPLACEMENT_BYTES.length).equals(REPLACEMENT_BYTES)) continue;
    const byte = bytes.toString('hex', byteAt, byteAt + 1).toUpperCase();
    return { fault: `not UTF-8 (byte 0x${byte}): save the file as UTF-8`, before: text.slice(0, at) };
  }
  return { text: text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text };
}

/** By its byte order mark, or by the zeros in its ASCII characters. */
function isUtf16([first, second]: Buffer): boolean {
  if (first === undefined || second === undefined) return false;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0;
}
