import { BOT_FILE_OPTION } from '../commands/bot-options';
import { command } from '../commands/command';
import { FOLDER_OPERAND, eventsFolder } from './events-folder';
import { writeSchemaFiles } from './schema-files';

void command({
  name: 'events:schema',
  help: `Writes event.schema.json, events.schema.json and collection.schema.json into a folder of events, for editors.

They are made from the rules, and from the languages and topics in collection.yaml: run it again
when either has changed. An editor with the YAML language server uses the one that the first line
of a file names:  # yaml-language-server: $schema=./events.schema.json`,
  operands: FOLDER_OPERAND,
  options: BOT_FILE_OPTION,
  async run({ bot }, [dir = eventsFolder(process.env, bot)]) {
    for (const path of await writeSchemaFiles(dir)) process.stdout.write(`wrote ${path}\n`);
    return 0;
  },
});
