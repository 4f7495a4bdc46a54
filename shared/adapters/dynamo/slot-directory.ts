import * as z from 'zod/mini';
import { type QuarterHour, parseQuarterHour, quarterHours } from '../../domain/quarter-hour';
import { PLAIN_RHYTHMS, RHYTHMS } from '../../domain/rhythm';
import { SHARDS, type Slot, type ZoneTime } from '../../domain/subscription';
import type { ScheduleState, ZoneTimes } from '../../use-cases/delivery-ports';
import { onFirstUse } from '../on-first-use';
import { type Key, type Table, keySchema } from './table';

/*
 * Which slots may have subscriptions, so that a tick reads what somebody has then: an item for each zone, with its local
 * times, and an item for each of these, with its rhythms and shards (`daily#2`).
 */

export const SCHEDULE = 'SCHEDULE';

const ZONE_PREFIX = 'ZONE#';
const zoneKey = (timeZone: string): Key => ({ pk: SCHEDULE, sk: `${ZONE_PREFIX}${timeZone}` });

const TIME_PREFIX = 'TIME#';
const timeKey = ({ timeZone, time }: ZoneTime): Key => ({ pk: SCHEDULE, sk: `${TIME_PREFIX}${time}@${timeZone}` });

/** `foundEmpty` are the members in which the last tick found nobody. */
const occupied = () => z._default(z.set(z.string()), new Set());
const membersSchema = onFirstUse(() => z.object({ occupied: occupied() }));
/** An earlier version stored slots with their zone (`09:00/daily`). */
const zoneSchema = onFirstUse(() => z.object({ occupied: occupied(), slots: z.optional(z.set(z.string())) }));

interface SlotDirectory extends Pick<ScheduleState, 'slotsAt' | 'occupy' | 'foundEmpty'> {
  zones(): Promise<readonly ZoneTimes[]>;
  /** Has every slot of a zone looked at, until it is found empty. */
  occupyAll(timeZone: string): Promise<void>;
}

const allSlots = (): ReadonlySet<string> =>
  new Set(quarterHours.flatMap((time) => PLAIN_RHYTHMS.map((rhythm) => `${time}/${rhythm}`)));

export function slotDirectory(table: Table): SlotDirectory {
  return {
    async zones() {
      const items = await table.query({ pk: SCHEDULE, sk: { prefix: ZONE_PREFIX } });
      const zones: ZoneTimes[] = [];
      for (const item of items) {
        const timeZone = keySchema.parse(item).sk.slice(ZONE_PREFIX.length);
        const { occupied, slots } = zoneSchema.parse(item);
        const taken = slots ? await migrateOldSlots(table, timeZone, slots) : [];
        zones.push({ timeZone, times: new Set([...timesIn(occupied), ...taken]) });
      }
      return zones;
    },

    async slotsAt(times) {
      const byKey = new Map(times.map((each) => [timeKey(each).sk, each]));
      const items = await table.getAll(times.map(timeKey));
      return items.flatMap((item) => {
        const at = byKey.get(keySchema.parse(item).sk);
        const { occupied } = membersSchema.parse(item);
        return at ? [...occupied].sort().flatMap((member) => parseMember(at, member)) : [];
      });
    },

    async occupy(slot) {
      await add(table, zoneKey(slot.timeZone), [slot.time]);
      await add(table, timeKey(slot), [memberOf(slot)]);
    },

    async occupyAll(timeZone) {
      await migrateOldSlots(table, timeZone, allSlots());
    },

    foundEmpty: (place) =>
      'rhythm' in place
        ? removeIfEmptyTwice(table, timeKey(place), memberOf(place))
        : removeIfEmptyTwice(table, zoneKey(place.timeZone), place.time),
  };
}

const memberOf = ({ rhythm, shard }: Pick<Slot, 'rhythm' | 'shard'>): string => `${rhythm}#${shard}`;

function parseMember(at: ZoneTime, member: string): Slot[] {
  const [text, shard] = member.split('#');
  const rhythm = RHYTHMS.find((each) => each === text);
  return rhythm === undefined ? [] : [{ ...at, rhythm, shard: Number(shard) }];
}

function timesIn(members: ReadonlySet<string>): QuarterHour[] {
  return [...members].flatMap((member) => parseQuarterHour(member) ?? []);
}

async function add(table: Table, key: Key, members: readonly string[]): Promise<void> {
  await table.update(key, {
    expression: 'ADD occupied :members DELETE foundEmpty :members',
    values: { ':members': new Set(members) },
  });
}

/** Notes that a member was found empty; the second time in a row removes it, and with the last member the item. */
async function removeIfEmptyTwice(table: Table, key: Key, member: string): Promise<void> {
  const values = { ':member': member, ':members': new Set([member]) };
  const removed = await table.update(key, {
    expression: 'DELETE occupied :members, foundEmpty :members',
    condition: 'contains(foundEmpty, :member)',
    values,
  });
  if (!removed) {
    const condition = 'contains(occupied, :member)';
    await table.update(key, { expression: 'ADD foundEmpty :members', condition, values });
  } else if (membersSchema.parse(removed).occupied.size === 0) {
    await table.remove(key, { condition: 'attribute_not_exists(occupied)' });
  }
}

/** Stores the slots that an earlier version kept with the zone as items of their own. Any of their shards may be in use. */
async function migrateOldSlots(table: Table, timeZone: string, slots: ReadonlySet<string>): Promise<QuarterHour[]> {
  const times = quarterHours.filter((time) => PLAIN_RHYTHMS.some((rhythm) => slots.has(`${time}/${rhythm}`)));
  for (const time of times) {
    const rhythms = PLAIN_RHYTHMS.filter((rhythm) => slots.has(`${time}/${rhythm}`));
    const members = rhythms.flatMap((rhythm) => SHARDS.map((shard) => memberOf({ rhythm, shard })));
    await add(table, timeKey({ timeZone, time }), members);
  }
  if (times.length > 0) await add(table, zoneKey(timeZone), times);
  // If somebody subscribed meanwhile, the next tick migrates again.
  await table.update(zoneKey(timeZone), {
    expression: 'REMOVE slots',
    condition: 'slots = :slots',
    values: { ':slots': slots },
  });
  return times;
}
