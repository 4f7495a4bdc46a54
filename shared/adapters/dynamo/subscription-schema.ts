import * as z from 'zod/mini';
import { LEAP_DAYS } from '../../domain/leap-day';
import { parseQuarterHour } from '../../domain/quarter-hour';
import { ENDINGS, PLAN_CHOICES } from '../../domain/subscription';

const quarterHour = z.pipe(
  z.string(),
  z.transform((text, context) => {
    const time = parseQuarterHour(text);
    if (time) return time;
    context.issues.push({ code: 'custom', input: text, message: 'no quarter hour' });
    return z.NEVER;
  }),
);

/** A subscription as it comes out of the table. */
export const subscriptionSchema = z.object({
  chatId: z.number(),
  thread: z.number(),
  timeZone: z.string(),
  time: quarterHour,
  language: z.string(),
  leapDay: z.enum(LEAP_DAYS),
  days: z.enum(PLAN_CHOICES.days),
  which: z.enum(PLAN_CHOICES.which),
  early: z.enum(PLAN_CHOICES.early),
  sound: z.enum(PLAN_CHOICES.sound),
  sensitive: z.enum(PLAN_CHOICES.sensitive),
  topics: z.array(z.string()),
  events: z.array(z.string()),
  ended: z.optional(z.object({ why: z.enum(ENDINGS), on: z.string() })),
});
