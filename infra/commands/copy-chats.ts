import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { CHAT_PREFIX } from '../../shared/adapters/dynamo/chat-keys';
import { subscriptionSchema } from '../../shared/adapters/dynamo/chat-schemas';
import { dynamoScheduleState } from '../../shared/adapters/dynamo/schedule-state';
import type { Table } from '../../shared/adapters/dynamo/table';
import { systemClock } from '../../shared/adapters/system-clock';
import { isActive, slotOf } from '../../shared/domain/subscription';

/** A table by its name, which may be another bot's or a restored one. */
export interface ChatsSource {
  readonly client: DynamoDBClient;
  readonly tableName: string;
}

/** How many items were copied, and how many the target had already. */
export interface CopiedChats {
  readonly copied: number;
  readonly kept: number;
}

/**
 * Copies everything that is stored about chats: settings, subscriptions, and the marks of messages that were sent. What
 * the target already holds is newer and stays, unless it is to be overwritten. Does no harm when it is run again.
 */
export async function copyChats(
  { client, tableName }: ChatsSource,
  to: Table,
  { overwrite = false }: { readonly overwrite?: boolean | undefined } = {},
): Promise<CopiedChats> {
  const schedule = dynamoScheduleState(to, systemClock);
  let [copied, kept] = [0, 0];
  const chats = {
    TableName: tableName,
    FilterExpression: 'begins_with(pk, :chat)',
    ExpressionAttributeValues: { ':chat': { S: CHAT_PREFIX } },
  };
  for await (const { Items = [] } of paginateScan({ client }, chats))
    for (const item of Items.map((each) => unmarshall(each))) {
      const { data: subscription } = subscriptionSchema.safeParse(item);
      // Before the subscription itself: a slot without subscriptions is harmless, but not the reverse.
      if (isActive(subscription)) await schedule.occupy(slotOf(subscription));
      const isWritten = await to.put(item, overwrite ? undefined : { condition: 'attribute_not_exists(pk)' });
      if (isWritten) copied += 1;
      else kept += 1;
    }
  return { copied, kept };
}
