import type { CollectionSummary } from '../../domain/collection-summary';
import { EXPORT_FORMATS, type ExportFormat } from '../../domain/export-format';
import type { HistoricalEvent } from '../../domain/historical-event';
import { calendarFile } from '../../language/export/calendar-file';
import { csvFile } from '../../language/export/csv-file';
import { jsonFile } from '../../language/export/json-file';
import type { Message } from '../../language/message';
import { lines } from '../../language/rich-text';
import { type Asker, todayOf } from '../asker';
import type { AnswerPorts } from '../answer-ports';
import { type PressAnswer, toast } from '../press-answer';

/** More events do not go into one file: it is made and sent while somebody waits. */
const MOST_EXPORTED = 5000;
/** A calendar has the days of so many years. */
const CALENDAR_YEARS = 5;

/** Asks in which form the collection is wanted. */
export function askForFormat({ language }: Asker): Message {
  const { askFormat, formats } = language.messages.control;
  const buttons = EXPORT_FORMATS.map((format) => ({
    label: formats[format],
    action: { kind: 'export', format } as const,
  }));
  return { text: lines(askFormat), buttons: [buttons] };
}

/** The collection as a file. */
export async function exportEvents(
  ports: Pick<AnswerPorts, 'clock' | 'events'>,
  asker: Asker,
  format: ExportFormat,
): Promise<PressAnswer> {
  const { messages } = asker.language;
  const collection = await ports.events.summary();
  if (!collection) return toast(messages.emptyCollection);
  const events = await ports.events.all(MOST_EXPORTED);
  const name = `timeline.${format}`;
  const file = { name, type: MEDIA_TYPES[format], content: contentOf(ports, asker, { format, collection, events }) };
  return { how: 'file', file, caption: messages.control.exported(events.length) };
}

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  ics: 'text/calendar',
  json: 'application/json',
  csv: 'text/csv',
};

function contentOf(
  { clock }: Pick<AnswerPorts, 'clock'>,
  asker: Asker,
  given: {
    readonly format: ExportFormat;
    readonly collection: CollectionSummary;
    readonly events: readonly HistoricalEvent[];
  },
): string {
  const { format, collection, events } = given;
  const { language, leapDay } = asker;
  const now = clock.now();
  switch (format) {
    case 'ics': {
      const period = { today: todayOf(asker, clock), years: CALENDAR_YEARS, leapDay };
      return calendarFile(events, { ...period, language, collection, now });
    }
    case 'csv':
      return csvFile(events, language);
    case 'json':
      return jsonFile(events, { collection, now });
  }
}
