import type { CollectionSummary } from '../../domain/collection-summary';
import { EXPORT_FORMATS, type ExportFormat } from '../../domain/export-format';
import type { HistoricalEvent } from '../../domain/historical-event';
import { calendarFile } from '../../language/export/calendar-file';
import { csvFile } from '../../language/export/csv-file';
import { jsonFile } from '../../language/export/json-file';
import { type Message, say } from '../../language/message';
import { lines } from '../../language/rich-text';
import { type Asker, todayOf } from '../asker';
import type { AnswerPorts } from '../answer-ports';
import { type PressAnswer, anew } from '../press-answer';

/** A file is made and sent while somebody waits: of more events the function has neither the time nor the memory. */
const MOST_EXPORTED: Readonly<Record<ExportFormat, number>> = { ics: 1000, json: 5000, csv: 5000 };
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

/** The whole collection as a file; refused before it is read when it is too large, or when the person had one just now. */
export async function exportEvents(
  ports: Pick<AnswerPorts, 'clock' | 'events' | 'quotas'>,
  asker: Asker,
  format: ExportFormat,
): Promise<PressAnswer> {
  const { personId, updateId, language } = asker;
  const { messages } = language;
  const collection = await ports.events.summary();
  if (!collection) return anew(say(messages.emptyCollection));
  const most = MOST_EXPORTED[format];
  if (collection.events > most) return anew(say(messages.control.exportTooLarge(collection.events, most)));
  const taken = await ports.quotas.take(personId, 'export', { subject: String(updateId), updateId });
  if (taken !== 'granted') return anew(say(messages.control.exportSpent));
  const events = await ports.events.all(most);
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
