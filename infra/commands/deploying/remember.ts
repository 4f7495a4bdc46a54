import { writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { stringify } from 'yaml';
import { PROJECT } from '../../deployment';
import type { Bot } from '../../settings/read-bot';
import { fromHere } from '../../settings/from-here';
import { SETTINGS, SETTING_NAMES } from '../../settings/settings';

/**
 * Writes the settings of a first deploy into the bot's file, so that the next one needs no options. Gives a line for the
 * user; undefined when the file has settings of its own, or there are none to write.
 */
export async function remember({ file, isDescribed, unwritten }: Bot): Promise<string | undefined> {
  const names = SETTING_NAMES.filter((name) => unwritten[name] !== undefined);
  if (isDescribed || names.length === 0) return undefined;
  const entries = names.map((name) => [name, written(name, unwritten[name] ?? '', dirname(file))] as const);
  const schema = relative(dirname(file), join(PROJECT, 'bot.schema.json'));
  const header = `# yaml-language-server: $schema=${schema.startsWith('.') ? schema : `./${schema}`}\n`;
  await writeFile(file, `${header}${stringify(Object.fromEntries(entries))}`);
  return `${fromHere(file)} now holds these settings: ${names.join(', ')}. The next deploy takes them from there.`;
}

function written(name: (typeof SETTING_NAMES)[number], value: string, folder: string): string | boolean {
  const { kind } = SETTINGS[name];
  if (kind === 'flag') return value === 'true';
  return kind === 'folder' ? relative(folder, value) || '.' : value;
}
