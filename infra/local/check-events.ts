import { relative } from 'node:path';
import { type LoadedCollection, loadCollection } from '../../shared/adapters/event-files/load-collection';
import { type Fault, byPlace } from '../../shared/adapters/event-files/file-check';
import type { CalendarDate } from '../../shared/domain/calendar-date';
import type { Collection } from '../../shared/domain/collection';
import { summarise } from '../../shared/domain/collection-summary';
import { localDay } from '../../shared/domain/local-day';
import { BOT_FILE_OPTION } from '../commands/bot-options';
import { command } from '../commands/command';
import { collectionDoubts } from './check/collection-doubts';
import { otherReaders } from './check/coverage';
import { type DateRead, datesRead } from './check/dates-read';
import { doublesIn } from './check/doubles';
import { eventDoubts } from './check/event-doubts';
import { listEvents } from './check/list-events';
import { renamedEvents } from './check/renamed-events';
import { suggestDate } from './check/suggest-date';
import { CONTEXT_OPTIONS, checkedInstant, checkedTimeZone } from './context-options';
import { FOLDER_OPERAND, eventsFolder } from './events-folder';

const { now: nowOption, zone: zoneOption } = CONTEXT_OPTIONS;

void command({
  name: 'events:check',
  help: `Checks a folder of events: collection.yaml, and the events in YAML files or events.csv.

Prints file:line:column and what is wrong, for everything that is wrong; then what is doubtful or
missing, which hinders no deploy, and how dates are read that are not EDTF. When ids are made of
dates and titles, it remembers them in .event-ids and says when one has changed.`,
  operands: FOLDER_OPERAND,
  options: {
    now: nowOption,
    zone: zoneOption,
    ...BOT_FILE_OPTION,
    list: {
      type: 'boolean',
      help: 'print every event as the bot tells it, what it lacks, and what the collection covers',
    },
  },
  failure: 'anything is wrong',
  async run({ now, zone, list, bot }, [dir = eventsFolder(process.env, bot)]) {
    const today = localDay(checkedInstant(now) ?? new Date(), checkedTimeZone(zone));
    const loaded = await loadCollection(dir);
    const { collection } = loaded;
    if (!collection) process.stdout.write(faultsOf(loaded, today));
    else {
      const reads = datesRead(collection, loaded.entries);
      const renamed = await renamedEvents(dir, loaded.entries);
      process.stdout.write(
        list ? listEvents(collection, today, reads) : reportOf(collection, { ...loaded, reads, renamed }, today),
      );
    }
    return collection ? 0 : 1;
  },
});

function faultsOf({ faults }: LoadedCollection, today: CalendarDate): string {
  return faults.map((fault) => lineOf(fault, today)).join('') + counted(faults.length, 'fault');
}

interface Found extends LoadedCollection {
  readonly reads: readonly DateRead[];
  readonly renamed: readonly Fault[];
}

/** So many dates are shown as they are read; --list shows all. */
const MOST_READS = 20;

function reportOf(collection: Collection, found: Found, today: CalendarDate): string {
  const { doubts, header, entries, reads, renamed } = found;
  const ofEvents = collection.events.flatMap((event) => {
    const file = entries.get(event.id);
    if (!file) return [];
    return eventDoubts(event, today).map(({ path, message }) => ({ file: file.path, ...file.placeOf(path), message }));
  });
  const doubles = doublesIn(collection.events).flatMap(({ event, earlier }) => {
    const [file, other] = [entries.get(event.id), entries.get(earlier.id)];
    if (!file || !other) return [];
    const { line, column } = other.placeOf([]);
    const place = `${relative(process.cwd(), other.path)}:${line}:${column}`;
    return [{ file: file.path, ...file.placeOf(['title']), message: `may be the same event as ${place}` }];
  });
  const ofCollection = collectionDoubts(collection, header, [...entries.values()]);
  const all = [...doubts, ...renamed, ...ofCollection, ...ofEvents, ...doubles].sort(byPlace);
  const shown = reads.slice(0, MOST_READS).map(({ entry, message }) => {
    return lineOf({ file: entry.path, ...entry.placeOf(['date']), message }, today);
  });
  return (
    all.map((doubt) => lineOf(doubt, today)).join('') +
    (all.length > 0 ? counted(all.length, 'doubt') : '') +
    shown.join('') +
    (reads.length > MOST_READS ? `and ${reads.length - MOST_READS} more dates so: --list shows all\n` : '') +
    sumOf(collection)
  );
}

function lineOf({ file, line, column, message, date }: Fault, today: CalendarDate): string {
  const meant = date === undefined ? undefined : suggestDate(date, today);
  const advice = meant === undefined ? '' : `: did you mean ${meant}?`;
  return `${relative(process.cwd(), file) || '.'}:${line}:${column} ${message}${advice}\n`;
}

function sumOf(collection: Collection): string {
  const { events, days, languages } = summarise(collection);
  return (
    counted(events, 'event') +
    counted(days.length, 'day', ' of the year covered') +
    counted(languages.length, 'language', ` complete: ${languages.join(', ')}`) +
    otherReaders(collection)
  );
}

function counted(count: number, thing: string, rest = ''): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}${rest}\n`;
}
