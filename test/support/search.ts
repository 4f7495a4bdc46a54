import { tablePorts } from '../../shared/adapters/dynamo/table-ports';
import type { LocalTable } from '../../infra/local/local-table';
import { createTimeZones } from '../../shared/adapters/time-zones/time-zones';
import type { Collection } from '../../shared/domain/collection';
import { type Asker, askerOf } from '../../shared/use-cases/asker';
import { lastAnswers } from '../../shared/use-cases/last-answers';
import type { AnswerPorts } from '../../shared/use-cases/answer-ports';
import { openTableWith } from './table';

/** A table with the events of the collection, and all that an answer needs. */
export async function openSearchTable(collection: Collection): Promise<LocalTable & { readonly ports: AnswerPorts }> {
  const table = await openTableWith(collection);
  return { ...table, ports: portsOf(table) };
}

/** As after a cold start: nothing is kept. */
export function portsOf(table: LocalTable): AnswerPorts {
  const clock = { now: () => new Date('2026-09-03T06:00:00Z') };
  return {
    clock,
    chance: () => 0.5,
    ...tablePorts(table, clock),
    timeZones: createTimeZones(),
    lastAnswers: lastAnswers(clock),
    members: { isAdministrator: () => Promise.resolve(true), editorsChat: undefined },
  };
}

export function askerIn(language: string): Asker {
  return askerOf(
    { chatId: 1, personId: 1, thread: 0, place: 'private', botId: 42, updateId: 1, languageTag: language },
    { dateOrder: 'day-first' },
    'UTC',
  );
}
