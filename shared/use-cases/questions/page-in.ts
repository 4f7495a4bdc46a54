import type { EventLine } from '../../domain/event-line';
import type { FoundPage, PageRequest } from '../event-ports';

/** A page of lines that were read whole. A cursor is the number of them before the page, as in a search. */
export function pageIn(
  all: readonly EventLine[],
  { size, direction, cursor = '0' }: PageRequest,
): Pick<FoundPage, 'lines' | 'previous' | 'next'> {
  const place = Math.min(Number.parseInt(cursor, 10) || 0, all.length);
  const from = direction === 'forward' ? place : Math.max(0, place - size);
  return {
    lines: all.slice(from, from + size),
    previous: from > 0 ? { direction: 'backward', cursor: String(from) } : undefined,
    next: from + size < all.length ? { direction: 'forward', cursor: String(from + size) } : undefined,
  };
}
