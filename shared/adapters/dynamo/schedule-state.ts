import * as z from 'zod/mini';
import { MAX_AHEAD_MS } from '../../domain/tick';
import { cached } from '../../use-cases/cached';
import type { Clock } from '../../use-cases/ports';
import type { ScheduleState } from '../../use-cases/delivery-ports';
import type { Key, Table } from './table';

const stateKey: Key = { pk: 'SCHEDULE', sk: 'STATE' };
const silenceKey: Key = { pk: 'SCHEDULE', sk: 'SILENCE' };

const stateSchema = z.object({ lastTick: z.optional(z.number()), timeZones: z.optional(z.set(z.string())) });
const silenceSchema = z.object({ until: z.number() });

/** How soon a sender notices that another one has to be silent; each read costs money. */
const SILENCE_MAX_AGE_MS = 1000;

/** The progress of the schedule. Instants are stored as milliseconds since 1970. */
export function dynamoScheduleState(table: Table, clock: Clock): ScheduleState {
  let silentUntil = cachedSilence();
  return {
    async progress() {
      const { lastTick, timeZones } = stateSchema.parse((await table.get(stateKey, { consistent: true })) ?? {});
      return { lastTick: lastTick === undefined ? undefined : new Date(lastTick), timeZones: [...(timeZones ?? [])] };
    },

    async finish(tick) {
      await table.update(stateKey, {
        expression: 'SET lastTick = :tick',
        condition: 'attribute_not_exists(lastTick) OR lastTick < :tick OR lastTick > :latest',
        values: { ':tick': tick.getTime(), ':latest': clock.now().getTime() + MAX_AHEAD_MS },
      });
    },

    async addTimeZone(timeZone) {
      await table.update(stateKey, {
        expression: 'ADD timeZones :zones',
        condition: 'NOT contains(timeZones, :zone)',
        values: { ':zones': new Set([timeZone]), ':zone': timeZone },
      });
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
