import * as z from 'zod/mini';
import { MAX_AHEAD_MS } from '../../domain/tick';
import { cached } from '../../use-cases/cached';
import type { Clock } from '../../use-cases/ports';
import type { ScheduleState } from '../../use-cases/delivery-ports';
import { SCHEDULE, slotDirectory } from './slot-directory';
import type { Key, Table } from './table';

const stateKey: Key = { pk: SCHEDULE, sk: 'STATE' };
const silenceKey: Key = { pk: SCHEDULE, sk: 'SILENCE' };

/** `timeZones` are those that the first version stored, without their slots. */
const stateSchema = z.object({ lastTick: z.optional(z.number()), timeZones: z._default(z.set(z.string()), new Set()) });
const silenceSchema = z.object({ until: z.number() });

/** How soon a sender notices that another one has to be silent; each read costs money. */
const SILENCE_MAX_AGE_MS = 1000;

/** The progress of the schedule. Instants are stored as milliseconds since 1970. */
export function dynamoScheduleState(table: Table, clock: Clock): ScheduleState {
  const directory = slotDirectory(table);
  let silentUntil = cachedSilence();
  return {
    async progress() {
      const stored = await table.get(stateKey, { consistent: true });
      const { lastTick, timeZones } = stateSchema.parse(stored ?? {});
      for (const timeZone of timeZones) await directory.occupyAll(timeZone);
      if (timeZones.size > 0) await table.update(stateKey, { expression: 'REMOVE timeZones' });
      const zones = await directory.zones();
      return { lastTick: lastTick === undefined ? undefined : new Date(lastTick), zones };
    },

    slotsAt: directory.slotsAt,
    occupy: directory.occupy,
    foundEmpty: directory.foundEmpty,

    async finish(tick) {
      const updated = await table.update(stateKey, {
        expression: 'SET lastTick = :tick',
        condition: 'attribute_not_exists(lastTick) OR lastTick < :tick OR lastTick > :latest',
        values: { ':tick': tick.getTime(), ':latest': clock.now().getTime() + MAX_AHEAD_MS },
      });
      return updated !== undefined;
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
