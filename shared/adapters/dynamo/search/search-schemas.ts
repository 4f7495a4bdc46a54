import * as z from 'zod/mini';
import { lineSchema } from '../../event-schema';

/** Blocks are parsed when they are read. */
const steps = z.custom<readonly number[]>(
  (value) => Array.isArray(value) && value.every((step: unknown) => typeof step === 'number'),
);

export const termBlockSchema = z.array(z.tuple([z.string()], steps));
export const timeBlockSchema = steps;
export const orderSchema = z.tuple([steps, z.array(z.tuple([z.number(), z.number()]))]);
export const idBlockSchema = z.array(z.nullable(z.string()));
export const wordBlockSchema = z.array(z.string());
export const lineBlockSchema = z.array(z.nullable(lineSchema));
