import * as z from 'zod/mini';
import { onFirstUse } from '../../on-first-use';
import { unpackText } from '../packed';
import { type BlockState, type Former, formerSchema, textBefore } from './former-text';

/**
 * A stored block. It also says what it was before, so that a search sees all of a deploy or nothing of it while the deploy
 * is being stored.
 */
export const versionedSchema = onFirstUse(() =>
  z.object({
    sk: z.string(),
    /** The version of the index in which it became what it is. */
    since: z._default(z.number(), 0),
    next: z.optional(z.string()),
    /** Absent when the block is gone. */
    body: z.optional(z.instanceof(Uint8Array)),
    former: z.optional(formerSchema()),
  }),
);

export type VersionedBlock = ReturnType<typeof versionedSchema.parse>;

/** The block in a version: undefined when there was none; `unknown` when that version is not stored any more. */
export function stateAt(
  { since, body, next, former }: VersionedBlock,
  version: number,
): BlockState | 'unknown' | undefined {
  const text = body && unpackText(body);
  if (since <= version) return text === undefined ? undefined : { text, next };
  if (!former || former.since > version) return 'unknown';
  const before = textBefore(former, text);
  return before === undefined ? undefined : { text: before, next: former.next };
}

/** The version in which the block became what it is in the version in use. */
export function sinceWhen(block: VersionedBlock | undefined, used: number): number {
  return block && block.since <= used ? block.since : (block?.former?.since ?? used);
}

/** A former state of this size (bytes) stays in the block, since it makes no search cost more. */
export const LIGHT_BYTES = 200;

/** Whether the block is to be cleaned once the version that it came with is in use. */
export function isHeavy(body: Uint8Array | undefined, former: Former | undefined): boolean {
  return body === undefined || (former?.text?.length ?? 0) > LIGHT_BYTES;
}
