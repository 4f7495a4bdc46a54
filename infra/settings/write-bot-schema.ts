import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { command } from '../commands/command';
import { PROJECT } from '../deployment';
import { botJsonSchema } from './bot-file';

void command({
  name: 'bot:schema',
  help: `Writes bot.schema.json, with which editors check and complete a bot.yaml.

It is made from the settings: run it again when they have changed.`,
  options: {},
  async run() {
    await writeFile(join(PROJECT, 'bot.schema.json'), `${JSON.stringify(botJsonSchema(), null, 2)}\n`);
    process.stdout.write('bot.schema.json is written.\n');
    return 0;
  },
});
