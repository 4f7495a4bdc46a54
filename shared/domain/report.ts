/** What editors decide on a report: the event was corrected, or stays as it is. */
export const REPORT_OUTCOMES = ['mended', 'declined'] as const;

export type ReportOutcome = (typeof REPORT_OUTCOMES)[number];

/** The number of a report, which a button and a link can carry: when it was said, and its update, to the base 36. */
export function reportNumber({ at, updateId }: { readonly at: Date; readonly updateId: number }): string {
  return `${at.getTime().toString(36)}-${updateId.toString(36)}`;
}

/** Reads a report's number; undefined for any other text. */
export function parseReportNumber(text: string): { readonly at: Date; readonly updateId: number } | undefined {
  const [, at, updateId] = /^([1-9a-z][0-9a-z]{0,8})-(0|[1-9a-z][0-9a-z]{0,9})$/.exec(text) ?? [];
  if (at === undefined || updateId === undefined) return undefined;
  return { at: new Date(parseInt(at, 36)), updateId: parseInt(updateId, 36) };
}
