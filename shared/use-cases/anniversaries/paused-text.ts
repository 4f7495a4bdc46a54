import { parseDate } from '../../domain/calendar-date';
import { localDay } from '../../domain/local-day';
import { isPausedOn } from '../../domain/pause';
import type { Subscription } from '../../domain/subscription';
import type { Language } from '../../language/language';
import type { Clock } from '../ports';

/** Until when the messages are paused today; undefined when they are not. */
export function pausedText(
  subscription: Subscription,
  clock: Clock,
  { dateText, messages }: Language,
): string | undefined {
  const { pausedUntil, timeZone } = subscription;
  const day = pausedUntil === undefined ? undefined : parseDate(pausedUntil);
  if (!day || !isPausedOn(subscription, localDay(clock.now(), timeZone))) return undefined;
  return messages.pause.until(dateText.date({ unit: 'day', ...day }));
}
