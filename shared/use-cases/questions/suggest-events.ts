import type { EventLine } from '../../domain/event-line';
import type { AnswerPorts } from '../answer-ports';
import type { Asker } from '../asker';
import { findMatches } from './find-matches';
import { listOf, readListPage, readingDirection } from './list-events';
import { asksForMatches, readText } from './read-text';

export interface SuggestedLines {
  readonly lines: readonly EventLine[];
  /** For the next page, at most 52 characters; absent on the last. */
  readonly next?: string | undefined;
}

/** Events for a text that is still being typed: those of its date when it has nothing else, else those it looks for. */
export async function suggestEvents(
  ports: Pick<AnswerPorts, 'clock' | 'events'>,
  asker: Asker,
  text: string,
  { size, cursor }: { readonly size: number; readonly cursor?: string | undefined },
): Promise<SuggestedLines> {
  const understood = await readText(ports, asker, text, true);
  const [date] = understood.dates.readings;
  if (date && !asksForMatches(understood)) {
    const list = listOf(date);
    const direction = readingDirection(list);
    const place = cursor === undefined ? undefined : { direction, cursor };
    const page = await readListPage(ports, asker, list, { size, place });
    return { lines: page.lines, next: (direction === 'forward' ? page.next : page.previous)?.cursor };
  }
  const { lines, next } = await findMatches(ports, asker, understood, { size, direction: 'forward', cursor });
  return { lines, next: next?.cursor };
}
