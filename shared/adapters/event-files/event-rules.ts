import * as z from 'zod/mini';
import { formatDate } from '../../domain/calendar-date';
import { type HistoricalDate, parseHistoricalDate, spanOf, startOf } from '../../domain/historical-date';
import { closeSpan } from '../../domain/span';

interface BrokenRule {
  readonly path: string[];
  readonly message: string;
}

/** The fields that the rules look at. One that cannot be read is left out, so that one fault does not hide another. */
const readableSchema = z.object({
  id: z.catch(z.optional(z.string()), undefined),
  date: z.catch(z.optional(z.string()), undefined),
  kind: z.catch(z.optional(z.string()), undefined),
  attribution: z.catch(z.optional(z.array(z.unknown())), undefined),
  topics: z.catch(z.optional(z.array(z.unknown())), undefined),
});

/** Rules that involve more than one field of an event. */
export const eventRules = z.check(
  ({ value, issues }) => {
    const readable = readableSchema.safeParse(value);
    if (!readable.success) return;
    const { id, date, kind, attribution = [], topics } = readable.data;
    const parsed = date === undefined ? undefined : parseHistoricalDate(date);
    const known = parsed && 'date' in parsed ? parsed.date : undefined;
    const broken = [
      id === undefined ? undefined : idRule(id, known),
      planRule(kind, attribution.length),
      known?.unit === 'interval' && topics?.length === 0 ? INTERVAL_WITHOUT_TOPIC : undefined,
    ];
    for (const rule of broken) if (rule) issues.push({ code: 'custom', input: value, ...rule });
  },
  { when: () => true },
);

const INTERVAL_WITHOUT_TOPIC: BrokenRule = {
  path: ['topics'],
  message: 'an interval needs at least one topic: it may have no day to be found by',
};

function planRule(kind: string | undefined, attributions: number): BrokenRule | undefined {
  if ((kind !== 'scheduled' && kind !== 'announced') || attributions > 0) return undefined;
  return { path: ['attribution'], message: `an event that is only ${kind} needs an attribution: who says so?` };
}

/** `2015`, `2015-09` or `2015-09-03`; digits after it that are no month or day belong to the name. */
const LEADING_DATE = /^-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?=-|$)/;

function idRule(id: string, date: HistoricalDate | undefined): BrokenRule | undefined {
  const leading = LEADING_DATE.exec(id)?.[0];
  const start = date && startText(date);
  const example = start ?? 'the year of its date';
  if (leading === undefined)
    return { path: ['id'], message: `id "${id}" must begin with a date: ${example}, then "-"` };
  if (start === undefined || start.startsWith(leading)) return undefined;
  return { path: ['id'], message: `id "${id}" begins with ${leading}, but the date begins with ${start}` };
}

/** The beginning of the date in its own precision: `2015-09-03`, `2023-10`, `2001`. */
function startText(date: HistoricalDate): string {
  const start = startOf(date);
  const firstDay = formatDate(closeSpan(spanOf(start)).from);
  return start.unit === 'day' ? firstDay : firstDay.slice(0, start.unit === 'month' ? -3 : -6);
}

/** An outcome says what happened, and is sourced or admits that it is not. */
export const outcomeRule = z.check<{ readonly status: string; readonly text?: unknown; readonly sources?: unknown }>(
  ({ value, issues }) => {
    if (value.text !== undefined || value.status === 'unknown') return;
    issues.push({ code: 'custom', input: value, message: `an outcome that is "${value.status}" needs a "text"` });
  },
);
