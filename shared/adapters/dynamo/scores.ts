import * as z from 'zod/mini';
import type { Score } from '../../domain/score';
import { MOST_PLAYERS, type Player, type PlayerScore, type Scores } from '../../use-cases/game-ports';
import type { ShapeOf } from '../event-schema';
import { chatPartition } from './chat-keys';
import { PLAYER_PREFIX, playerKey, playsKey } from './player-keys';
import type { Key, Table } from './table';

const scoreShape = {
  right: z.number(),
  wrong: z.number(),
  streak: z.number(),
  best: z.number(),
  recent: z.record(z.string(), z.string()),
} satisfies ShapeOf<Score>;
const scoreSchema = z.object(scoreShape);
const versionSchema = z.object({ version: z.number() });
const rowSchema = z.object({ ...scoreShape, sk: z.string(), name: z._default(z.string(), '') });

/** Ever more answers of one person at the same time do not go on for ever. */
const MOST_ATTEMPTS = 10;

/** An answer is one conditional write; it is of the version that was read, so each answer counts once. */
export function dynamoScores(table: Table): Scores {
  const read = async (key: Key, consistent = false) => table.get(key, { consistent });
  return {
    async of({ chatId, personId }) {
      const item = await read(playerKey(chatId, personId));
      return item && scoreSchema.parse(item);
    },

    async change(player, change) {
      const key = playerKey(player.chatId, player.personId);
      for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
        const item = await read(key, true);
        const after = change(item && scoreSchema.parse(item));
        if (!after) return 'done';
        if (!item && (await isFull(player))) return 'full';
        if (await store(player, key, after, item ? versionSchema.parse(item).version : 0)) return 'done';
      }
      throw new Error('the score changes faster than it can be stored');
    },

    async table(chatId) {
      const items = await table.query({
        pk: chatPartition(chatId),
        sk: { prefix: PLAYER_PREFIX },
        limit: MOST_PLAYERS,
      });
      return items
        .map((item): PlayerScore => {
          const { sk, ...score } = rowSchema.parse(item);
          return { ...score, personId: Number(sk.slice(PLAYER_PREFIX.length)) };
        })
        .sort((a, b) => b.right - a.right || a.wrong - b.wrong || a.personId - b.personId);
    },
  };

  async function isFull({ chatId, personId }: Player): Promise<boolean> {
    if (chatId === personId) return false;
    const query = { pk: chatPartition(chatId), sk: { prefix: PLAYER_PREFIX }, limit: MOST_PLAYERS, keysOnly: true };
    return (await table.query(query)).length === MOST_PLAYERS;
  }

  async function store({ chatId, personId, name }: Player, key: Key, score: Score, version: number): Promise<boolean> {
    const isFirst = version === 0;
    const reference = isFirst && chatId !== personId ? playsKey(chatId, personId) : undefined;
    // Before the score, so that it is never without; and after, in case the person was forgotten in between.
    if (reference) await table.put(reference);
    const item = { ...key, ...score, version: version + 1, ...(chatId !== personId && { name }) };
    const condition = isFirst
      ? { condition: 'attribute_not_exists(pk)' }
      : { condition: '#version = :version', names: { '#version': 'version' }, values: { ':version': version } };
    const isStored = await table.put(item, condition);
    if (reference && isStored) await table.put(reference);
    return isStored;
  }
}
