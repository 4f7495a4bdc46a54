import { TABLE } from '../../contract/table';
import { REPORT_DAYS, type ReportRepository } from '../../use-cases/ports';
import { daysAfter } from './chat-keys';
import type { Table } from './table';

/** Reports in the order of their time. The key contains the update, so a repeated update adds nothing. */
export function dynamoReportRepository(table: Table): ReportRepository {
  return {
    add: ({ mark: { updateId, at }, ...report }) =>
      table.put(
        {
          pk: 'REPORT',
          sk: `${at.toISOString()}#${updateId}`,
          ...report,
          [TABLE.timeToLive]: daysAfter(at, REPORT_DAYS),
        },
        { condition: 'attribute_not_exists(pk)' },
      ),
  };
}
