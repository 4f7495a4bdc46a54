import * as z from 'zod/mini';
import { packText, unpackText } from '../packed';

/** A block, and the text that the next one begins with. */
export interface BlockState {
  readonly next?: string | undefined;
  /** A JSON array. */
  readonly text: string;
}

/** What a block was before: where its text differs, something else stood there. */
export const formerSchema = () =>
  z.object({
    /** The version of the index in which it became so. An older version is not known any more. */
    since: z.number(),
    next: z.optional(z.string()),
    /** The part of the present text that differs: from one character up to another. */
    from: z._default(z.number(), 0),
    to: z._default(z.number(), 0),
    /** The compressed text that stood there; absent when the block did not exist. */
    text: z.optional(z.instanceof(Uint8Array)),
  });

export type Former = z.infer<ReturnType<typeof formerSchema>>;

/** The former state of a block as it is stored beside the present text: only the part that differs. */
export function formerOf(was: BlockState | undefined, since: number, now = ''): Former {
  if (!was) return { since, from: 0, to: 0 };
  const { next, text } = was;
  const from = sameAtStart(text, now);
  const same = sameAtEnd(text, now, from);
  return { since, next, from, to: now.length - same, text: packText(text.slice(from, text.length - same)) };
}

/** The former text of a block; undefined when it did not exist. */
export function textBefore({ from, to, text }: Former, now = ''): string | undefined {
  return text && now.slice(0, from) + unpackText(text) + now.slice(to);
}

function sameAtStart(a: string, b: string): number {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1;
  // Half of a surrogate pair cannot be stored.
  return /[\ud800-\udbff]/.test(a.charAt(same - 1)) ? same - 1 : same;
}

function sameAtEnd(a: string, b: string, from: number): number {
  const most = Math.min(a.length, b.length) - from;
  let same = 0;
  while (same < most && a.at(-1 - same) === b.at(-1 - same)) same += 1;
  return /[\udc00-\udfff]/.test(a.charAt(a.length - same)) ? same - 1 : same;
}
