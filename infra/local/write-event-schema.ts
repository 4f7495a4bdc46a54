import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadVocabulary } from '../../shared/adapters/event-files/load-collection';
import { eventJsonSchema } from '../../shared/adapters/event-files/event-file-schema';
import { runOnFolder } from './events-folder';

const help = `npm run events:schema [-- DIR]

Writes event.schema.json into a folder of events, for editors: made of the rules,
and of the languages and topics in collection.yaml. Run it when either has changed.

  DIR   the folder; else the one in EVENTS_DIR; else the project's own events
`;

void runOnFolder({ name: 'events:schema', help, work: writeEventSchema });

async function writeEventSchema(dir: string): Promise<number> {
  const vocabulary = await loadVocabulary(dir);
  if (!vocabulary) {
    process.stderr.write(`events:schema: there is no collection.yaml in ${dir}\n`);
    return 1;
  }
  await writeFile(join(dir, 'event.schema.json'), `${JSON.stringify(eventJsonSchema(vocabulary), null, 2)}\n`);
  return 0;
}
