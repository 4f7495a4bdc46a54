import * as z from 'zod/mini';

/** A block, and the text that the next one begins with. */
export interface BlockState {
  readonly next?: string | undefined;
  readonly body: Uint8Array;
}

const next = z.optional(z.string());
const body = z.optional(z.instanceof(Uint8Array));

/**
 * A stored block. While a deploy is being stored it is what it was before, too, so that a search sees all of the deploy or
 * nothing of it.
 */
export const versionedSchema = z.object({
  sk: z.string(),
  /** The version of the index in which it became what it is. */
  since: z._default(z.number(), 0),
  next,
  /** Absent when the block is gone. */
  body,
  formerNext: next,
  formerBody: body,
  /** It did not exist before. */
  isNew: z.optional(z.boolean()),
});

export type VersionedBlock = z.infer<typeof versionedSchema>;

/** The block in a version: undefined when there was none; `unknown` when it is not stored any more. */
export function stateAt(block: VersionedBlock, version: number): BlockState | 'unknown' | undefined {
  if (block.since <= version) return block.body && { body: block.body, next: block.next };
  if (block.formerBody) return { body: block.formerBody, next: block.formerNext };
  return block.isNew === true ? undefined : 'unknown';
}
