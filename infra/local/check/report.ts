import { relative } from 'node:path';
import type { CheckedCollection, SeenEvent } from '../../../shared/adapters/event-files/check-collection';
import { type Fault, byPlace } from '../../../shared/adapters/event-files/file-check';
import { ownText } from '../../../shared/adapters/own-text';
import type { FilePosition } from '../../../shared/adapters/event-files/parsed-file';
import type { CalendarDate } from '../../../shared/domain/calendar-date';
import { daysOfYear } from '../../../shared/domain/examples';
import { historicalDate } from '../../../shared/domain/historical-date';
import type { HistoricalEvent, LocalText } from '../../../shared/domain/historical-event';
import { printable } from '../../commands/printable';
import { collectionDoubts } from './collection-doubts';
import { otherReaders } from './coverage';
import { dateRead } from './dates-read';
import { doublesIn } from './doubles';
import { eventDoubts } from './event-doubts';
import { idMemory } from './renamed-events';
import { suggestDate } from './suggest-date';

/** What is kept of an event, to compare it with others. */
interface KeptEvent extends Pick<HistoricalEvent, 'date' | 'title'> {
  readonly file: string;
  readonly start: FilePosition;
  readonly titleAt: FilePosition;
}

/** How many dates are shown as they are read; --list shows all. */
const MOST_READS = 20;

/** Reports on a folder whose events are seen one after another. Places are asked for while the file is at hand. */
export function reportOn(dir: string, today: CalendarDate) {
  const ofCollection = collectionDoubts();
  const memory = idMemory(dir);
  const found: Fault[] = [];
  const kept: KeptEvent[] = [];
  const shown: Fault[] = [];
  const days = new Set<string>();
  const toldGlyphs = new Set<string>();
  let reads = 0;
  return {
    see: (seen: SeenEvent): void => {
      const { entry, sound } = seen;
      if (!sound) return;
      const { event } = sound;
      const file = entry.path;
      const titleAt = entry.placeOf(['title']);
      ofCollection.see(seen);
      memory.see(seen, titleAt);
      for (const { path, message } of eventDoubts(event, today, toldGlyphs))
        found.push({ file, ...entry.placeOf(path), message });
      const read = dateRead(seen);
      if (read !== undefined && shown.length < MOST_READS)
        shown.push({ file, ...entry.placeOf(['date']), message: read });
      reads += read === undefined ? 0 : 1;
      for (const day of daysOfYear(historicalDate(event.date))) days.add(day);
      kept.push({ date: ownText(event.date), title: ownTexts(event.title), file, start: entry.placeOf([]), titleAt });
    },

    /** The report of a collection without faults: its doubts, how dates are read, and what there is. */
    async text({ doubts, header, file }: CheckedCollection): Promise<string> {
      if (!header || !file) return '';
      const doubles = [...doublesIn(kept)].map(({ event, earlier }) => {
        const place = `${relative(process.cwd(), earlier.file)}:${earlier.start.line}:${earlier.start.column}`;
        return { file: event.file, ...event.titleAt, message: `may be the same event as ${place}` };
      });
      const renamed = await memory.renamed();
      const all = [...doubts, ...renamed, ...ofCollection.doubts(header, file), ...found, ...doubles].sort(byPlace);
      return [
        ...all.map((doubt) => lineOf(doubt, today)),
        all.length > 0 ? counted(all.length, 'doubt') : '',
        ...shown.map((each) => lineOf(each, today)),
        reads > MOST_READS ? `and ${reads - MOST_READS} more such dates: --list shows all\n` : '',
        counted(kept.length, 'event'),
        counted(days.size, 'day', ' of the year covered'),
        counted(file.languages.length, 'language', ` complete: ${file.languages.join(', ')}`),
        otherReaders(file),
      ].join('');
    },
  };
}

export function faultsText(faults: readonly Fault[], today: CalendarDate): string {
  return faults.map((fault) => lineOf(fault, today)).join('') + counted(faults.length, 'fault');
}

function ownTexts(local: LocalText): LocalText {
  return Object.fromEntries(Object.entries(local).map(([language, text]) => [language, ownText(text)]));
}

function lineOf({ file, line, column, message, date }: Fault, today: CalendarDate): string {
  const meant = date === undefined ? undefined : suggestDate(date, today);
  const advice = meant === undefined ? '' : `: did you mean ${meant}?`;
  const text = `${relative(process.cwd(), file) || '.'}:${line}:${column} ${message}${advice}`;
  // A file may be named by any characters.
  return `${printable(text).replaceAll('\n', '\ufffd')}\n`;
}

function counted(count: number, thing: string, rest = ''): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}${rest}\n`;
}
