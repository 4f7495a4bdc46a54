import * as z from 'zod/mini';
import { lineSchema } from '../../event-schema';

/** Blocks are parsed when they are read. */
const steps = z.custom<readonly number[]>(
  (value) => Array.isArray(value) && value.every((step: unknown) => typeof step === 'number'),
);

export const blockItemSchema = z.object({
  sk: z.string(),
  next: z.optional(z.string()),
  body: z.instanceof(Uint8Array),
});

export const termBlockSchema = z.array(z.tuple([z.string()], steps));
export const placeBlockSchema = steps;
export const wordBlockSchema = z.array(z.string());
export const lineBlockSchema = z.array(lineSchema);
