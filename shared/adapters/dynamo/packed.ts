import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A value as compressed JSON. */
export function pack(value: unknown): Uint8Array {
  return packText(JSON.stringify(value));
}

/** The value, to be parsed by its schema. */
export function unpack(body: Uint8Array): unknown {
  return JSON.parse(unpackText(body));
}

/** The same for text that is JSON already. */
export function packText(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(deflateRawSync(text, { level: 6 }));
}

export function unpackText(body: Uint8Array): string {
  return inflateRawSync(body).toString('utf8');
}
