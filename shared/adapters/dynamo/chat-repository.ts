import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { CHOICES, type ChatSettings } from '../../domain/chat-settings';
import type { ChatRepository } from '../../use-cases/ports';
import { readPartition } from './read-partition';
import { chatKey, chatPartition, isNotEarlier, markFields } from './chat-keys';
import { unlessRefused } from './unless-refused';
import { writeAll } from './write-all';

const settingsSchema = z.object({
  language: z.optional(z.string()),
  timeZone: z.optional(z.string()),
  topics: z.optional(z.array(z.string())),
  dateOrder: z.optional(z.enum(CHOICES.dateOrder)),
  leapDay: z.optional(z.enum(CHOICES.leapDay)),
  pageSize: z.optional(z.enum(CHOICES.pageSize)),
  sensitive: z.optional(z.enum(CHOICES.sensitive)),
});

/** What is stored of chats in the table. */
export function dynamoChatRepository(client: DynamoDBClient, tableName: string): ChatRepository {
  return {
    async settings(chatId) {
      const { Item } = await client.send(new GetItemCommand({ TableName: tableName, Key: marshall(chatKey(chatId)) }));
      return settingsIn(Item);
    },

    async change(chatId, changes, mark) {
      const { expression, names, values } = assignments({ ...changes, ...markFields(mark) });
      const updated = await update(chatId, {
        UpdateExpression: expression,
        // An update that comes late must not undo a newer one.
        ConditionExpression: isNotEarlier.condition,
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: marshall({ ...values, ...isNotEarlier.values(mark) }),
        ReturnValues: 'ALL_NEW',
      });
      if (updated) return settingsIn(updated);
      const { Item } = await client.send(
        new GetItemCommand({ TableName: tableName, Key: marshall(chatKey(chatId)), ConsistentRead: true }),
      );
      return settingsIn(Item);
    },

    stored,

    async forget(chatId) {
      const keys = (await stored(chatId)).map(({ pk, sk }) => marshall({ pk, sk }));
      await writeAll(
        client,
        tableName,
        keys.map((Key) => ({ DeleteRequest: { Key } })),
      );
    },

    async move(from, to) {
      const items = await stored(from);
      for (const item of items)
        await putUnlessThere({ ...item, pk: chatPartition(to), ...('chatId' in item && { chatId: to }) });
      await this.forget(from);
    },
  };

  async function stored(chatId: number): Promise<Record<string, unknown>[]> {
    const items: Record<string, unknown>[] = [];
    const part = { pk: chatPartition(chatId), consistent: true };
    for await (const item of readPartition(client, tableName, part)) items.push(item);
    return items;
  }

  /** The item afterwards; undefined when the condition does not hold. */
  async function update(chatId: number, input: Omit<UpdateItemCommandInput, 'TableName' | 'Key'>) {
    const command = new UpdateItemCommand({ TableName: tableName, Key: marshall(chatKey(chatId)), ...input });
    return (await unlessRefused(client.send(command)))?.Attributes;
  }

  async function putUnlessThere(item: object): Promise<void> {
    const Item = marshall(item);
    await unlessRefused(
      client.send(new PutItemCommand({ TableName: tableName, Item, ConditionExpression: 'attribute_not_exists(pk)' })),
    );
  }
}

function settingsIn(item: Parameters<typeof unmarshall>[0] | undefined): ChatSettings {
  return item ? settingsSchema.parse(unmarshall(item)) : {};
}

/** SET for what has a value, REMOVE for what is undefined; names are kept apart, since some are reserved words. */
function assignments(fields: Readonly<Record<string, unknown>>) {
  const names = Object.keys(fields);
  const [set, remove] = [true, false].map((given) => names.filter((name) => (fields[name] !== undefined) === given));
  const clauses = [
    set?.length ? `SET ${set.map((name) => `#${name} = :${name}`).join(', ')}` : '',
    remove?.length ? `REMOVE ${remove.map((name) => `#${name}`).join(', ')}` : '',
  ];
  return {
    expression: clauses.filter(Boolean).join(' '),
    names: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    values: Object.fromEntries((set ?? []).map((name) => [`:${name}`, fields[name]])),
  };
}
