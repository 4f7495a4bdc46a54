import { dirname } from 'node:path';
import * as z from 'zod/mini';
import { checkFile } from '../../shared/adapters/event-files/file-check';
import { mapping } from '../../shared/adapters/event-files/mapping-schema';
import { parseYaml } from '../../shared/adapters/event-files/yaml-file';
import { type GivenSettings, collect, given } from './given';
import { fromHere } from './from-here';
import { SETTINGS, SETTING_NAMES, type SettingName } from './settings';

/** YAML would make numbers of their texts. */
const NUMBERS = SETTING_NAMES.filter((name) => SETTINGS[name].kind === 'number');

const schema = mapping(
  Object.fromEntries(
    SETTING_NAMES.map((name) => [name, z.optional(schemaOf(name).check(z.describe(SETTINGS[name].help)))]),
  ),
);

function schemaOf(name: SettingName) {
  const { kind, form, mustBe } = SETTINGS[name];
  if (kind === 'flag') return z.boolean();
  const error = ({ input }: { readonly input?: unknown }) => `"${name}" must be ${mustBe}, not "${String(input)}"`;
  const text = z.string().check(z.regex(form, { error }));
  return kind === 'number' ? text.check(z.meta({ type: ['string', 'integer'] })) : text;
}

/** Reads the text of a bot.yaml; its folders are seen from the file. Throws an error with all faults, line by line. */
export function parseBotFile(text: string, path: string): GivenSettings {
  const shown = fromHere(path);
  const file = { ...parseYaml(text, NUMBERS), path: shown };
  // A file of comments only.
  if (file.faults.length === 0 && file.value === null) return {};
  const { value, faults } = checkFile(file, schema);
  if (!value)
    throw new Error(faults.map(({ line, column, message }) => `${shown}:${line}:${column} ${message}`).join('\n'));
  return collect((name) => {
    const written = value[name];
    return written === undefined ? undefined : given(name, String(written), `${name} in ${shown}`, dirname(path));
  });
}

/** The JSON Schema that editors use to check and complete a bot.yaml. */
export function botJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return { $schema, title: 'A bot and where it is deployed', ...rest };
}
