import { readField } from '../../shared/adapters/telemetry/read-field';

/** An update as Telegram gave it out; the rest of it is not checked yet. */
export interface ReceivedUpdate {
  readonly update_id: number;
  readonly [field: string]: unknown;
}

/** The most updates that one getUpdates gives out. Source: Bot API, getUpdates. */
const MOST_AT_ONCE = 100;

export interface UpdateLanes {
  /** Takes what getUpdates gave out, and begins what is new; returns how many that was. */
  add(received: readonly ReceivedUpdate[]): number;
  /** The offset for the next getUpdates, which confirms every update below it. */
  offset(): number;
  /** Whether an update is still being handled. */
  isBusy(): boolean;
  /** Resolves when everything that was taken so far is handled. */
  idle(): Promise<void>;
}

/**
 * Handles the updates of one chat in their order, and those of different chats at the same time. An update is confirmed
 * when it and all before it are handled, so that a crash loses none. `handle` resolves to whether it is done with the
 * update; if not, Telegram is to give it out again.
 */
export function updateLanes(handle: (update: ReceivedUpdate) => Promise<boolean>): UpdateLanes {
  const open = new Map<number, Promise<void>>();
  const handled = new Set<number>();
  const lanes = new Map<string, Promise<void>>();
  let last = -1;
  let isFull = false;
  return {
    add(received) {
      const each = [...new Map(received.map((update) => [update.update_id, update])).values()];
      const fresh = each.filter(({ update_id: id }) => !open.has(id) && !handled.has(id));
      // One chat is so slow that its updates hide those of all others: only then is what is in hand confirmed.
      isFull = received.length >= MOST_AT_ONCE && fresh.length === 0;
      for (const update of fresh) begin(update);
      // Not the highest ever: after a quiet week, Telegram may number them from a lower id.
      if (received.length > 0) last = Math.max(...each.map(({ update_id: id }) => id));
      return fresh.length;
    },
    offset: () => (open.size === 0 || isFull ? last + 1 : Math.min(...open.keys())),
    isBusy: () => open.size > 0,
    async idle() {
      await Promise.all(open.values());
    },
  };

  function begin(update: ReceivedUpdate): void {
    const { update_id: id } = update;
    const lane = laneOf(update);
    const work = (lanes.get(lane) ?? Promise.resolve()).then(async () => {
      if (await handle(update)) {
        open.delete(id);
        handled.add(id);
      }
      if (open.size === 0) handled.clear();
      if (lanes.get(lane) === work) lanes.delete(lane);
    });
    lanes.set(lane, work);
    open.set(id, work);
  }
}

/** The chat of an update; what belongs to no chat (inline queries) is in order for each person. */
function laneOf(update: ReceivedUpdate): string {
  for (const content of Object.values(update)) {
    const chat = idIn(content, 'chat') ?? idIn(readField(content, 'message'), 'chat') ?? idIn(content, 'from');
    if (chat !== undefined) return chat;
  }
  return `update ${update.update_id}`;
}

function idIn(value: unknown, field: string): string | undefined {
  const id = readField(readField(value, field), 'id');
  return typeof id === 'number' ? `${field} ${id}` : undefined;
}
