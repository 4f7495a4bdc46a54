import { itemsOf, summaryKey } from '../../../shared/adapters/dynamo/event-items';
import type { Item, Key } from '../../../shared/adapters/dynamo/table';
import { addDays, formatDate } from '../../../shared/domain/calendar-date';
import { summarise } from '../../../shared/domain/collection-summary';
import { quarterHours } from '../../../shared/domain/quarter-hour';
import { slotsDue } from '../../../shared/domain/slot';
import { type Subscription, type ZoneTime, slotOf } from '../../../shared/domain/subscription';
import { collectionOf, event } from '../../support/events';
import { seeded } from '../../support/seeded';
import { subscription } from '../../support/subscriptions';

/** A Thursday; whoever is told on Mondays is not due. */
export const TICK = new Date('2026-09-03T06:00:00Z');
const OTHER_DAY = '1';

/** Everybody who is subscribed, in some zones at all local times, of whom so many are due at the tick. */
export interface Population {
  readonly zones: number;
  readonly subscriptions: number;
  readonly due: number;
}

const ZONES = Intl.supportedValuesOf('timeZone');
const RHYTHMS: readonly Partial<Subscription>[] = [
  ...Array.from({ length: 7 }, () => ({})),
  { early: '7' },
  { days: '5' },
  { days: OTHER_DAY },
];

/** The cells of a population: its zones by all local times. */
export function cellsOf({ zones }: Population): readonly ZoneTime[] {
  return ZONES.slice(0, zones).flatMap((timeZone) => quarterHours.map((time) => ({ timeZone, time })));
}

/** Who is subscribed at each local time. Who is due is spread over all zones, and so over as many slots as can be. */
export function population(given: Population) {
  const cells = cellsOf(given);
  const numbers = new Map(cells.map(({ timeZone, time }, number) => [`${timeZone}@${time}`, number]));
  const atTick = new Map(
    ZONES.slice(0, given.zones).map((timeZone) => [timeZone, slotsDue(timeZone, TICK)[0]?.time] as const),
  );
  const share = (all: number, parts: number, part: number) =>
    Math.floor((all * (part + 1)) / parts) - Math.floor((all * part) / parts);

  function subscribersAt(at: ZoneTime): Subscription[] {
    const number = numbers.get(`${at.timeZone}@${at.time}`);
    if (number === undefined) return [];
    const chance = seeded(number);
    const isAtTick = atTick.get(at.timeZone) === at.time;
    const due = isAtTick ? share(given.due, given.zones, Math.floor(number / quarterHours.length)) : 0;
    return Array.from({ length: share(given.subscriptions, cells.length, number) }, (_, n) => {
      const rhythm = isAtTick ? (n < due ? {} : { days: OTHER_DAY as '1' }) : RHYTHMS[Math.floor(chance() * 10)];
      return subscription({ ...at, ...rhythm, chatId: number * 1000 + n + 1 });
    });
  }
  return { cells, subscribersAt };
}

/** A collection with an event on each day of the year. */
export const EVERY_DAY = collectionOf(
  ...Array.from({ length: 366 }, (_, n) => event(formatDate(addDays({ year: 2000, month: 1, day: 1 }, n)))),
);

/** The items of the table, as the repositories write them: what is kept of zones and times, and the events. */
export function* itemsFor({ cells, subscribersAt }: ReturnType<typeof population>): Generator<Key & Item> {
  yield { pk: 'SCHEDULE', sk: 'STATE', lastTick: TICK.getTime() - 15 * 60_000 };
  yield { ...summaryKey, summary: summarise(EVERY_DAY) };
  for (const each of EVERY_DAY.events.flatMap(itemsOf)) yield { ...each };
  const times = new Map<string, Set<string>>();
  for (const cell of cells) {
    const members = subscribersAt(cell).map((each) => memberOf(each));
    if (members.length === 0) continue;
    times.set(cell.timeZone, (times.get(cell.timeZone) ?? new Set()).add(cell.time));
    yield { pk: 'SCHEDULE', sk: `TIME#${cell.time}@${cell.timeZone}`, occupied: new Set(members) };
  }
  for (const [timeZone, occupied] of times) yield { pk: 'SCHEDULE', sk: `ZONE#${timeZone}`, occupied };
}

/** The items of the subscriptions in a slot, by its key in the index. */
export function inSlotOf({ subscribersAt }: ReturnType<typeof population>): (slot: string) => readonly Item[] {
  return (slot) => {
    const [timeZone = '', rest = ''] = slot.split('@');
    const time = quarterHours.find((each) => rest.startsWith(`${each}/`));
    if (time === undefined) return [];
    return subscribersAt({ timeZone, time })
      .filter((each) => `${time}/${memberOf(each)}` === rest)
      .map((each) => ({ ...{ pk: `CHAT#${each.chatId}`, sk: 'SUB#0' }, ...each, slot, ...MARKED }));
  };
}

/** The update by which they subscribed. */
export const MARK = { botId: 42, updateId: 1, at: new Date('2026-09-01T06:00:00Z') };
/** A first version is drawn by chance; this one is as long as nearly all. */
export const VERSION = 2 ** 39;
const MARKED = {
  changedBy: MARK.botId,
  lastUpdateId: MARK.updateId,
  changedAt: MARK.at.getTime() / 1000,
  version: VERSION,
};

function memberOf(each: Subscription): string {
  const { rhythm, shard } = slotOf(each);
  return `${rhythm}#${shard}`;
}
