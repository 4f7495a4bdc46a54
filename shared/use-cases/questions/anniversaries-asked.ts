import { toDayNumber } from '../../domain/calendar-date';
import type { Reading } from '../../domain/date-query';
import { phraseAt } from '../../language/understanding/phrases';
import type { Understanding } from '../../language/understanding/understanding';
import { understoodPatterns } from '../../language/understood-patterns';

/** A longer time has every day of the year. */
const MOST_DAYS = 92;

/** The days of any year whose anniversaries a text asks for: "anniversaries next month". Undefined when it asks for more. */
export function anniversariesAsked({ words, topics, bound, dates }: Understanding): Reading | undefined {
  const [date] = dates.readings;
  const { commemorations } = understoodPatterns();
  const isAll = words.length > 0 && words.every(({ text }) => phraseAt(text, 0, commemorations)?.end === text.length);
  if (!date || !isAll || topics.length > 0 || bound || dates.list) return undefined;
  if (date.kind === 'recurring') return date;
  const { from, to } = date;
  if (!from || !to || toDayNumber(to) - toDayNumber(from) >= MOST_DAYS) return undefined;
  return {
    kind: 'recurring',
    from: { month: from.month, day: from.day },
    to: { month: to.month, day: to.day },
  };
}
