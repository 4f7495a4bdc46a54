import * as z from 'zod/mini';
import { TABLE } from '../../contract/table';
import { REPORT_DAYS, type ReportRepository } from '../../use-cases/ports';
import { daysAfter } from './chat-keys';
import type { Table } from './table';

const REPORTS = 'REPORT';

/** Reports in the order of their time. The key contains the update, so a repeated update adds nothing. */
export function dynamoReportRepository(table: Table): ReportRepository {
  return {
    add: ({ mark: { updateId, at }, ...report }) =>
      table.put(
        {
          pk: REPORTS,
          sk: `${at.toISOString()}#${updateId}`,
          ...report,
          [TABLE.timeToLive]: daysAfter(at, REPORT_DAYS),
        },
        { condition: 'attribute_not_exists(pk)' },
      ),
  };
}

const storedSchema = z.object({ sk: z.string(), eventId: z.string(), text: z.string(), language: z.string() });

/** A report as the editors read it. */
export interface StoredReport {
  /** In ISO 8601. */
  readonly at: string;
  readonly eventId: string;
  readonly text: string;
  readonly language: string;
}

/** All reports that are kept, the oldest first. */
export async function storedReports(table: Pick<Table, 'query'>): Promise<readonly StoredReport[]> {
  const items = await table.query({ pk: REPORTS });
  return items.map((item) => {
    const { sk, ...report } = storedSchema.parse(item);
    return { at: sk.replace(/#.*/, ''), ...report };
  });
}
