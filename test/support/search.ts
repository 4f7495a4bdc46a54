import { join } from 'node:path';
import type { LocalTable } from '../../infra/local/local-table';
import { dynamoChatRepository } from '../../shared/adapters/dynamo/chat-repository';
import { dynamoCollectionStore } from '../../shared/adapters/dynamo/collection-store';
import { dynamoEventRepository } from '../../shared/adapters/dynamo/event-repository';
import { loadCollection } from '../../shared/adapters/event-files/load-collection';
import type { Collection } from '../../shared/domain/collection';
import { languageFor } from '../../shared/language/languages';
import type { Asker } from '../../shared/use-cases/asker';
import { ingest } from '../../shared/use-cases/ingest';
import type { AnswerPorts } from '../../shared/use-cases/ports';
import { openTestTable } from './table';

export async function builtInCollection(): Promise<Collection> {
  const { collection } = await loadCollection(join(__dirname, '../../events'));
  if (!collection) throw new Error('the built-in collection has faults');
  return collection;
}

/** A table with the events of the collection, and all that an answer needs. */
export async function openSearchTable(collection: Collection): Promise<LocalTable & { readonly ports: AnswerPorts }> {
  const table = await openTestTable();
  const { client, tableName } = table;
  await ingest(dynamoCollectionStore(client, tableName), collection);
  return { ...table, ports: portsOf(table) };
}

/** As after a cold start: nothing is kept. */
export function portsOf({ client, tableName }: LocalTable): AnswerPorts {
  const clock = { now: () => new Date('2026-09-03T06:00:00Z') };
  return {
    clock,
    chance: () => 0.5,
    events: dynamoEventRepository(client, tableName, clock),
    chats: dynamoChatRepository(client, tableName),
  };
}

export function askerIn(language: string): Asker {
  return { chatId: 1, updateId: 1, language: languageFor(language), timeZone: 'UTC', dateOrder: 'day-first' };
}
