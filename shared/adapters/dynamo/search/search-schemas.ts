import * as z from 'zod/mini';
import { lineSchema } from '../../event-schema';
import { onFirstUse } from '../../on-first-use';

/** Blocks are parsed when they are read. */
const steps = () =>
  z.custom<readonly number[]>(
    (value) => Array.isArray(value) && value.every((step: unknown) => typeof step === 'number'),
  );

export const termBlockSchema = onFirstUse(() => z.array(z.tuple([z.string()], steps())));
export const timeBlockSchema = onFirstUse(steps);
export const orderSchema = onFirstUse(() => z.tuple([steps(), z.array(z.tuple([z.number(), z.number()]))]));
export const idBlockSchema = onFirstUse(() => z.array(z.nullable(z.string())));
export const wordBlockSchema = onFirstUse(() => z.array(z.string()));
export const lineBlockSchema = onFirstUse(() => z.array(z.nullable(lineSchema())));
