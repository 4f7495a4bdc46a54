import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoScheduleState } from '../../../../shared/adapters/dynamo/schedule-state';
import { recordCalls } from '../../../support/recorded-calls';
import { openTestTable } from '../../../support/table';

let table: LocalTable;
beforeAll(async () => {
  table = await openTestTable();
});
afterAll(() => table.close());

test('whoever asks at the same time whether there is silence waits for one read', async () => {
  const schedule = dynamoScheduleState(table, { now: () => new Date('2026-09-03T06:00:00Z') });
  const calls = recordCalls(table.client);
  await Promise.all(Array.from({ length: 4 }, () => schedule.silentUntil()));
  expect(calls.map(({ command }) => command)).toEqual(['GetItemCommand']);
});
