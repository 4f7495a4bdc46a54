import { hash } from 'node:crypto';
import type { Box } from './box';

/** Incremented when the fonts or the renderer change, so that the same boxes look otherwise. */
const VERSION = 1;
const LENGTH = 12;

/** Names what a picture shows, for its address: another picture has another one. */
export function pictureHash(picture: Box): string {
  const drawn = JSON.stringify([VERSION, picture]);
  return hash('sha256', drawn).slice(0, LENGTH);
}
