import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT } from '../support/processes';

interface Expected {
  readonly question: string;
  readonly text: string;
  readonly isThere: boolean;
}

const CHANGED = '2015-09-03-beijing-victory-parade';
const REMOVED = '2025-09-20-intervision-contest';
const ADDED = '1969-07-20-moon-landing';

/**
 * Copies the events, changes, removes and adds one; tells which question shows each change. Two more events change: the
 * cards of those that the parade is related to name it.
 */
export async function changedEvents(folder: string) {
  const eventsDir = join(folder, 'events');
  await cp(join(PROJECT, 'events'), eventsDir, { recursive: true });
  const file = (id: string) => join(eventsDir, `${id}.yaml`);
  const parade = await readFile(file(CHANGED), 'utf8');
  await writeFile(file(CHANGED), parade.replace('Beijing parade', 'Parade, as rehearsed,'));
  await writeFile(
    file(ADDED),
    parade
      .replaceAll(CHANGED, ADDED)
      .replace(/^date: .*$/m, 'date: 1969-07-20')
      .replace('Beijing parade', 'Moon'),
  );
  await rm(file(REMOVED));
  const changed: Expected = { question: '3 September 2015', text: 'Parade, as rehearsed,', isThere: true };
  const removed: Expected = { question: '20 September 2025', text: 'Intervision', isThere: false };
  const added: Expected = { question: '20 July 1969', text: 'Moon', isThere: true };
  return { eventsDir, changed, removed, added };
}
