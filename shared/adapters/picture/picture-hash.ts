import { createHash } from 'node:crypto';
import type { Box } from './box';

/** Incremented when the fonts or the renderer change, so that the same boxes look otherwise. */
const VERSION = 1;
const LENGTH = 12;

/** Names what a picture shows, for its address: another picture has another one. */
export function pictureHash(picture: Box): string {
  const drawn = JSON.stringify([VERSION, picture]);
  return createHash('sha256').update(drawn).digest('hex').slice(0, LENGTH);
}
