import { relative } from 'node:path';
import { type LoadedCollection, loadCollection } from '../../shared/adapters/event-files/load-collection';
import { type Fault, byPlace } from '../../shared/adapters/event-files/file-check';
import type { CalendarDate } from '../../shared/domain/calendar-date';
import type { Collection } from '../../shared/domain/collection';
import { summarise } from '../../shared/domain/collection-summary';
import { localDay } from '../../shared/domain/local-day';
import { command } from '../commands/command';
import { collectionDoubts } from './check/collection-doubts';
import { eventDoubts } from './check/event-doubts';
import { listEvents } from './check/list-events';
import { suggestDate } from './check/suggest-date';
import { CONTEXT_OPTIONS, checkedInstant, checkedTimeZone } from './context-options';
import { FOLDER_OPERAND, eventsFolder } from './events-folder';

const { now: nowOption, zone: zoneOption } = CONTEXT_OPTIONS;

void command({
  name: 'events:check',
  help: `Checks a folder of events: collection.yaml and one YAML file for each event.

Prints file:line:column and what is wrong, for everything that is wrong; then what is doubtful or
missing, which hinders no deploy.`,
  operands: FOLDER_OPERAND,
  options: {
    now: nowOption,
    zone: zoneOption,
    list: { type: 'boolean', help: 'print every event as the bot tells it, and what it lacks' },
  },
  failure: 'anything is wrong',
  async run({ now, zone, list }, [dir = eventsFolder(process.env)]) {
    const today = localDay(checkedInstant(now) ?? new Date(), checkedTimeZone(zone));
    const loaded = await loadCollection(dir);
    const { collection } = loaded;
    process.stdout.write(collection && list ? listEvents(collection, today) : reportOf(loaded, today));
    return collection ? 0 : 1;
  },
});

function reportOf({ collection, faults, doubts, header, entries }: LoadedCollection, today: CalendarDate): string {
  if (!collection) return faults.map((fault) => lineOf(fault, today)).join('') + counted(faults.length, 'fault');
  const ofEvents = collection.events.flatMap((event) => {
    const file = entries.get(event.id);
    if (!file) return [];
    return eventDoubts(event, today).map(({ path, message }) => ({ file: file.path, ...file.placeOf(path), message }));
  });
  const all = [...doubts, ...collectionDoubts(collection, header, [...entries.values()]), ...ofEvents].sort(byPlace);
  return (
    all.map((doubt) => lineOf(doubt, today)).join('') +
    (all.length > 0 ? counted(all.length, 'doubt') : '') +
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
    counted(languages.length, 'language', ` complete: ${languages.join(', ')}`)
  );
}

function counted(count: number, thing: string, rest = ''): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}${rest}\n`;
}
