import { type DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import type { Clock, ScheduleState } from '../../use-cases/ports';
import { kept } from '../kept';
import type { Key } from './event-items';
import { unlessRefused } from './unless-refused';

const stateKey: Key = { pk: 'SCHEDULE', sk: 'STATE' };
const silenceKey: Key = { pk: 'SCHEDULE', sk: 'SILENCE' };

const stateSchema = z.object({ lastTick: z.optional(z.number()), timeZones: z.optional(z.set(z.string())) });
const silenceSchema = z.object({ until: z.number() });

/** Those who send learn so soon that there is to be silence; each reading is paid for. */
const SILENCE_KEPT_MS = 1000;

/** How far the schedule has come, in the table. Instants are milliseconds since 1970. */
export function dynamoScheduleState(client: DynamoDBClient, tableName: string, clock: Clock): ScheduleState {
  const silences = () =>
    kept(
      async () => {
        const item = await read(silenceKey);
        return item && new Date(silenceSchema.parse(item).until);
      },
      SILENCE_KEPT_MS,
      clock,
    );
  let silentUntil = silences();
  return {
    async progress() {
      const { lastTick, timeZones } = stateSchema.parse((await read(stateKey)) ?? {});
      return { lastTick: lastTick === undefined ? undefined : new Date(lastTick), timeZones: [...(timeZones ?? [])] };
    },

    async finish(tick) {
      await change(stateKey, {
        expression: 'SET lastTick = :tick',
        condition: 'attribute_not_exists(lastTick) OR lastTick < :tick',
        values: { ':tick': tick.getTime() },
      });
    },

    async addTimeZone(timeZone) {
      await change(stateKey, {
        expression: 'ADD timeZones :zones',
        condition: 'NOT contains(timeZones, :zone)',
        values: { ':zones': new Set([timeZone]), ':zone': timeZone },
      });
    },

    silentUntil: () => silentUntil(),

    async keepSilent(until) {
      await change(silenceKey, {
        expression: 'SET #until = :until',
        condition: 'attribute_not_exists(#until) OR #until < :until',
        names: { '#until': 'until' },
        values: { ':until': until.getTime() },
      });
      // What was read meanwhile may be older.
      silentUntil = silences();
    },
  };

  async function read(key: Key): Promise<Record<string, unknown> | undefined> {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: tableName, Key: marshall(key), ConsistentRead: true }),
    );
    return Item && unmarshall(Item);
  }

  async function change(
    key: Key,
    how: {
      readonly expression: string;
      readonly condition: string;
      readonly names?: Record<string, string>;
      readonly values: Readonly<Record<string, unknown>>;
    },
  ): Promise<void> {
    await unlessRefused(
      client.send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: marshall(key),
          UpdateExpression: how.expression,
          ConditionExpression: how.condition,
          ExpressionAttributeNames: how.names,
          ExpressionAttributeValues: marshall(how.values),
        }),
      ),
    );
  }
}
