import { setTimeout as wait } from 'node:timers/promises';
import { type Chance, type Clock, OutOfTime, type Sleep, StoreDown } from '../../use-cases/ports';
import { type Item, type Query, type Table, type Write, keySchema } from './table';

export interface PatientOptions {
  readonly clock: Clock;
  /** Milliseconds that are left for all calls. */
  readonly left: () => number;
  /** The pace of writes, below what the table allows, so that others can write too. */
  readonly writeUnitsPerSecond: number;
  readonly sleep?: Sleep;
  readonly chance?: Chance;
}

/** How many items are written at once: as many as a call takes. */
const WRITES = 25;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;
/** How much of the time in which the caller computed is caught up with. */
const CAUGHT_UP_MS = 500;
/** What a call may take with its own retries, and what is needed to end in an orderly way. */
const LAST_MS = 30_000;

/**
 * A table for a long piece of work: what is throttled or down is waited for as long as there is time, and writes keep a
 * pace. Throws OutOfTime when there is none left.
 */
export function patientTable(table: Table, options: PatientOptions): Table {
  const { clock, left, writeUnitsPerSecond, sleep = wait, chance = Math.random } = options;
  let nextWriteAt = 0;
  return {
    get: (key, given) => persist(() => table.get(key, given)),
    put: (item, condition) => persist(() => table.put(item, condition)),
    update: (key, update) => persist(() => table.update(key, update)),
    remove: (key, condition) => persist(() => table.remove(key, condition)),
    getAll: (keys) => persist(() => table.getAll(keys)),
    slotPages: (slot) => table.slotPages(slot),

    async query(query) {
      const items: Item[] = [];
      for await (const page of pages(query)) items.push(...page);
      return items;
    },

    queryPages: pages,

    async writeAll(writes) {
      for (let from = 0; from < writes.length; from += WRITES) {
        const some = writes.slice(from, from + WRITES);
        const units = some.reduce((sum, write) => sum + writeUnits(write), 0);
        const now = clock.now().getTime();
        if (nextWriteAt > now) await pauseFor(nextWriteAt - now);
        nextWriteAt = Math.max(now - CAUGHT_UP_MS, nextWriteAt) + (units / writeUnitsPerSecond) * 1000;
        await persist(() => table.writeAll(some));
      }
    },
  };

  /** After a fault it goes on behind the last item that came. */
  async function* pages(query: Query): AsyncGenerator<Item[]> {
    let rest = query;
    for (let longest = FIRST_PAUSE_MS; ; longest = nextPause(longest)) {
      try {
        requireTime(0);
        for await (const page of table.queryPages(rest)) {
          yield page;
          const last = page.at(-1);
          if (last) rest = { ...rest, after: keySchema.parse(last) };
          if (rest.limit !== undefined) rest = { ...rest, limit: rest.limit - page.length };
          longest = FIRST_PAUSE_MS;
        }
        return;
      } catch (error) {
        await pauseAfter(error, longest);
      }
    }
  }

  async function persist<Result>(call: () => Promise<Result>): Promise<Result> {
    for (let longest = FIRST_PAUSE_MS; ; longest = nextPause(longest)) {
      try {
        requireTime(0);
        return await call();
      } catch (error) {
        await pauseAfter(error, longest);
      }
    }
  }

  /** Throws the error when waiting does not help. */
  async function pauseAfter(error: unknown, longest: number): Promise<void> {
    if (!(error instanceof StoreDown)) throw error;
    await pauseFor(longest * (1 - chance() / 2));
  }

  async function pauseFor(milliseconds: number): Promise<void> {
    requireTime(milliseconds);
    await sleep(milliseconds);
  }

  function requireTime(milliseconds: number): void {
    if (left() - milliseconds < LAST_MS) throw new OutOfTime('there is no time left: the next run goes on');
  }
}

function nextPause(longest: number): number {
  return Math.min(2 * longest, LONGEST_PAUSE_MS);
}

/** About: a quick estimate, which keeps a pace well enough. Source: DynamoDB Developer Guide, "Write operations". */
function writeUnits(write: Write): number {
  if ('remove' in write) return 1;
  const body: unknown = 'body' in write.put ? write.put.body : undefined;
  const packed = body instanceof Uint8Array ? body.length : 0;
  const rest = JSON.stringify(write.put, (_key, value: unknown) => (value instanceof Uint8Array ? undefined : value));
  return Math.ceil((packed + Buffer.byteLength(rest)) / 1024);
}
