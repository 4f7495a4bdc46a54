import type { Update } from 'telegraf/types';

/**
 * Takes what came for an Update when it is an object with an `update_id`; undefined otherwise.
 * Further in, telegraf's filters look at each field before it is used.
 */
export function parseUpdate(value: unknown): Update | undefined {
  return isUpdate(value) ? value : undefined;
}

function isUpdate(value: unknown): value is Update {
  return typeof value === 'object' && value !== null && 'update_id' in value && Number.isSafeInteger(value.update_id);
}
