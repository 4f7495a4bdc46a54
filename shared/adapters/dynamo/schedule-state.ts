import * as z from 'zod/mini';
import { slotInZone } from '../../domain/subscription';
import { MAX_AHEAD_MS } from '../../domain/tick';
import { cached } from '../../use-cases/cached';
import type { Clock } from '../../use-cases/ports';
import type { ScheduleState } from '../../use-cases/delivery-ports';
import type { Key, Table } from './table';

const stateKey: Key = { pk: 'SCHEDULE', sk: 'STATE' };
const silenceKey: Key = { pk: 'SCHEDULE', sk: 'SILENCE' };

const ZONE_PREFIX = 'ZONE#';
const zoneKey = (timeZone: string): Key => ({ pk: stateKey.pk, sk: `${ZONE_PREFIX}${timeZone}` });

/** `timeZones` are those that an earlier version stored. */
const stateSchema = z.object({ lastTick: z.optional(z.number()), timeZones: z.optional(z.set(z.string())) });
const slotsSchema = z.optional(z.set(z.string()));
/** `foundEmpty` are those slots in which the last tick found nobody. */
const zoneSchema = z.object({ sk: z.string(), slots: slotsSchema, foundEmpty: slotsSchema });
const silenceSchema = z.object({ until: z.number() });

/** How soon a sender notices that another one has to be silent; each read costs money. */
const SILENCE_MAX_AGE_MS = 1000;

/** The progress of the schedule. Instants are stored as milliseconds since 1970. */
export function dynamoScheduleState(table: Table, clock: Clock): ScheduleState {
  let silentUntil = cachedSilence();
  return {
    async progress() {
      const { lastTick, timeZones = [] } = stateSchema.parse((await table.get(stateKey, { consistent: true })) ?? {});
      const items = await table.query({ pk: stateKey.pk, sk: { prefix: ZONE_PREFIX } });
      const known = items.map((item): [string, ReadonlySet<string>] => {
        const { sk, slots = new Set() } = zoneSchema.parse(item);
        return [sk.slice(ZONE_PREFIX.length), slots];
      });
      const zones = new Map<string, ReadonlySet<string> | undefined>(known);
      for (const timeZone of timeZones) zones.set(timeZone, undefined);
      return {
        lastTick: lastTick === undefined ? undefined : new Date(lastTick),
        zones: [...zones].map(([timeZone, slots]) => ({ timeZone, slots })),
      };
    },

    async finish(tick) {
      const updated = await table.update(stateKey, {
        expression: 'SET lastTick = :tick',
        condition: 'attribute_not_exists(lastTick) OR lastTick < :tick OR lastTick > :latest',
        values: { ':tick': tick.getTime(), ':latest': clock.now().getTime() + MAX_AHEAD_MS },
      });
      return updated !== undefined;
    },

    async occupy(slot) {
      await table.update(zoneKey(slot.timeZone), {
        expression: 'ADD slots :slots DELETE foundEmpty :slots',
        values: { ':slots': new Set([slotInZone(slot)]) },
      });
    },

    async foundEmpty(slot) {
      const key = zoneKey(slot.timeZone);
      const values = { ':slot': slotInZone(slot), ':slots': new Set([slotInZone(slot)]) };
      const removed = await table.update(key, {
        expression: 'DELETE slots :slots, foundEmpty :slots',
        condition: 'contains(foundEmpty, :slot)',
        values,
      });
      if (!removed) {
        await table.update(key, { expression: 'ADD foundEmpty :slots', condition: 'contains(slots, :slot)', values });
      } else if (!zoneSchema.parse(removed).slots) {
        await table.remove(key, { condition: 'attribute_not_exists(slots)' });
      }
    },

    silentUntil: () => silentUntil(),

    async keepSilent(until) {
      await table.update(silenceKey, {
        expression: 'SET #until = :until',
        condition: 'attribute_not_exists(#until) OR #until < :until',
        names: { '#until': 'until' },
        values: { ':until': until.getTime() },
      });
      // A read that was under way may have missed the update.
      silentUntil = cachedSilence();
    },
  };

  function cachedSilence() {
    return cached(
      async () => {
        const item = await table.get(silenceKey, { consistent: true });
        return item && new Date(silenceSchema.parse(item).until);
      },
      { clock, maxAge: SILENCE_MAX_AGE_MS },
    );
  }
}
