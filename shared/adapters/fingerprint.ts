import { createHash } from 'node:crypto';

/** 22 characters that differ when the JSON of a value differs. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
}
