import { resolve } from 'node:path';
import { UsageError, oneOf } from '../commands/command';
import { SETTINGS, SETTING_NAMES, type SettingName } from './settings';

/** A value that somebody gave to a setting; empty when it is to have none. */
export interface Given {
  /** A folder by its absolute path. */
  readonly value: string;
  readonly written: string;
  /** Where it was written: `eventsDir in bot.yaml`, `EVENTS_DIR`, `--stage`. */
  readonly from: string;
}

export type GivenSettings = Readonly<Partial<Record<SettingName, Given>>>;

/** Folders are seen from `folder`. Throws a UsageError that names the wrong value and gives a right one. */
export function given(name: SettingName, written: string, from: string, folder: string): Given {
  const { kind, form, mustBe } = SETTINGS[name];
  if (written !== '' && !form.test(written)) throw new UsageError(`${from} must be ${mustBe}, not "${written}"`);
  return { value: kind === 'folder' && written !== '' ? resolve(folder, written) : written, written, from };
}

export function collect(give: (name: SettingName) => Given | undefined): GivenSettings {
  return Object.fromEntries(
    SETTING_NAMES.flatMap((name) => {
      const value = give(name);
      return value ? [[name, value]] : [];
    }),
  );
}

/** What `--name`, `--stage` and each `-c NAME=VALUE` say. Throws a UsageError for unknown names and contradictions. */
export function givenOptions(
  options: Readonly<Partial<Record<SettingName, string>>>,
  assignments: readonly string[],
  folder: string,
): GivenSettings {
  const assigned = assignments.map((each) => {
    const [, key, value] = /^([^=]*)=(.*)$/s.exec(each) ?? [];
    if (key === undefined || value === undefined) throw new UsageError(`-c takes NAME=VALUE, not "${each}"`);
    const name = oneOf('setting', key, SETTING_NAMES);
    return { name, ...given(name, value, `-c ${name}`, folder) };
  });
  return collect((name) => {
    const option = options[name];
    const all = [
      ...(option === undefined ? [] : [given(name, option, `--${name}`, folder)]),
      ...assigned.filter((each) => each.name === name),
    ];
    return all.reduce<Given | undefined>(agreed, undefined);
  });
}

/** What the environment says. Throws a UsageError for a wrong value. */
export function givenVariables(environment: NodeJS.ProcessEnv, folder: string): GivenSettings {
  return collect((name) => {
    const { variable } = SETTINGS[name];
    const value = variable && environment[variable];
    return value ? given(name, value, variable, folder) : undefined;
  });
}

/** What the context of the CDK says; names of another form are the CDK's own, such as `@aws-cdk/core:…`. */
export function givenContext(context: Readonly<Record<string, unknown>>, place: string, folder: string): GivenSettings {
  for (const key of Object.keys(context).filter((each) => /^[A-Za-z]\w*$/.test(each)))
    oneOf(`setting in ${place}`, key, SETTING_NAMES);
  return collect((name) => {
    const value = context[name];
    if (value === undefined) return undefined;
    const written = typeof value === 'string' ? value : JSON.stringify(value);
    return given(name, written, `${name} in ${place}`, folder);
  });
}

/** The one of two that there is. Throws a UsageError when they differ: a reader of one of them would be misled. */
export function agreed(one: Given | undefined, other: Given | undefined): Given | undefined {
  if (one && other && one.value !== other.value)
    throw new UsageError(
      `${one.from} is "${one.written}" and ${other.from} is "${other.written}": leave out one of them`,
    );
  return one ?? other;
}
