import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventJsonSchema } from '../../shared/adapters/event-files/event-file-schema';
import { loadVocabulary } from '../../shared/adapters/event-files/load-collection';
import { command } from '../commands/command';
import { FOLDER_OPERAND, eventsFolder } from './events-folder';

void command({
  name: 'events:schema',
  help: `Writes event.schema.json into a folder of events, for editors.

It is made from the rules, and from the languages and topics in collection.yaml: run it again
when either has changed.`,
  operands: FOLDER_OPERAND,
  options: {},
  async run(_, [dir = eventsFolder(process.env)]) {
    const vocabulary = await loadVocabulary(dir);
    if (!vocabulary) throw new Error(`there is no collection.yaml in ${dir}`);
    await writeFile(join(dir, 'event.schema.json'), `${JSON.stringify(eventJsonSchema(vocabulary), null, 2)}\n`);
    return 0;
  },
});
