/** The formats of an exported collection: for calendars, programs and spreadsheets. */
export const EXPORT_FORMATS = ['ics', 'json', 'csv'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];
