import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { onFirstUse } from '../on-first-use';
import { type Clock, OutOfTime, type Sleep } from '../../use-cases/ports';
import { summaryKey } from './event-items';
import { pack, unpack } from './packed';
import type { Condition, Key, Table } from './table';

/** Which run stores events at present, and what it is about to write. */
export const runKey: Key = { pk: summaryKey.pk, sk: 'RUN' };

/** The keys that an event may have, until its row says so. */
export interface PendingEvent {
  readonly id: string;
  readonly keys: readonly string[];
}

/** The fault of a run that another one has taken over from. */
export const overtaken = (): OutOfTime => new OutOfTime('another run has taken over');

/** The right to store events, which one run has at a time. All methods but `release` throw OutOfTime when another run has it. */
export interface RunLease {
  /** The id of the run. */
  readonly id: string;
  /** Renews the lease if another run waits for it; to be called every few seconds. Looks seldom, and writes nothing otherwise. */
  keep(): Promise<void>;
  /** Says what is about to be written; all that was said before is done. */
  announce(pending: readonly PendingEvent[]): Promise<void>;
  /** Gives the lease back. After a run that is not finished, what was pending stays known. */
  release(isFinished: boolean): Promise<void>;
}

/** How a run measures time, and waits for another one. */
export interface LeaseTime {
  readonly clock: Clock;
  readonly sleep: Sleep;
}

/** Both for who waits and for who has the lease. */
const LOOK_MS = 5000;
/** How often an awaited lease is looked at: a run renews it long before that. */
const MOST_LOOKS = 9;

const leaseSchema = onFirstUse(() =>
  z.object({
    /** Another one each time that the lease is renewed. */
    token: z.string(),
    isHeld: z.optional(z.boolean()),
    /** Whether another run has asked, since then, if this one still lives. */
    isAwaited: z.optional(z.boolean()),
    body: z.optional(z.instanceof(Uint8Array)),
  }),
);

type StoredLease = ReturnType<typeof leaseSchema.parse>;

const pendingSchema = onFirstUse(() => z.array(z.object({ id: z.string(), keys: z.array(z.string()) })));

/**
 * Takes the lease, after the run that has it: Lambda may start one twice at once, and a deploy that is cancelled
 * starts another. A run that does not answer for 45 seconds has crashed.
 */
export async function takeLease(table: Table, time: LeaseTime): Promise<RunLease> {
  let seen = await readLease(table);
  for (let looks = 0; ;) {
    if (seen?.isHeld === true && looks < MOST_LOOKS) {
      if (looks === 0) await askFor(table, seen.token);
      await time.sleep(LOOK_MS);
      looks += 1;
    } else {
      const token = randomUUID();
      const item = { ...runKey, token, isHeld: true, body: seen?.body };
      if (await table.put(item, isStill(seen?.token, token))) return leaseOf(table, token, pendingIn(seen), time.clock);
    }
    const now = await readLease(table);
    if (now?.token !== seen?.token) looks = 0;
    seen = now;
  }
}

async function askFor(table: Table, token: string): Promise<void> {
  await table.update(runKey, {
    expression: 'SET isAwaited = :yes',
    condition: '#token = :token',
    names: { '#token': 'token' },
    values: { ':token': token, ':yes': true },
  });
}

/** What runs that crashed were about to write, each event once, in the order of the ids. */
export async function readPending(table: Pick<Table, 'get'>): Promise<PendingEvent[]> {
  const keysOf = new Map<string, readonly string[]>();
  for (const { id, keys } of pendingIn(await readLease(table))) keysOf.set(id, [...(keysOf.get(id) ?? []), ...keys]);
  return [...keysOf].map(([id, keys]) => ({ id, keys })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** `leftOver` is of runs that crashed. It stays pending until this run, which sees to it, has finished. */
function leaseOf(table: Table, taken: string, leftOver: readonly PendingEvent[], clock: Clock): RunLease {
  let token = taken;
  /** The token of the last renewal, which may have taken place although its response was lost. */
  let tried = taken;
  let pending = leftOver;
  let lookedAt = clock.now().getTime();
  return {
    id: taken,
    async keep() {
      const now = clock.now().getTime();
      if (now - lookedAt < LOOK_MS) return;
      lookedAt = now;
      const stored = await readLease(table);
      if (stored?.token !== token) throw overtaken();
      if (stored.isAwaited === true) await renew();
    },
    async announce(some) {
      pending = [...leftOver, ...some];
      await renew();
    },
    async release(isFinished) {
      const isOwn = isStill(token, tried);
      if (isFinished) await table.remove(runKey, isOwn);
      else await table.put({ ...runKey, token, body: bodyOf(pending) }, isOwn);
    },
  };

  async function renew(): Promise<void> {
    tried = randomUUID();
    const item = { ...runKey, token: tried, isHeld: true, body: bodyOf(pending) };
    if (!(await table.put(item, isStill(token, tried)))) throw overtaken();
    token = tried;
  }
}

/** Whether the token is the stored one. Also holds when a call is repeated because its response was lost. */
function isStill(token: string | undefined, next: string): Condition {
  const isFree = token === undefined ? 'attribute_not_exists(pk)' : '#token = :token';
  return {
    condition: `${isFree} OR #token = :next`,
    names: { '#token': 'token' },
    values: { ':next': next, ...(token !== undefined && { ':token': token }) },
  };
}

async function readLease(table: Pick<Table, 'get'>): Promise<StoredLease | undefined> {
  const item = await table.get(runKey, { consistent: true });
  return item && leaseSchema.parse(item);
}

function pendingIn(lease: StoredLease | undefined): readonly PendingEvent[] {
  return lease?.body ? pendingSchema.parse(unpack(lease.body)) : [];
}

function bodyOf(pending: readonly PendingEvent[]): Uint8Array | undefined {
  return pending.length > 0 ? pack(pending) : undefined;
}
