import { type DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';

/** A partition, or the items of it whose sort keys begin so. */
export interface PartOfTable {
  readonly pk: string;
  readonly prefix?: string;
  /** Whether what was just written must be there. */
  readonly consistent?: boolean;
}

/** The items, in the order of their sort keys; a page of them is read when it is wanted. */
export async function* readPartition(
  client: DynamoDBClient,
  tableName: string,
  { pk, prefix, consistent = false }: PartOfTable,
): AsyncGenerator<Record<string, unknown>> {
  const pages = paginateQuery(
    { client },
    {
      TableName: tableName,
      ConsistentRead: consistent,
      KeyConditionExpression: prefix === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: marshall({ ':pk': pk, ':prefix': prefix }, { removeUndefinedValues: true }),
    },
  );
  for await (const { Items = [] } of pages) for (const item of Items) yield unmarshall(item);
}
