import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoReportRepository } from '../../../../shared/adapters/dynamo/report-repository';
import { openTestTable } from '../../../support/table';

let table: LocalTable;
beforeAll(async () => {
  table = await openTestTable();
});
afterAll(() => table.close());

const said = (updateId: number, at: string) => ({
  eventId: '2015-09-03-parade',
  text: 'It was on the 4th.',
  language: 'en',
  stamp: { botId: 42, updateId, at: new Date(at) },
});

test('reports are kept for 180 days in the order they were said, each update’s once', async () => {
  const reports = dynamoReportRepository(table);
  expect(await reports.add(said(20, '2026-09-03T06:00:01Z'))).toBe(true);
  expect(await reports.add(said(7, '2026-09-03T06:00:00Z'))).toBe(true);
  expect(await reports.add(said(21, '2026-09-03T06:00:01Z'))).toBe(true);
  expect(await reports.add(said(20, '2026-09-03T06:00:01Z'))).toBe(false);
  const items = await table.query({ pk: 'REPORT' });
  expect(items.map(({ sk }) => String(sk).split('#')[1])).toEqual(['7', '20', '21']);
  expect(Object.keys(items[0] ?? {}).sort()).toEqual(['eventId', 'expires', 'language', 'pk', 'sk', 'text']);
  expect(items[0]?.['expires']).toBe(Date.parse('2027-03-02T06:00:00Z') / 1000);
});
