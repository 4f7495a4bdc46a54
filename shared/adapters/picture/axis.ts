import { type CalendarDate, addMonths, toDayNumber } from '../../domain/calendar-date';
import { type ClosedSpan, monthSpan, yearSpan } from '../../domain/span';
import type { DateTerm } from '../../language/date-text';

/** A span of time as a line; places on it run from 0 to 1. */
export interface Axis {
  readonly span: ClosedSpan;
  readonly ticks: readonly Tick[];
}

export interface Tick {
  readonly at: number;
  /** Only some ticks have room for one. */
  readonly label?: DateTerm | undefined;
}

/** An axis of whole months or years around the span. */
export function axisOf(span: ClosedSpan): Axis {
  const whole = widened(span);
  const at = (day: CalendarDate) => placeOn(whole, day);
  return { span: whole, ticks: ticksOf(whole).map(({ day, label }) => ({ at: at(day), label })) };
}

/** Where a day begins on the span, from 0 to 1; what lies outside is at its ends. */
export function placeOn({ from, to }: ClosedSpan, day: CalendarDate): number {
  const first = toDayNumber(from);
  return Math.min(1, Math.max(0, (toDayNumber(day) - first) / (toDayNumber(to) + 1 - first)));
}

/** Up to this number of months, an axis is ruled by months; beyond, by years. */
const MOST_MONTHS = 24;

function widened({ from, to }: ClosedSpan): ClosedSpan {
  return monthsIn({ from, to }) > MOST_MONTHS
    ? yearSpan(from.year, to.year)
    : { from: monthSpan(from.year, from.month).from, to: monthSpan(to.year, to.month).to };
}

function monthsIn({ from, to }: ClosedSpan): number {
  return (to.year - from.year) * 12 + to.month - from.month + 1;
}

interface DatedTick {
  readonly day: CalendarDate;
  readonly label?: DateTerm | undefined;
}

function ticksOf(span: ClosedSpan): DatedTick[] {
  const months = monthsIn(span);
  if (months === 1) return dayTicks(span);
  return months > MOST_MONTHS ? yearTicks(span) : monthTicks(span, months);
}

/** So that the labels of a month are a week apart. */
const WEEK = 7;

function dayTicks({ from, to }: ClosedSpan): DatedTick[] {
  return Array.from({ length: to.day }, (_, index) => ({
    day: { ...from, day: index + 1 },
    label: index % WEEK === 0 ? { unit: 'month-day', month: from.month, day: index + 1 } : undefined,
  }));
}

function monthTicks({ from }: ClosedSpan, months: number): DatedTick[] {
  return Array.from({ length: months }, (_, index) => {
    const { year, month } = addMonths(from, index);
    return { day: { year, month, day: 1 }, label: labelOfMonth() };

    function labelOfMonth(): DateTerm | undefined {
      if (months > 12) return month === 1 ? { unit: 'year', year } : undefined;
      return months <= 6 || month % 3 === 1 ? { unit: 'any-month', month } : undefined;
    }
  });
}

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
/** Years before our era take more room. */
const MOST_LABELS = { ofOurEra: 10, before: 4 };

/** Ticks at round years, as they are counted in their era. */
function yearTicks({ from, to }: ClosedSpan): DatedTick[] {
  const years = Array.from({ length: to.year - from.year + 1 }, (_, index) => from.year + index);
  const most = from.year > 0 ? MOST_LABELS.ofOurEra : MOST_LABELS.before;
  const step = STEPS.find((each) => years.length / each <= most) ?? years.length;
  return years
    .filter((year) => (year > 0 ? year : 1 - year) % step === 0)
    .map((year) => ({ day: { year, month: 1, day: 1 }, label: { unit: 'year', year } }));
}
