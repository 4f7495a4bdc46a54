import { type CalendarDate, compareDates } from './calendar-date';
import { evidenceOf } from './evidence';
import { type EventLine, lineOf } from './event-line';
import { type HistoricalDate, type SingleDate, historicalDate, isOpen, spanOf } from './historical-date';
import type { HistoricalEvent } from './historical-event';
import { type ClosedSpan, closeSpan } from './span';
import { isPlan } from './standing';
import { textNumber } from './text-number';

/** Two events of which one was certainly over before the other began: a question of the game. */
export interface EventPair {
  readonly first: EventLine;
  readonly second: EventLine;
}

/** What only words can tell: whether a title gives its year away, and whether one names what the other does. */
export interface TitleRules {
  readonly tellsTime: (event: HistoricalEvent) => boolean;
  readonly nameEachOther: (one: HistoricalEvent, other: HistoricalEvent) => boolean;
}

/** Bounds what an ingest writes; nearly three years of days without a repetition. */
const MOST_PAIRS = 1000;
/** How far in the order of time the other event is looked for. */
const NEIGHBOURS = 25;
/** The events of a pair are about equally well known: the most by which their importance may differ. */
const IMPORTANCE_APART = 1;

/**
 * The pairs of a collection, in an order that looks random and is the same each time: at most one that begins with each
 * event, of the most important ones in a large collection. All of them were over before `today`.
 */
export function eventPairsOf(
  events: readonly HistoricalEvent[],
  rules: TitleRules,
  today: CalendarDate,
): readonly EventPair[] {
  const finder = pairFinder(rules, today);
  for (const event of events) finder.add(event);
  return finder.pairs();
}

/** Finds the pairs of events that are added one after another; keeps only as many events as may be asked about. */
export function pairFinder(rules: TitleRules, today: CalendarDate) {
  let kept: HistoricalEvent[] = [];
  const keepMostImportant = () => {
    kept = kept.sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1)).slice(0, MOST_PAIRS);
  };
  return {
    add(event: HistoricalEvent): void {
      if (isSettled(event, today) && !rules.tellsTime(event)) kept.push(event);
      if (kept.length === 2 * MOST_PAIRS) keepMostImportant();
    },
    pairs(): readonly EventPair[] {
      keepMostImportant();
      const asked = kept
        .map((event) => ({ event, span: closeSpan(spanOf(historicalDate(event.date))) }))
        .sort((a, b) => compareDates(a.span.from, b.span.from) || (a.event.id < b.event.id ? -1 : 1));
      return asked
        .flatMap((one, index) => partnerOf(one, asked.slice(index + 1, index + 1 + NEIGHBOURS), rules))
        .sort((a, b) => pairNumber(a) - pairNumber(b) || (a.first.id < b.first.id ? -1 : 1));
    },
  };
}

/** Tells a pair from others: a number of 32 bits. */
export function pairNumber({ first, second }: EventPair): number {
  return textNumber(`${first.id} ${second.id}`);
}

interface Asked {
  readonly event: HistoricalEvent;
  readonly span: ClosedSpan;
}

function partnerOf(one: Asked, later: readonly Asked[], { nameEachOther }: TitleRules): EventPair[] {
  const partner = later
    .filter(({ event, span }) => compareDates(one.span.to, span.from) < 0 && isComparable(one.event, event))
    .toSorted((a, b) => textNumber(one.event.id + a.event.id) - textNumber(one.event.id + b.event.id))
    .find(({ event }) => !nameEachOther(one.event, event));
  return partner ? [{ first: lineOf(one.event), second: lineOf(partner.event) }] : [];
}

/** Whether the events are about as important, and neither says how it is related to the other. */
function isComparable(one: HistoricalEvent, other: HistoricalEvent): boolean {
  return (
    Math.abs(one.importance - other.importance) <= IMPORTANCE_APART &&
    !one.related?.some(({ id }) => id === other.id) &&
    !other.related?.some(({ id }) => id === one.id)
  );
}

/**
 * Whether it is known to have taken place before today, and when: not a plan, an anniversary of another event, or one whose date is
 * disputed, open or approximate; and not one that some chats hide.
 */
export function isSettled(event: HistoricalEvent, today: CalendarDate): boolean {
  const { kind, outcome, sensitive } = event;
  const date = historicalDate(event.date);
  return (
    sensitive !== true &&
    kind !== 'anniversary' &&
    (isPlan(event) ? outcome?.status === 'happened' : outcome === undefined || outcome.status === 'happened') &&
    isExact(date) &&
    compareDates(closeSpan(spanOf(date)).to, today) < 0 &&
    !evidenceOf(event).isDisputed
  );
}

function isExact(date: HistoricalDate): boolean {
  const ends = date.unit === 'interval' ? [date.from, date.to] : [date];
  return ends.every((end): end is SingleDate => !isOpen(end) && !end.approximate);
}
