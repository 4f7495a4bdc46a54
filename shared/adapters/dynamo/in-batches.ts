import { setTimeout as wait } from 'node:timers/promises';
import { type Chance, type Sleep, StoreDown } from '../../use-cases/ports';

const ATTEMPTS = 8;
const FIRST_PAUSE_MS = 50;

export interface BatchRetries {
  readonly sleep?: Sleep;
  readonly chance?: Chance;
}

/**
 * Sends requests in batches of a size; `send` returns the requests that were left unprocessed. These are sent again after
 * pauses that double each time (6.4 s in all at most) and are up to half shorter, so that callers do not retry at the same
 * moment. Throws StoreDown when that does not help.
 */
export async function inBatches<Request>(
  requests: readonly Request[],
  size: number,
  { sleep = wait, chance = Math.random }: BatchRetries = {},
  send: (batch: Request[]) => Promise<Request[] | undefined>,
): Promise<void> {
  for (let start = 0; start < requests.length; start += size) {
    let left = await send(requests.slice(start, start + size));
    for (let attempt = 1; left && left.length > 0; attempt += 1) {
      if (attempt === ATTEMPTS)
        throw new StoreDown(`DynamoDB left ${left.length} requests of a batch unprocessed after ${ATTEMPTS} attempts`);
      await sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1) * (1 - chance() / 2));
      left = await send(left);
    }
  }
}
