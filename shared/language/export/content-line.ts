import { type CalendarDate, formatDate } from '../../domain/calendar-date';
import { plainText } from './plain-text';

/** RFC 5545 §3.1: without the line break. */
const MOST_OCTETS = 75;

/** The lines of an iCalendar file: long ones folded between characters, each ending with CRLF. */
export function contentLines(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** TEXT, RFC 5545 §3.3.11. */
export function textValue(text: string): string {
  return plainText(text)
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);
}

/** DATE, RFC 5545 §3.3.4: `20150903`; the year is of this era. */
export function dateValue(date: CalendarDate): string {
  return formatDate(date).replaceAll('-', '');
}

/** DATE-TIME in UTC, RFC 5545 §3.3.5: `20150903T060000Z`. */
export function instantValue(instant: Date): string {
  return instant.toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

function folded(line: string): string {
  let text = '';
  let octets = 0;
  // An escaped character stays with its backslash: some readers unescape before they unfold.
  for (const [character] of line.matchAll(/\\?./gsu)) {
    const size = Buffer.byteLength(character);
    if (octets + size > MOST_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
