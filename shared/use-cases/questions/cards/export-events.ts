import { addDays } from '../../../domain/calendar-date';
import type { CollectionSummary } from '../../../domain/collection-summary';
import { EXPORT_FORMATS, type ExportFormat } from '../../../domain/export-format';
import type { HistoricalEvent } from '../../../domain/historical-event';
import { calendarFile } from '../../../language/export/calendar-file';
import { csvFile } from '../../../language/export/csv-file';
import { jsonFile } from '../../../language/export/json-file';
import { type Message, say } from '../../../language/message';
import { link, paragraphs } from '../../../language/rich-text';
import { type Asker, todayOf } from '../../asker';
import type { AnswerPorts } from '../../answer-ports';
import { type PressAnswer, newMessage } from '../../press-answer';

/** A file is made and sent while somebody waits: of more events the function has neither the time nor the memory. */
const MOST_EXPORTED: Readonly<Record<ExportFormat, number>> = { ics: 1000, json: 5000, csv: 5000 };
/** The years whose days a calendar has. */
const CALENDAR_YEARS = 5;

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  ics: 'text/calendar',
  json: 'application/json',
  csv: 'text/csv',
};

/** Asks in which form the collection is wanted, and offers the calendar to subscribe to, where there is one. */
export function askForFormat({ published }: Pick<AnswerPorts, 'published'>, { language }: Asker): Message {
  const { control, feed, page } = language.messages;
  const { askFormat, formats } = control;
  const calendar = published?.calendar(language);
  const buttons = EXPORT_FORMATS.map((format) => ({
    label: formats[format],
    action: { kind: 'export', format } as const,
  }));
  return {
    text: paragraphs(askFormat, calendar && link(page.calendar.heading, calendar.page)),
    buttons: [
      buttons,
      ...(calendar ? [[{ label: feed.copyAddress, action: { kind: 'copy', text: calendar.feed } } as const]] : []),
    ],
  };
}

/** The whole collection as a file; refused before it is read when it is too large, or when the person had one just now. */
export async function exportEvents(
  ports: Pick<AnswerPorts, 'clock' | 'events' | 'quotas' | 'published'>,
  asker: Asker,
  format: ExportFormat,
): Promise<PressAnswer> {
  const { personId, updateId, language } = asker;
  const { messages } = language;
  const collection = await ports.events.summary();
  if (!collection) return newMessage(say(messages.emptyCollection));
  const most = MOST_EXPORTED[format];
  if (collection.events > most) return newMessage(tooLarge(ports, asker, format, collection.events));
  const taken = await ports.quotas.take(personId, 'export', { subject: String(updateId), updateId });
  if (taken !== 'granted') return newMessage(say(messages.control.exportSpent));
  const events = await ports.events.all(most);
  const made = fileOf(ports, asker, { format, collection, events });
  if (!made) return newMessage(say(messages.control.nothingToExport));
  const file = { name: `timeline.${format}`, type: MEDIA_TYPES[format], content: made.content };
  return { how: 'file', file, caption: made.caption };
}

/** With the address of the whole collection in pages, or of the calendar to subscribe to, where there is one. */
function tooLarge(
  { published }: Pick<AnswerPorts, 'published'>,
  { language }: Asker,
  format: ExportFormat,
  events: number,
): Message {
  const { control, page } = language.messages;
  const whole =
    format === 'ics'
      ? published && link(page.calendar.heading, published.calendar(language).page)
      : published && link(control.exportInPages, published.collection(format, language));
  return { text: paragraphs(control.exportTooLarge(events, MOST_EXPORTED[format]), whole), buttons: [] };
}

/** The content of a file, and what is said of it; undefined for a calendar without entries. */
function fileOf(
  { clock }: Pick<AnswerPorts, 'clock'>,
  asker: Asker,
  given: {
    readonly format: ExportFormat;
    readonly collection: CollectionSummary;
    readonly events: readonly HistoricalEvent[];
  },
): { readonly content: string; readonly caption: string } | undefined {
  const { format, collection, events } = given;
  const { language, leapDay } = asker;
  const { control } = language.messages;
  const caption = control.exported(events.length);
  switch (format) {
    case 'ics': {
      const period = { today: todayOf(asker, clock), years: CALENDAR_YEARS, leapDay };
      const { content, events: dated } = calendarFile(events, { ...period, language, collection });
      const last = addDays({ ...period.today, year: period.today.year + CALENDAR_YEARS }, -1);
      const until = language.dateText.upTo({ unit: 'day', ...last });
      return dated > 0 ? { content, caption: control.exportedDays(dated, events.length - dated, until) } : undefined;
    }
    case 'csv':
      return { content: csvFile(events, language), caption };
    case 'json':
      return { content: jsonFile(events, { collection, now: clock.now() }), caption };
  }
}
