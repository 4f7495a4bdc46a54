import { readingOf } from '../../domain/date-query';
import type { EventLine } from '../../domain/event-line';
import type { ReadPorts } from '../answer-ports';
import { type Asker, todayOf } from '../asker';
import { findBoundSpan } from './bounds/bound-span';
import { isElsewhere } from './search/doubtful-words';
import { findMatches } from './search/find-matches';
import { listOf, readListPage } from './dates/list-events';
import { readSides } from './dates/list-sides';
import { readingDirection } from './dates/read-list';
import { asksForMatches } from './asked';
import { readText } from './read-text';

export interface SuggestedLines {
  readonly lines: readonly EventLine[];
  /** For the next page, at most 52 characters; absent on the last. */
  readonly next?: string | undefined;
}

interface SuggestionRequest {
  readonly size: number;
  readonly cursor?: string | undefined;
  /** The text was sent, so that its last word is whole, and the best event is the whole answer. */
  readonly isSent?: boolean;
}

/** Events for a text that is still being typed: those of its date when it has nothing else, else those it looks for. */
export async function suggestEvents(
  ports: ReadPorts,
  asker: Asker,
  text: string,
  { size, cursor, isSent = false }: SuggestionRequest,
): Promise<SuggestedLines> {
  const understood = await readText(ports, asker, text, !isSent);
  const { bound } = understood;
  const found = bound && (await findBoundSpan(ports, bound, todayOf(asker, ports.clock)));
  if (found && 'missing' in found) return { lines: [] };
  const date = found ? readingOf(found.span) : understood.dates.readings[0];
  if (!asksForMatches(understood)) {
    if (!date) return { lines: [] };
    const list = listOf(date);
    const direction = readingDirection(list);
    const place = cursor === undefined ? undefined : { direction, cursor };
    const page = await readListPage(ports, asker, list, { size, place });
    if (page.lines.length === 0 && !place && list.kind === 'in-span')
      return { lines: (await readSides(ports, asker, list.span)).flatMap(({ lines }) => lines) };
    return { lines: page.lines, next: (direction === 'forward' ? page.next : page.previous)?.cursor };
  }
  const page = { size, direction: 'forward', cursor } as const;
  const matches = await findMatches(ports, asker, understood, page, found && date ? [date] : undefined);
  if (isSent && isElsewhere(understood, matches)) return { lines: [] };
  return { lines: matches.lines, next: matches.next?.cursor };
}
