import type { LocalTable } from '../../infra/local/local-table';
import { dynamoChatRepository } from '../../shared/adapters/dynamo/chat-repository';
import { dynamoEventRepository } from '../../shared/adapters/dynamo/event-repository';
import type { Collection } from '../../shared/domain/collection';
import { languageFor } from '../../shared/language/languages';
import type { Asker } from '../../shared/use-cases/asker';
import type { AnswerPorts } from '../../shared/use-cases/ports';
import { openTableWith } from './table';

/** A table with the events of the collection, and all that an answer needs. */
export async function openSearchTable(collection: Collection): Promise<LocalTable & { readonly ports: AnswerPorts }> {
  const table = await openTableWith(collection);
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
