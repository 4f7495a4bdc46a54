import * as z from 'zod/mini';
import { formatDate, parseDate } from '../../domain/calendar-date';
import type { Delivery } from '../../domain/subscription';

const bodySchema = z.object({ chatId: z.int(), thread: z.int(), date: z.string(), notAfter: z.int() });

/** A delivery as the body of a queue's message. */
export function deliveryBody({ chatId, thread, date, notAfter }: Delivery): string {
  return JSON.stringify({ chatId, thread, date: formatDate(date), notAfter: notAfter.getTime() });
}

/** Reads what `deliveryBody` writes; undefined for anything else. */
export function parseDelivery(body: string): Delivery | undefined {
  try {
    const { data } = bodySchema.safeParse(JSON.parse(body));
    const date = data && parseDate(data.date);
    return date && { chatId: data.chatId, thread: data.thread, date, notAfter: new Date(data.notAfter) };
  } catch {
    return undefined;
  }
}
