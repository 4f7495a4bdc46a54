import { type CalendarDate, fromDayNumber, isSameDate, toDayNumber } from './calendar-date';
import { type EventLine, lineOf } from './event-line';
import { historicalDate, knownSpanOf } from './historical-date';
import type { HistoricalEvent } from './historical-event';
import { closeSpan } from './span';
import { SPANNING, type SpanKind, type Spanning, type Surroundings, spanKindOf } from './surroundings';

/** The surroundings of a day. They hold for the days after it too, until the next one for which there are others. */
export interface TurningPoint {
  readonly day: CalendarDate;
  readonly surroundings: Surroundings;
  /** The most important event of this one day; to the days after it, it is the nearest one before. */
  readonly here?: EventLine | undefined;
}

/** How many events of a kind are kept at each turning point. */
export const MOST_SPANNING = 3;

/** An event from its first day to its last, as day numbers. */
interface Stretch {
  readonly line: EventLine;
  readonly importance: number;
  readonly from: number;
  readonly to: number;
  readonly kind: SpanKind | undefined;
}

const { from: FIRST, to: LAST } = closeSpan({ from: null, to: null });
const [FIRST_DAY, LAST_DAY] = [toDayNumber(FIRST), toDayNumber(LAST)];

/**
 * The days at which the surroundings change, from the first known day on: at most two for each event, and each day of
 * one that lasts up to a month.
 */
export function* turningPointsOf(events: readonly HistoricalEvent[]): Generator<TurningPoint> {
  if (events.length === 0) return;
  const stretches = events.map(stretchOf).sort(byImportance);
  const several = stretches.filter(({ kind }) => kind !== undefined);
  const begins = sortedDays(stretches, ({ from }) => [from]);
  const ends = sortedDays(stretches, ({ to }) => [to]);
  const dated = sortedDays(stretches.filter(isDated), daysOfStretch);
  const single = sortedDays(
    stretches.filter(({ kind }) => !kind),
    ({ from }) => [from],
  );
  const opening = byDay(several, ({ from }) => from);
  const closing = byDay(several, ({ to }) => to + 1);
  const active = new Map(SPANNING.map((kind) => [kind, [] as Stretch[]]));
  const points = new Set([FIRST_DAY, ...dated.days, ...begins.days, ...closing.keys()]);
  for (const day of [...points].filter((each) => each <= LAST_DAY).sort((a, b) => a - b)) {
    for (const stretch of closing.get(day) ?? []) remove(active, stretch);
    const opened = opening.get(day) ?? [];
    const intervals = opened.filter(({ kind }) => kind === 'short' || kind === 'long');
    for (const stretch of opened) if (!intervals.includes(stretch)) insert(active, stretch);
    active.set(
      'beginning',
      opened.filter(({ kind }) => kind === 'long'),
    );
    yield {
      day: fromDayNumber(day),
      surroundings: {
        spanning: Object.fromEntries(
          [...active].flatMap(([kind, all]) => {
            const lines = all.slice(0, MOST_SPANNING).map(({ line }) => line);
            return lines.length > 0 ? [[kind, { lines, more: all.length > lines.length }]] : [];
          }),
        ),
        before: ends.before(day)?.line,
        after: begins.after(day)?.line,
        dayBefore: dateOf(dated.before(day)),
        dayAfter: dateOf(dated.after(day)),
      },
      here: single.at(day)?.line,
    };
    for (const stretch of intervals) insert(active, stretch);
  }
}

/** The surroundings of a day, given the last turning point up to it. */
export function surroundingsAt(day: CalendarDate, { surroundings, here, day: turned }: TurningPoint): Surroundings {
  return !here || isSameDate(turned, day) ? surroundings : { ...surroundings, before: here, dayBefore: turned };
}

function stretchOf(event: HistoricalEvent): Stretch {
  const date = historicalDate(event.date);
  const { from, to } = closeSpan(knownSpanOf(date));
  const { importance } = event;
  return { line: lineOf(event), importance, from: toDayNumber(from), to: toDayNumber(to), kind: spanKindOf(date) };
}

/** The most important first; of these the one that began last. */
function byImportance(a: Stretch, b: Stretch): number {
  return b.importance - a.importance || b.from - a.from || (a.line.id < b.line.id ? -1 : 1);
}

function isDated({ kind }: Stretch): boolean {
  return kind === undefined || kind === 'short';
}

function daysOfStretch({ from, to }: Stretch): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Distinct days in order, each with the first stretch that has it. */
function sortedDays(stretches: readonly Stretch[], daysOf: (stretch: Stretch) => readonly number[]) {
  const first = new Map<number, Stretch>();
  for (const stretch of stretches) for (const day of daysOf(stretch)) if (!first.has(day)) first.set(day, stretch);
  const days = [...first.keys()].sort((a, b) => a - b);
  const named = (day: number | undefined) => {
    const stretch = day === undefined ? undefined : first.get(day);
    return day === undefined || !stretch ? undefined : { day, line: stretch.line };
  };
  return {
    days,
    at: named,
    before: (day: number) => named(days[indexIn(days, (each) => each < day) - 1]),
    after: (day: number) => named(days[indexIn(days, (each) => each <= day)]),
  };
}

function dateOf(found: { readonly day: number } | undefined): CalendarDate | undefined {
  return found && fromDayNumber(found.day);
}

function byDay(stretches: readonly Stretch[], dayOf: (stretch: Stretch) => number): Map<number, Stretch[]> {
  const groups = new Map<number, Stretch[]>();
  for (const stretch of stretches) {
    const day = dayOf(stretch);
    groups.set(day, [...(groups.get(day) ?? []), stretch]);
  }
  return groups;
}

type Active = ReadonlyMap<Spanning, Stretch[]>;

function insert(active: Active, stretch: Stretch): void {
  const all = stretch.kind && active.get(stretch.kind);
  all?.splice(
    indexIn(all, (each) => byImportance(each, stretch) < 0),
    0,
    stretch,
  );
}

function remove(active: Active, stretch: Stretch): void {
  const all = stretch.kind && active.get(stretch.kind);
  all?.splice(
    indexIn(all, (each) => byImportance(each, stretch) < 0),
    1,
  );
}

/** How many of the first ones, in a sorted list, are so. */
function indexIn<Each>(sorted: readonly Each[], isSo: (each: Each) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const each = sorted[middle];
    if (each !== undefined && isSo(each)) low = middle + 1;
    else high = middle;
  }
  return low;
}
