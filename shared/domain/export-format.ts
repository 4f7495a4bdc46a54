/** The files a collection can be taken home as: for calendars, for programs, for spreadsheets. */
export const EXPORT_FORMATS = ['ics', 'json', 'csv'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];
