import * as z from 'zod/mini';
import type { Score } from '../../domain/score';
import { MOST_PLAYERS, type Player, type PlayerScore, type Scores } from '../../use-cases/game-ports';
import type { ShapeOf } from '../event-schema';
import { onFirstUse } from '../on-first-use';
import { type ItemChange, changeItem } from './change-item';
import { chatPartition } from './chat-keys';
import { PLAYER_PREFIX, playerKey, playsKey } from './player-keys';
import type { Table } from './table';

const scoreShape = () =>
  ({
    right: z.number(),
    wrong: z.number(),
    streak: z.number(),
    best: z.number(),
    recent: z.record(z.string(), z.string()),
  }) satisfies ShapeOf<Score>;
const scoreSchema = onFirstUse(() => z.object(scoreShape()));
const rowSchema = onFirstUse(() => z.object({ ...scoreShape(), sk: z.string(), name: z._default(z.string(), '') }));

type Answered = ItemChange<{ readonly outcome: 'done' | 'full'; readonly isNew: boolean }>;

/** An answer is one conditional write, so that it counts once. */
export function dynamoScores(table: Table): Scores {
  return {
    async of({ chatId, personId }) {
      const item = await table.get(playerKey(chatId, personId));
      return item && scoreSchema.parse(item);
    },

    async change(player, change) {
      const { chatId, personId, name } = player;
      const reference = chatId === personId ? undefined : playsKey(chatId, personId);
      const { outcome, isNew } = await changeItem(
        table,
        playerKey(chatId, personId),
        async (item): Promise<Answered> => {
          const after = change(item && scoreSchema.parse(item));
          const isNew = item === undefined;
          if (!after) return { result: { outcome: 'done', isNew: false } };
          if (isNew && (await isTableFull(player))) return { result: { outcome: 'full', isNew: false } };
          // Before the score, so that it is never without; and after, in case the person was forgotten in between.
          if (reference && isNew) await table.put(reference);
          return { item: { ...after, ...(reference && { name }) }, result: { outcome: 'done', isNew } };
        },
      );
      if (reference && isNew) await table.put(reference);
      return outcome;
    },

    async leave({ chatId, personId }) {
      const key = playerKey(chatId, personId);
      // Most who leave never played, and a read costs less than a write.
      if (await table.get(key)) await table.writeAll([{ remove: key }, { remove: playsKey(chatId, personId) }]);
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

  async function isTableFull({ chatId, personId }: Player): Promise<boolean> {
    if (chatId === personId) return false;
    const query = { pk: chatPartition(chatId), sk: { prefix: PLAYER_PREFIX }, limit: MOST_PLAYERS, keysOnly: true };
    return (await table.query(query)).length === MOST_PLAYERS;
  }
}
