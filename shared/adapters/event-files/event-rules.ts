import * as z from 'zod/mini';
import { type HistoricalDate, parseHistoricalDate } from '../../domain/historical-date';
import { leadingDate } from './made-id';
import type { CollectionVocabulary } from './vocabulary';
import { edtfOf } from './written-date';

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
});

/** In characters: an item of the table holds 400 KB, in which each may take three bytes in each language. */
const LARGEST_EVENT = 40_000;

/** Rules that involve more than one field of an event. */
export function eventRules({ defaults, isUnsourced }: Pick<CollectionVocabulary, 'defaults' | 'isUnsourced'>) {
  return z.check(
    ({ value, issues }) => {
      const readable = readableSchema.safeParse(value);
      if (!readable.success) return;
      const { id, date, kind = defaults.kind, attribution = [] } = readable.data;
      const parsed = date === undefined ? undefined : parseHistoricalDate(edtfOf(date));
      const broken = [
        sizeRule(value),
        id === undefined ? undefined : idRule(id, parsed && 'date' in parsed ? parsed.date : undefined),
        isUnsourced ? undefined : planRule(kind, attribution.length),
      ];
      for (const rule of broken) if (rule) issues.push({ code: 'custom', input: value, ...rule });
    },
    { when: () => true },
  );
}

function sizeRule(value: unknown): BrokenRule | undefined {
  if (!isLarger(value, LARGEST_EVENT)) return undefined;
  return { path: [], message: `an event has at most ${LARGEST_EVENT} characters in all` };
}

/** Ends in a value that holds itself, too. */
function isLarger(value: unknown, most: number): boolean {
  const open = [value];
  for (let size = 0; size <= most;) {
    const next = open.pop();
    if (next === undefined && open.length === 0) return false;
    size += typeof next === 'string' ? next.length : 1;
    if (typeof next === 'object' && next !== null) for (const inner of Object.values(next)) open.push(inner);
  }
  return true;
}

function planRule(kind: string | undefined, attributions: number): BrokenRule | undefined {
  if ((kind !== 'scheduled' && kind !== 'announced') || attributions > 0) return undefined;
  return { path: ['attribution'], message: `an event that is only ${kind} needs an attribution: who says so?` };
}

/** `2015`, `2015-09` or `2015-09-03`; digits after it that are no month or day belong to the name. */
const LEADING_DATE = /^-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?=-|$)/;

/** An id need not begin with a date, but one that does tells the date of the event. */
function idRule(id: string, date: HistoricalDate | undefined): BrokenRule | undefined {
  const leading = LEADING_DATE.exec(id)?.[0];
  const start = date && leadingDate(date);
  if (leading === undefined || start === undefined || start.startsWith(leading)) return undefined;
  const other = `${start}${id.slice(leading.length)}`;
  return {
    path: ['id'],
    message: `id "${id}" begins with ${leading}, but the date begins with ${start}: if the date is right, make the id "${other}" and the former one one of its formerIds`,
  };
}

/** An outcome says what happened, and is sourced or admits that it is not. */
export const outcomeRule = z.check<{ readonly status: string; readonly text?: unknown; readonly sources?: unknown }>(
  ({ value, issues }) => {
    if (value.text !== undefined || value.status === 'unknown') return;
    issues.push({ code: 'custom', input: value, message: `an outcome that is "${value.status}" needs a "text"` });
  },
);
