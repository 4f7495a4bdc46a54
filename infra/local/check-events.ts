import { relative } from 'node:path';
import { loadCollection } from '../../shared/adapters/event-files/load-collection';
import type { Fault } from '../../shared/adapters/event-files/file-check';
import type { Collection } from '../../shared/domain/collection';
import { summarise } from '../../shared/domain/collection-summary';
import { command } from '../commands/command';
import { FOLDER_OPERAND, eventsFolder } from './events-folder';

void command({
  name: 'events:check',
  help: `Checks a folder of events: collection.yaml and one YAML file for each event.

Prints file:line:column and what is wrong, for everything that is wrong.`,
  operands: FOLDER_OPERAND,
  options: {},
  failure: 'anything is wrong',
  run: (_, [dir = eventsFolder(process.env)]) => checkEvents(dir),
});

async function checkEvents(dir: string): Promise<number> {
  const { collection, faults } = await loadCollection(dir);
  process.stdout.write(collection ? sumOf(collection) : faults.map(lineOf).join('') + counted(faults.length, 'fault'));
  return collection ? 0 : 1;
}

function lineOf({ file, line, column, message }: Fault): string {
  return `${relative(process.cwd(), file) || '.'}:${line}:${column} ${message}\n`;
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
