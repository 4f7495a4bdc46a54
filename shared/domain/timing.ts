import { CHOICES, type Choice } from './choices';
import { type QuarterHour, parseQuarterHour } from './quarter-hour';

/** When messages are to come, as far as it was said. */
export interface Timing {
  readonly time?: QuarterHour | undefined;
  readonly days?: Choice<'days'> | undefined;
}

/** As buttons and links have it: `0930`, `09301` on Mondays, `09300` on all days; empty without a time. */
export function formatTiming({ time, days }: Timing): string {
  if (time === undefined) return '';
  return time.replace(':', '') + (days === 'daily' ? '0' : (days ?? ''));
}

/** Reads what `formatTiming` writes of a time; undefined for anything else. */
export function parseTiming(text: string): (Timing & { readonly time: QuarterHour }) | undefined {
  const [, hour = '', minute = '', day] = /^(\d\d)(\d\d)([0-7])?$/.exec(text) ?? [];
  const time = parseQuarterHour(`${hour}:${minute}`);
  const days = day === '0' ? 'daily' : CHOICES.days.values.find((value) => value === day);
  return time && { time, ...(days && { days }) };
}
