import * as z from 'zod/mini';
import { LONGEST_SILENCE_MS, MAX_AHEAD_MS } from '../../domain/tick';
import { NO_TALLY, TALLIED, type Tally } from '../../domain/week-figures';
import { cached } from '../../use-cases/cached';
import type { Clock } from '../../use-cases/ports';
import type { ScheduleState } from '../../use-cases/delivery-ports';
import { onFirstUse } from '../on-first-use';
import { SCHEDULE, slotDirectory } from './slot-directory';
import type { Key, Table } from './table';

const stateKey: Key = { pk: SCHEDULE, sk: 'STATE' };
const silenceKey: Key = { pk: SCHEDULE, sk: 'SILENCE' };

/** `timeZones` are those that the first version stored, without their slots. */
const stateSchema = onFirstUse(() =>
  z.object({
    lastTick: z.optional(z.number()),
    timeZones: z._default(z.set(z.string()), new Set()),
    messages: z._default(z.number(), 0),
    uncertain: z._default(z.number(), 0),
    refused: z._default(z.number(), 0),
    late: z._default(z.number(), 0),
  }),
);
const silenceSchema = onFirstUse(() => z.object({ until: z.number() }));

/** How soon a sender notices that another one has to be silent; each read costs money. */
const SILENCE_MAX_AGE_MS = 1000;

/** The progress of the schedule. Instants are stored as milliseconds since 1970. */
export function dynamoScheduleState(table: Table, clock: Clock): ScheduleState {
  const directory = slotDirectory(table);
  let silence = cachedSilence();
  const latestSilence = () => clock.now().getTime() + LONGEST_SILENCE_MS;
  return {
    async progress() {
      const stored = await table.get(stateKey, { consistent: true });
      const { lastTick, timeZones, ...tally } = stateSchema.parse(stored ?? {});
      for (const timeZone of timeZones) await directory.occupyAll(timeZone);
      if (timeZones.size > 0) await table.update(stateKey, { expression: 'REMOVE timeZones' });
      const zones = await directory.zones();
      return { lastTick: lastTick === undefined ? undefined : new Date(lastTick), zones, tally };
    },

    slotsAt: directory.slotsAt,
    occupy: directory.occupy,
    foundEmpty: directory.foundEmpty,

    async finish(tick, counts = NO_TALLY) {
      const added = addition(counts);
      const updated = await table.update(stateKey, {
        expression: `SET lastTick = :tick ${added.expression}`,
        condition: 'attribute_not_exists(lastTick) OR lastTick < :tick OR lastTick > :latest',
        values: { ':tick': tick.getTime(), ':latest': clock.now().getTime() + MAX_AHEAD_MS, ...added.values },
      });
      return updated !== undefined;
    },

    async count(counts) {
      await table.update(stateKey, addition(counts));
    },

    async silentUntil() {
      const until = await silence();
      return until && until.getTime() > latestSilence() ? undefined : until;
    },

    async keepSilent(until) {
      await table.update(silenceKey, {
        expression: 'SET #until = :until',
        condition: 'attribute_not_exists(#until) OR #until < :until OR #until > :latest',
        names: { '#until': 'until' },
        values: { ':until': until.getTime(), ':latest': latestSilence() },
      });
      // A read that was under way may have missed the update.
      silence = cachedSilence();
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

/** Adds to the counts that are not 0. */
function addition(counts: Partial<Tally>) {
  const some = TALLIED.flatMap((name) => (counts[name] ? [[name, counts[name]] as const] : []));
  return {
    expression: some.length > 0 ? `ADD ${some.map(([name]) => `${name} :${name}`).join(', ')}` : '',
    values: Object.fromEntries(some.map(([name, count]) => [`:${name}`, count])),
  };
}
