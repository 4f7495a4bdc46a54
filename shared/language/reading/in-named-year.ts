import { type CalendarDate, daysInMonth } from '../../domain/calendar-date';
import { type DateQuery, type Reading, readingOf } from '../../domain/date-query';
import { contains, daySpan } from '../../domain/span';
import type { Stretch, Told } from './phrase';
import type { Scope } from './point';
import type { TokenList } from './token';

/** "This week in 2025", 1969年这个月: the week or month that today is in, of the year that stands beside it. */
export function inNamedYear(told: readonly Told[], scope: Scope): Told[] {
  return told.reduce<Told[]>((all, next) => {
    const last = all.at(-1);
    const joined = last && isJoined(last, next, scope) ? ofBoth(last, next, scope.today) : undefined;
    return joined ? [...all.slice(0, -1), joined] : [...all, next];
  }, []);
}

function ofBoth(first: Told, second: Told, today: CalendarDate): Told | undefined {
  const query = timeOf(first, second) ?? timeOf(second, first);
  return query && { phrase: { ...first.phrase, end: second.phrase.end }, query };

  function timeOf(time: Told, named: Told): DateQuery | undefined {
    const [present, year] = [presentIn(time.query, today), yearIn(named.query)];
    return present && year !== undefined ? inYear(present, year) : undefined;
  }
}

/** A time of less than a year that today is in; of a day, people say the date itself. */
function presentIn({ readings: [reading], list }: DateQuery, today: CalendarDate) {
  if (list || reading?.kind !== 'span' || !reading.from || !reading.to) return undefined;
  const { from, to, precision } = reading;
  const isShort = precision === 'month' || precision === 'interval';
  const isNow = isShort && to.year - from.year < 2 && contains(reading, daySpan(today));
  return isNow ? { from, to } : undefined;
}

function yearIn({ readings: [reading], list }: DateQuery): number | undefined {
  return !list && reading?.kind === 'span' && reading.precision === 'year' ? reading.from?.year : undefined;
}

function inYear({ from, to }: { from: CalendarDate; to: CalendarDate }, year: number): DateQuery {
  const moved = ({ month, day }: CalendarDate, of: number) => ({
    year: of,
    month,
    day: Math.min(day, daysInMonth(of, month)),
  });
  const reading: Reading = readingOf({ from: moved(from, year), to: moved(to, year + to.year - from.year) });
  return { readings: [reading], notes: [] };
}

/** Whether nothing but small words stands between the two, and the time is said by "this" and no date of its own. */
function isJoined({ phrase: first }: Told, { phrase: second }: Told, { tokens }: Scope): boolean {
  if (first.kind !== 'point' || second.kind !== 'point') return false;
  for (let at = first.end; at < second.start; at++) {
    const { filler, sign } = tokens.at(at).word;
    if (!filler && sign !== 'comma') return false;
  }
  return isOfPresent(first, tokens) || isOfPresent(second, tokens);
}

function isOfPresent({ start, end }: Stretch, tokens: TokenList): boolean {
  for (let at = start; at < end; at++) {
    const { relative, relativeUnit } = tokens.at(at).word;
    if (relative === 0 || relativeUnit?.count === 0) return true;
  }
  return false;
}
