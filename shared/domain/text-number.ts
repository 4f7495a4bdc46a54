/** A number from 0 to 2³² − 1 that depends on each character of the text: the same everywhere. Source: FNV-1a. */
export function textNumber(text: string): number {
  let number = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    number = Math.imul(number ^ text.charCodeAt(index), 0x01000193) >>> 0;
  // FNV leaves neighbouring texts close to each other. Source: the finaliser of MurmurHash3.
  number = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  number = Math.imul(number ^ (number >>> 13), 0xc2b2ae35);
  return (number ^ (number >>> 16)) >>> 0;
}
