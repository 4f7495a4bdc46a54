import type { ReportRepository } from '../../use-cases/ports';
import type { Table } from './table';

/** Reports in the order of their time. The key contains the update, so a repeated update adds nothing. */
export function dynamoReportRepository(table: Table): ReportRepository {
  return {
    add: ({ mark: { updateId, at }, ...report }) =>
      table.put(
        { pk: 'REPORT', sk: `${at.toISOString()}#${updateId}`, ...report },
        { condition: 'attribute_not_exists(pk)' },
      ),
  };
}
