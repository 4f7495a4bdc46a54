import * as z from 'zod/mini';
import { type HighlightedYears, type Highlights, highlightsOf } from '../../domain/highlights';
import type { HistoricalEvent } from '../../domain/historical-event';
import { sortableYear } from '../../domain/sortable-date';
import { type ShapeOf, lineSchema } from '../event-schema';
import { memoize } from '../../domain/bounded-map';
import { onFirstUse } from '../on-first-use';
import { pack, packedBody, unpack } from './packed';
import type { Key, Table } from './table';

/** The highlights of periods, an item each: the first page of a large collection is one read. */
export const HIGHLIGHTS = 'PERIOD';

/** Read for some three units; events with very long titles are fewer. */
const MOST_BYTES = 20_000;
const FEWER = 0.7;

interface HighlightItem extends Key {
  readonly body: Uint8Array;
}

/** In the order of their keys. */
export function highlightItemsOf(events: readonly HistoricalEvent[]): readonly HighlightItem[] {
  const items = [...highlightsOf(events)].map(([years, highlights]) => ({
    pk: HIGHLIGHTS,
    sk: sortKeyOf(years),
    body: packed(highlights),
  }));
  return items.sort((a, b) => (a.sk < b.sk ? -1 : 1));
}

/** Undefined for years that have few events, or are not stored. */
export async function readHighlights(table: Table, years: HighlightedYears): Promise<Highlights | undefined> {
  const item = await table.get({ pk: HIGHLIGHTS, sk: sortKeyOf(years) });
  return item && parsed(Buffer.from(packedBody(item)).toString(BYTES));
}

const MOST_PARSED = 4;
/** Each byte is a character. */
const BYTES = 'latin1';

/** Parsing takes half of the time of a page that most readers see: it is read anew each time, and parsed once. */
const parsed = memoize(MOST_PARSED, (body) => highlightsSchema.parse(unpack(Buffer.from(body, BYTES))));

function sortKeyOf(years: HighlightedYears): string {
  return years ? `${sortableYear(years.first)}..${sortableYear(years.last)}` : 'ALL';
}

/** With fewer events of each part if it would be too large. */
function packed(highlights: Highlights): Uint8Array {
  const body = pack(highlights);
  if (body.length <= MOST_BYTES) return body;
  const parts = highlights.parts.map(({ lines, ...part }) => ({
    ...part,
    lines: lines.slice(0, Math.floor(lines.length * FEWER)),
  }));
  return packed({ ...highlights, parts });
}

const blockShape = () => ({ first: z.number(), last: z.number() });
const countedShape = () => ({ ...blockShape(), events: z.number() });
const highlightsSchema = onFirstUse(() =>
  z.object({
    years: z.object(blockShape()),
    bars: z.array(z.object(countedShape())),
    parts: z.array(z.object({ ...countedShape(), lines: z.array(lineSchema()) })),
  } satisfies ShapeOf<Highlights>),
);
