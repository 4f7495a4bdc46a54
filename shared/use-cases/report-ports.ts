import type { ReportOutcome } from '../domain/report';
import type { UpdateStamp } from './ports';

/** A report that something is wrong with an event. */
export interface Report {
  readonly eventId: string;
  readonly text: string;
  /** The language it was written from. */
  readonly language: string;
  /** The private chat that hears of the outcome. Nothing else about the person is kept. */
  readonly chatId?: number | undefined;
  readonly stamp: UpdateStamp;
}

/** A report as it is stored. */
export interface KeptReport extends Omit<Report, 'stamp'> {
  readonly number: string;
  /** ISO 8601 */
  readonly at: string;
}

/** What an editor did with a report. */
export interface ReportAction {
  readonly what: ReportOutcome;
  /** The id of the editor; absent once the editor is forgotten. */
  readonly who?: number | undefined;
  /** ISO 8601 */
  readonly at: string;
  /** The answer to the person. */
  readonly text: string;
}

/** How long a report is kept. */
export const REPORT_DAYS = 180;

/** How often in the week up to an instant somebody asked for a date that has no events. */
export type CountGaps = (until: Date) => Promise<number>;

/** Reports for the editors. */
export interface ReportRepository {
  /** Stores a report; false when it was stored before, because its update came twice. */
  add(report: Report): Promise<boolean>;
  /** The open report of that number; undefined when it is closed or gone. */
  openOne(number: string): Promise<KeptReport | undefined>;
  /**
   * At most `most` open reports, the newest first, of those before a number if one is given. `next` is where to go on;
   * there may be a next page after one without reports.
   */
  open(
    most: number,
    before?: string,
  ): Promise<{ readonly reports: readonly KeptReport[]; readonly next?: string | undefined }>;
  /**
   * Closes an open report and forgets its chat. Gives the report as it was, with the chat, to one caller only; undefined
   * when it is closed or gone.
   */
  close(number: string, action: ReportAction): Promise<KeptReport | undefined>;
}
