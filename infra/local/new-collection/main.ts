import { readdir, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { answersFrom } from '../../commands/answers';
import { UsageError, command } from '../../commands/command';
import { checkedLanguage } from '../context-options';
import { makeFolder } from '../make-folder';
import { writeSchemaFiles } from '../schema-files';
import { starterFiles } from './starter-files';

void command({
  name: 'events:new',
  help: `Makes a folder with a collection of events to begin with: collection.yaml, events.yaml with two events,
and the schemas with which editors check and complete them.

Asks for what no option gives. A folder that has something in it is left alone.`,
  operands: { value: 'DIR', help: 'the folder to make', most: 1 },
  options: {
    title: { type: 'string', value: 'TEXT', help: 'what the collection is about (default: the name of the folder)' },
    lang: { type: 'string', value: 'CODES', help: 'the languages of its texts, such as en,ru (default: en)' },
    topics: { type: 'string', value: 'NAMES', help: 'topics of events, such as "War, Peace" (default: none)' },
    unsourced: { type: 'boolean', help: 'events need no sources, and the bot says so' },
    yes: { type: 'boolean', help: 'ask nothing, and take the defaults' },
  },
  async run({ title, lang, topics, unsourced, yes }, [dir]) {
    if (dir === undefined) throw new UsageError('which folder? Give its name');
    if (lang !== undefined) languagesIn(lang);
    await refuseFull(dir);
    const answers = answersFrom(process.stdin, process.stderr);
    const ask = async (question: string, byDefault: string) => {
      if (yes) return byDefault;
      const shown = byDefault === '' ? question : `${question} [${byDefault}]`;
      return (await answers.ask(`${shown}: `)) || byDefault;
    };
    try {
      const collection = {
        title: title ?? (await ask('What is the collection about?', titleOf(dir))),
        languages: languagesIn(lang ?? (await ask('Languages of its texts (en, ru, zh)', 'en'))),
        topics: listIn(topics ?? (await ask('Topics, separated by commas', ''))),
        isUnsourced: unsourced ?? !/^(?:y|д|是)/i.test(await ask('Will each event name its sources? (yes, no)', 'yes')),
      };
      const files = starterFiles(collection);
      await makeFolder(dir);
      for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
      await writeSchemaFiles(dir);
      process.stdout.write(nextSteps(dir, Object.keys(files), collection.languages));
    } finally {
      answers.close();
    }
    return 0;
  },
});

async function refuseFull(dir: string): Promise<void> {
  const found = await stat(dir).catch(() => undefined);
  if (!found) return;
  if (!found.isDirectory()) throw new Error(`${dir} is a file`);
  if ((await readdir(dir)).length > 0) throw new Error(`${dir} is not empty: name a new folder`);
}

function languagesIn(codes: string): readonly string[] {
  const languages = [...new Set(listIn(codes))].map(checkedLanguage);
  if (languages.length === 0) throw new UsageError('a collection needs a language, such as en');
  return languages;
}

function listIn(text: string): string[] {
  return text.split(/[,;，、；]/).flatMap((item) => item.trim() || []);
}

/** "My events" for `my-events`. */
function titleOf(dir: string): string {
  const words = basename(resolve(dir))
    .replaceAll(/[-_\s]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function nextSteps(dir: string, files: readonly string[], [, ...others]: readonly string[]): string {
  const copied = others.length > 0 ? `The title and topics in ${others.join(', ')} are copies: translate them.\n` : '';
  return `${files.map((name) => `wrote ${join(dir, name)}\n`).join('')}
${copied}Edit them, then:
  npm run events:check -- ${dir}
  EVENTS_DIR=${dir} npm start
`;
}
