import * as z from 'zod/mini';
import { onFirstUse } from '../on-first-use';
import { formatDate, parseDate } from '../../domain/calendar-date';
import type { Delivery } from '../../domain/subscription';
import type { ToldEvent } from '../../domain/told-event';
import type { WeekFigures } from '../../domain/week-figures';
import type { ShapeOf } from '../event-schema';

const weekSchema = () =>
  z.object({
    chats: z.int(),
    openReports: z.int(),
    messages: z.int(),
    uncertain: z.int(),
    refused: z.int(),
    late: z.int(),
    gaps: z.optional(z.int()),
  } satisfies ShapeOf<WeekFigures>);
const toldSchema = () => z.object({ id: z.string(), revision: z.int() } satisfies ShapeOf<ToldEvent>);
const bodySchema = onFirstUse(() =>
  z.object({
    chatId: z.int(),
    thread: z.int(),
    date: z.string(),
    notAfter: z.int(),
    tells: z.optional(z.array(toldSchema())),
    week: z.optional(weekSchema()),
  }),
);

/** A delivery as the body of a queue's message. */
export function deliveryBody({ chatId, thread, date, notAfter, tells, week }: Delivery): string {
  return JSON.stringify({ chatId, thread, date: formatDate(date), notAfter: notAfter.getTime(), tells, week });
}

/** Reads what `deliveryBody` writes; undefined for anything else. */
export function parseDelivery(body: string): Delivery | undefined {
  try {
    const { data } = bodySchema.safeParse(JSON.parse(body));
    const date = data && parseDate(data.date);
    if (!date) return undefined;
    return { ...data, date, notAfter: new Date(data.notAfter) };
  } catch {
    return undefined;
  }
}
