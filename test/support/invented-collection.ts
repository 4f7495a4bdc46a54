import { addDays, formatDate, formatYear, twoDigits } from '../../shared/domain/calendar-date';
import type { Collection } from '../../shared/domain/collection';
import { collectionOf, event } from './events';
import { seeded } from './seeded';

const FIRST_YEAR = -499;
const YEARS = 2526;

/**
 * Invented events from 500 BC to 2026, more of them the later it is: most dated to a day, some to a month, a year or a
 * range, some planned.
 */
export function inventedCollection(count: number): Collection {
  const random = seeded(count);
  const events = Array.from({ length: count }, (_, n) => {
    const year = FIRST_YEAR + Math.floor(Math.sqrt(random()) * YEARS);
    const day = { year, month: 1 + Math.floor(random() * 12), day: 1 + Math.floor(random() * 28) };
    const date = dateOf(day, random());
    return event(date, {
      id: `${formatYear(Math.abs(year))}-${String(n).padStart(6, '0')}-invented`,
      kind: random() < 0.1 ? 'scheduled' : 'held',
      importance: 1 + Math.floor(random() * 5),
      title: { en: `Invented event ${n}`, ru: `Выдуманное событие ${n}`, zh: `虚构事件${n}` },
    });
  });
  return collectionOf(...events);
}

type Day = Parameters<typeof formatDate>[0];

function dateOf(day: Day, chance: number): string {
  if (chance < 0.55) return formatDate(day);
  if (chance < 0.65) return `${formatYear(day.year)}-${twoDigits(day.month)}`;
  if (chance < 0.85) return formatYear(day.year);
  return `${formatDate(day)}/${formatDate(addDays(day, 1 + Math.floor(chance * 1000)))}`;
}
