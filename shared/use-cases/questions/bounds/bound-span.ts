import { type CalendarDate, addDays, compareDates } from '../../../domain/calendar-date';
import type { EventLine } from '../../../domain/event-line';
import { historicalDate, spanOf } from '../../../domain/historical-date';
import { type Span, yearSpan } from '../../../domain/span';
import { addAmount } from '../../../language/reading/add-amount';
import { fold } from '../../../language/reading/fold';
import { isUnspaced } from '../../../language/searching/split-words';
import { wholePhrase } from '../../../language/understanding/phrases';
import type { BoundKind } from '../../../language/understanding/question-words';
import type { Bound, BoundEnd } from '../../../language/understanding/understanding';
import { understoodPatterns } from '../../../language/understood-patterns';
import type { AnswerPorts } from '../../answer-ports';
import { doubtfulWords, knownBeyond } from '../search/doubtful-words';
import { findSubject } from '../search/find-matches';
import { timeAround } from '../conversation/same-time';
import { hasBegun } from '../search/tense-of-events';
import { hasAllInTitle, isCommemorative, isInTitle, tellsOfBeginning } from '../search/title-words';

/** What a named end was taken for: an event and others that may have been meant, or a date. */
export interface TakenEnd {
  readonly span: Span;
  readonly event?: EventLine | undefined;
  /** As it was typed: of a time that is known by name. */
  readonly name?: string;
  readonly others: readonly EventLine[];
}

/** The time beside named events or between them, or the end that nothing has the name of. */
export type BoundSpan =
  | { readonly span: Span; readonly ends: readonly [TakenEnd, TakenEnd] }
  | { readonly missing: BoundEnd; /** Both ends name one event. */ readonly isSame?: boolean };

/** Up to this number, events are told apart by their texts. */
const FEW = 2;

/** How many other events are offered. */
const OTHERS = 3;

/** Finds the events that a bound names, and the time that lies there; one or two searches. */
export async function findBoundSpan(
  ports: Pick<AnswerPorts, 'events'>,
  { kind, ends: [first, second = first], amounts, around }: Bound,
  today: CalendarDate,
): Promise<BoundSpan> {
  const one = await takeEnd(ports, first, { kind, today });
  if (!one) return { missing: first };
  const other = second === first ? one : await takeEnd(ports, second, { kind, today });
  if (!other) return { missing: second };
  // One event is not on both sides of a time.
  if (second !== first && other.event && other.event.id === one.event?.id) return { missing: second, isSame: true };
  const ends = inOrder(one, other);
  const side = around ? timeAround(ends[0].span, around) : spanOnSide(kind, ends[0].span, ends[1].span);
  return { span: amounts ? withinAmount(side, amounts) : side, ends };
}

/** The event that did what is compared, or else the one that has the name. */
async function takeEnd(
  ports: Pick<AnswerPorts, 'events'>,
  { done = [], ...end }: BoundEnd,
  asked: { readonly kind: BoundKind; readonly today: CalendarDate },
): Promise<TakenEnd | undefined> {
  const doing = done.length > 0 ? await takeNamed(ports, { ...end, words: [...end.words, ...done] }, asked) : undefined;
  return doing ?? takeNamed(ports, end, asked);
}

async function takeNamed(
  ports: Pick<AnswerPorts, 'events'>,
  end: BoundEnd,
  { kind, today }: { readonly kind: BoundKind; readonly today: CalendarDate },
): Promise<TakenEnd | undefined> {
  const [date] = end.dates;
  if (end.words.length === 0) return date?.kind === 'span' ? { span: date, others: [] } : undefined;
  const period = periodOf(end);
  if (period && kind === 'during') return period;
  const found = await findSubject(ports, end, OTHERS + 1);
  // What is only told of an event does not name its time; it tells one apart from the others if there are hardly any.
  const isInPart = (line: EventLine) => isInTitle(line, { words: end.words.map(({ text }) => text) });
  const isOnly = found.total === 1 && found.everyWord && end.words.length > 1 && found.lines.every(isInPart);
  const isStrict = (kind === 'during' && !isOnly) || end.which === 'first' || (kind === 'between' && found.total > FEW);
  // Where an event was, or who was there, is no name of it: "before Tiananmen".
  const isMeant = ({ id }: EventLine) => isOnly || found.titled.includes(id) || found.hinted.includes(id);
  const named = found.lines.filter((line) => found.named.includes(line.id) && isMeant(line));
  const doubtful = doubtfulWords(found);
  const isKnown = knownBeyond(end.words, doubtful) > 0;
  const isTold = found.unknown.length === 0 || (isKnown && found.total <= FEW);
  const fitting = named.length > 0 && isTold ? named : isStrict || !isOnly ? [] : found.lines;
  // Among equally good names, one that has happened is preferred.
  const begun = fitting.filter((line) => hasBegun(line, today));
  const likely = begun.filter((line) => !isCommemorative(line));
  const hinted = likely.find(({ id }) => found.hinted.includes(id));
  // They stand in the order of time.
  const earliest =
    end.which === 'first' ? likely.find((line) => tellsOfBeginning(line, end.words, found.hinted)) : undefined;
  const titled = earliest ?? hinted ?? likely.find((line) => hasAllInTitle(line, end.words));
  // What is only told of an event, or remembered by it, is no better than a time that everybody knows.
  if (period && !titled) return period;
  const event = titled ?? likely[0] ?? begun[0] ?? fitting[0];
  const others = fitting.filter((line) => line !== event);
  if (!event || (doubtful.length > 0 && !isKnown)) return undefined;
  return { span: spanOf(historicalDate(event.date)), event, others: found.everyWord ? others : [] };
}

/** The years of a time that is known by name, if the words are just that name. */
function periodOf({ words, said = [] }: BoundEnd): TakenEnd | undefined {
  const typed = [...words, ...said].map((word) => word.typed);
  const name = typed.join(typed.every(isUnspaced) ? '' : ' ');
  const named = wholePhrase(fold(name).text, understoodPatterns().periods);
  return named ? { span: yearSpan(...named.what), name, others: [] } : undefined;
}

/** Puts the earlier end first, in whichever order they were named. */
function inOrder(one: TakenEnd, other: TakenEnd): readonly [TakenEnd, TakenEnd] {
  const [a, b] = [one.span.from, other.span.from];
  return a && b && compareDates(a, b) > 0 ? [other, one] : [one, other];
}

/** The time on that side of a span, or between it and a second one. */
export function spanOnSide(kind: BoundKind, first: Span, second = first): Span {
  const { from, to } = first;
  switch (kind) {
    case 'before':
      return { from: null, to: from && addDays(from, -1) };
    case 'until':
      return { from: null, to };
    case 'since':
      return { from, to: null };
    case 'after':
      return { from: to ? addDays(to, 1) : from, to: null };
    case 'during':
      return { from, to };
    case 'between':
      return between(to ?? from, second.from);
  }
}

/** The part of an open time that lies beside the event. */
function withinAmount({ from, to }: Span, amounts: NonNullable<Bound['amounts']>): Span {
  const back = amounts.map(({ unit, count }) => ({ unit, count: -count }));
  if (to) return { from: back.reduce(addAmount, addDays(to, 1)), to };
  return from ? { from, to: addDays(amounts.reduce(addAmount, from), -1) } : { from, to };
}

/** Strictly between two days; at least the first of them. */
function between(from: Span['from'], to: Span['to']): Span {
  const [first, last] = [from && addDays(from, 1), to && addDays(to, -1)];
  return first && last && compareDates(first, last) > 0 ? { from, to: from } : { from: first, to: last };
}
