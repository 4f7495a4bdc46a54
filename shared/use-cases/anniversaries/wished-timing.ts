import { DEFAULTS } from '../../domain/choices';
import type { QuarterHour } from '../../domain/quarter-hour';
import type { Timing } from '../../domain/timing';
import type { Wish } from '../../language/understanding/wish';

/** Where only the part of the day is said. */
const HOURS: Readonly<
  Record<NonNullable<Wish['part']>, { readonly usual: QuarterHour; readonly from: string; readonly to: string }>
> = {
  morning: { usual: '09:00', from: '05:00', to: '11:45' },
  evening: { usual: '20:00', from: '17:00', to: '23:45' },
};

/** A week that was not said begins with its first day. */
const FIRST_DAY = '1';

/** When the messages of a wish are to come: what holds stays where it agrees. The time need not be a quarter of an hour. */
export function wishedTiming(
  { time, part, days }: Pick<Wish, 'time' | 'part' | 'days'>,
  held: Timing | undefined,
): Pick<Timing, 'days'> & { readonly time?: string | undefined } {
  const { usual, from, to } = HOURS[part ?? 'morning'];
  const isAgreed = part === undefined || (held?.time !== undefined && held.time >= from && held.time <= to);
  const isWeekly = held?.days !== undefined && held.days !== DEFAULTS.days;
  const onDays = days === 'weekly' ? (isWeekly ? held.days : FIRST_DAY) : days;
  return {
    time: time ?? (isAgreed ? undefined : usual),
    // Messages that are not weekly come on all days.
    days: onDays === DEFAULTS.days && !isWeekly ? undefined : onDays,
  };
}
