import { createHash } from 'node:crypto';
import { formatDate } from '../../domain/calendar-date';
import { type HistoricalDate, spanOf, startOf } from '../../domain/historical-date';
import { LONGEST_ID, type LocalText } from '../../domain/historical-event';
import { closeSpan } from '../../domain/span';

/**
 * The id of an event that is given none: its date and its title. A title that does not fit, or not only of Latin
 * letters, is told apart by a digest.
 */
export function madeId(date: HistoricalDate, title: LocalText): string {
  const start = leadingDate(date);
  const text = title['en'] ?? Object.values(title)[0] ?? '';
  const words = slug(text);
  const whole = `${start}-${words}`;
  if (words !== '' && whole.length <= LONGEST_ID && !/[^\p{Script=Latin}\P{L}]/u.test(text)) return whole;
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 6);
  const room = LONGEST_ID - start.length - digest.length - 2;
  const cut = words.length <= room ? words : words.slice(0, room + 1).replace(/-?[^-]*$/, '') || words.slice(0, room);
  return [start, cut, digest].filter((part) => part !== '').join('-');
}

/** The beginning of the date in its own precision: `2015-09-03`, `2023-10`, `2001`. */
export function leadingDate(date: HistoricalDate): string {
  const start = startOf(date);
  const firstDay = formatDate(closeSpan(spanOf(start)).from);
  return start.unit === 'day' ? firstDay : firstDay.slice(0, start.unit === 'month' ? -3 : -6);
}

function slug(text: string): string {
  const plain = text.normalize('NFKD').replaceAll(/[\p{M}'’]/gu, '');
  return plain
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
