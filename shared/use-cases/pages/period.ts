import type { PagePlace } from '../../domain/action';
import { readingOf } from '../../domain/date-query';
import type { EventLine } from '../../domain/event-line';
import type { CountedBlock } from '../../domain/highlights';
import { historicalDate } from '../../domain/historical-date';
import type { SidePart } from '../../domain/list-part';
import { monthOf, placeOf, yearOf } from '../../domain/sortable-date';
import { type Span, shapeOf } from '../../domain/span';
import type { YearBlock } from '../../domain/year-blocks';
import type { Side } from '../questions/dates/list-sides';
import type { PeriodsBeside } from './periods-beside';

/** What a page of a period is asked for; `part` and `place` as in the bot's lists. */
export interface PeriodRequest {
  readonly span: Span;
  readonly part?: SidePart | undefined;
  readonly place?: PagePlace | undefined;
}

/** How many events each part of a period has: fine bars to look at, and fewer, wider parts to go to. */
export interface Overview {
  readonly years: YearBlock;
  readonly bars: readonly CountedBlock[];
  readonly parts: readonly CountedBlock[];
}

/** Events under one heading: of a year, of a month, or of a part with its number of events. */
export interface EventGroup {
  readonly heading:
    | { readonly unit: 'year'; readonly year: number }
    | { readonly unit: 'month'; readonly year: number; readonly month: number }
    | { readonly unit: 'part'; readonly block: CountedBlock }
    | { readonly unit: 'all' };
  readonly lines: readonly EventLine[];
}

/** The timeline of a period: all of its events, or the most important ones of each part. */
export interface PeriodPage extends PeriodRequest {
  readonly overview?: Overview | undefined;
  readonly groups: readonly EventGroup[];
  /** How many events there are, when only some are shown. */
  readonly total?: number | undefined;
  readonly sides: readonly Side[];
  readonly beside: PeriodsBeside;
  readonly previous?: PagePlace | undefined;
  readonly next?: PagePlace | undefined;
}

/** The lines by year; those of one year by month, with what is known only by the year first; those of a month together. */
export function groupsOf(lines: readonly EventLine[], span: Span): readonly EventGroup[] {
  const shape = shapeOf(span);
  if (shape.unit === 'day' || shape.unit === 'month' || lines.length === 0)
    return [{ heading: { unit: 'all' }, lines }];
  const isOneYear = readingOf(span).precision === 'year';
  const groups = new Map<string, { heading: EventGroup['heading']; lines: EventLine[] }>();
  for (const line of lines) {
    const place = placeOf(historicalDate(line.date));
    const [year, month] = [yearOf(place), monthOf(place)];
    const heading =
      isOneYear && month > 0 ? ({ unit: 'month', year, month } as const) : ({ unit: 'year', year } as const);
    const key = JSON.stringify(heading);
    const group = groups.get(key) ?? { heading, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups.values()];
}
