import { chatPartition } from './chat-keys';
import type { Key } from './table';

/**
 * A score stands in the partition of the chat it was won in. For one won in a group, the partition of the person has a
 * reference to it, so that what a person forgets is forgotten there too.
 */

export const PLAYER_PREFIX = 'PLAYER#';
const PLAYS_PREFIX = 'PLAYS#';

export const playerKey = (chatId: number, personId: number): Key => ({
  pk: chatPartition(chatId),
  sk: `${PLAYER_PREFIX}${personId}`,
});

/** The reference to a score in a group. */
export const playsKey = (chatId: number, personId: number): Key => ({
  pk: chatPartition(personId),
  sk: `${PLAYS_PREFIX}${chatId}`,
});

export const isReference = ({ sk }: Key): boolean => sk.startsWith(PLAYS_PREFIX);

/** For a score in a group, the reference to it, and the other way round; undefined for all other items. */
export function counterpartOf(chatId: number, { sk }: Key): Key | undefined {
  const other = Number(sk.slice(sk.indexOf('#') + 1));
  if (isReference({ pk: '', sk })) return playerKey(other, chatId);
  return sk.startsWith(PLAYER_PREFIX) && other !== chatId ? playsKey(chatId, other) : undefined;
}
