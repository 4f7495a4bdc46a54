/** Control characters of a collection, or of what a user said, must not reach the terminal; offsets stay as they are. */
export function printable(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}/gu, '\ufffd');
}
