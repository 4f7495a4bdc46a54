import type { CalendarDate } from '../../../shared/domain/calendar-date';
import type { Collection } from '../../../shared/domain/collection';
import { lineOf } from '../../../shared/domain/event-line';
import { evidenceOf, sourcesOf } from '../../../shared/domain/evidence';
import type { HistoricalEvent } from '../../../shared/domain/historical-event';
import { languages } from '../../../shared/language/languages';
import { renderLine } from '../../../shared/language/render-line';
import { renderCoverage, otherReaders } from './coverage';
import { eventDoubts } from './event-doubts';

/**
 * Every event as the bot tells it in a list: id, EDTF, how its date is read where that is not plain, the line in each
 * language, and what it lacks; then what the collection covers.
 */
export function listEvents(collection: Collection, today: CalendarDate, readOf: ReadonlyMap<string, string>): string {
  const { events, languages: codes } = collection;
  const told = languages.filter(({ code }) => codes.includes(code));
  return events
    .map((event) => {
      const lines = told.map(
        (language) => `  ${language.code}  ${renderLine(lineOf(event), language, today).text.replaceAll('\n', ' | ')}`,
      );
      const gaps = gapsOf(event, collection, today);
      const read = readOf.get(event.id);
      return [
        `${event.id}  ${event.date}${read === undefined ? '' : `  (${read})`}`,
        ...lines,
        ...(gaps.length > 0 ? [`  gaps: ${gaps.join('; ')}`] : []),
      ].join('\n');
    })
    .join('\n')
    .concat('\n', renderCoverage(collection), otherReaders(collection));
}

function gapsOf(event: HistoricalEvent, { languages: codes, isUnsourced }: Collection, today: CalendarDate): string[] {
  const doubts = eventDoubts(event, today).map(({ message }) => message);
  if (isUnsourced) return doubts;
  const { independent, onlyStateMedia } = evidenceOf(event);
  const read = new Set(sourcesOf(event).map(({ language }) => language?.split('-')[0]));
  const unread = codes.filter((code) => !read.has(code));
  return [
    ...(independent < 2 ? ['one independent source'] : []),
    ...(onlyStateMedia ? ['state media only'] : []),
    ...(unread.length > 0 ? [`no source in ${unread.join(', ')}`] : []),
    ...doubts,
  ];
}
