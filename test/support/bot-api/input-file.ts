import { isRecord } from './fault';

/** Whether a value can be sent as a file: its bytes, a Blob, or one of them as `source` with a file name beside it. */
export function isInputFile(value: unknown): boolean {
  return isContent(value) || (isRecord(value) && isContent(value['source']));
}

function isContent(value: unknown): boolean {
  return value instanceof Uint8Array || value instanceof Blob;
}
