import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { OutOfTime, type Pause } from '../../use-cases/ports';
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

/** The right to store events, which one run has at a time. */
export interface RunLease {
  /** Of the run. */
  readonly id: string;
  /** Says what is about to be written; all that was said before is done. Throws OutOfTime when another run has the lease. */
  renew(pending?: readonly PendingEvent[]): Promise<void>;
  /** Gives the lease back. After a run that is not finished, what was pending stays known. */
  release(isFinished: boolean): Promise<void>;
}

const LOOK_MS = 5000;
/** A run renews its lease far more often than it is looked at so many times. */
const MOST_LOOKS = 24;

const leaseSchema = z.object({
  /** Another one each time that the lease is renewed. */
  token: z.string(),
  isHeld: z.optional(z.boolean()),
  body: z.optional(z.instanceof(Uint8Array)),
});

type StoredLease = z.infer<typeof leaseSchema>;

const pendingSchema = z.array(z.object({ id: z.string(), keys: z.array(z.string()) }));

/**
 * Takes the lease, after the run that has it: Lambda may start one twice at once, and a deploy that is cancelled
 * starts another. A run that does not renew its lease for two minutes has crashed.
 */
export async function takeLease(table: Table, pause: Pause): Promise<RunLease> {
  let seen = await readLease(table);
  for (let looks = 0; ; looks += 1) {
    if (seen?.isHeld === true && looks < MOST_LOOKS) await pause(LOOK_MS);
    else {
      const token = randomUUID();
      const item = { ...runKey, token, isHeld: true, body: seen?.body };
      if (await table.put(item, isStill(seen?.token, token))) return leaseOf(table, token, pendingIn(seen));
    }
    const now = await readLease(table);
    if (now?.token !== seen?.token) looks = 0;
    seen = now;
  }
}

/** What runs that crashed were about to write, each event once, in the order of the ids. */
export async function readPending(table: Pick<Table, 'get'>): Promise<PendingEvent[]> {
  const keysOf = new Map<string, readonly string[]>();
  for (const { id, keys } of pendingIn(await readLease(table))) keysOf.set(id, [...(keysOf.get(id) ?? []), ...keys]);
  return [...keysOf].map(([id, keys]) => ({ id, keys })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** `leftOver` is of runs that crashed. It stays pending until this run, which sees to it, has finished. */
function leaseOf(table: Table, taken: string, leftOver: readonly PendingEvent[]): RunLease {
  let token = taken;
  /** Of the last renewal, which may have taken place although its response was lost. */
  let tried = taken;
  let pending = leftOver;
  return {
    id: taken,
    async renew(some = []) {
      pending = [...leftOver, ...some];
      tried = randomUUID();
      const item = { ...runKey, token: tried, isHeld: true, body: bodyOf(pending) };
      if (!(await table.put(item, isStill(token, tried)))) throw overtaken();
      token = tried;
    },
    async release(isFinished) {
      const isOwn = isStill(token, tried);
      if (isFinished) await table.remove(runKey, isOwn);
      else await table.put({ ...runKey, token, body: bodyOf(pending) }, isOwn);
    },
  };
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
