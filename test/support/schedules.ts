import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { tablePorts } from '../../shared/adapters/dynamo/table-ports';
import { type MemorySchedule, memorySchedule } from './memory-schedule';
import { openTestTable } from './table';

/** One of the two that are to behave the same. */
export interface OpenSchedule extends MemorySchedule {
  close(): Promise<void>;
}

const CLOCK = { now: () => new Date('2026-09-03T06:00:00Z') };

/** The fake, and the adapters on a table of their own, whose index gives two subscriptions a page. */
export const SCHEDULES: readonly (readonly [name: string, open: () => Promise<OpenSchedule>])[] = [
  ['in memory', () => Promise.resolve({ ...memorySchedule(CLOCK), close: () => Promise.resolve() })],
  [
    'in the table',
    async () => {
      const table = await openTestTable();
      pageByTwo(table.client);
      const { subscriptions, ledger, schedule, chats } = tablePorts(table, CLOCK);
      return { ...chats, leave: () => Promise.resolve(), subscriptions, ledger, schedule, close: table.close };
    },
  ],
];

/** Has the index give two subscriptions a page. */
export function pageByTwo(client: DynamoDBClient): void {
  client.middlewareStack.add(
    (next) => (args) => {
      if ('IndexName' in args.input) Object.assign(args.input, { Limit: 2 });
      return next(args);
    },
    { step: 'initialize', name: 'pageByTwo' },
  );
}
