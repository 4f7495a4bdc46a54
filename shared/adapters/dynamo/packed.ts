import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod/mini';
import { onFirstUse } from '../on-first-use';

/** A value as compressed JSON. */
export function pack(value: unknown): Uint8Array {
  return packText(JSON.stringify(value));
}

/** The value, to be parsed by its schema. */
export function unpack(body: Uint8Array): unknown {
  return JSON.parse(unpackText(body));
}

const packedSchema = onFirstUse(() => z.object({ body: z.instanceof(Uint8Array) }));

/** The compressed value of an item that has one as its body. */
export function packedBody(item: unknown): Uint8Array {
  return packedSchema.parse(item).body;
}

/** That value, to be parsed by its schema. */
export function unpackBody(item: unknown): unknown {
  return unpack(packedBody(item));
}

/** Text that is JSON already. */
export function packText(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(deflateRawSync(text, { level: 6 }));
}

export function unpackText(body: Uint8Array): string {
  return inflateRawSync(body).toString('utf8');
}
