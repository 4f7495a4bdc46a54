import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A value as compressed JSON. */
export function pack(value: unknown): Uint8Array {
  return new Uint8Array(deflateRawSync(JSON.stringify(value), { level: 6 }));
}

/** The value, to be parsed by its schema. */
export function unpack(body: Uint8Array): unknown {
  return JSON.parse(inflateRawSync(body).toString('utf8'));
}
