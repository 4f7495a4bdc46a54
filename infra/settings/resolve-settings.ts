import type { Deployment } from '../deployment';
import { type GivenSettings, agreed } from './given';
import { SETTING_NAMES, type SettingName, type Settings, deploymentOf } from './settings';

/** What says something about a bot. */
export interface Sources {
  readonly options: GivenSettings;
  readonly variables: GivenSettings;
  /** bot.yaml. */
  readonly file: GivenSettings;
  /** The context in cdk.json. */
  readonly context: GivenSettings;
}

export interface ResolvedSettings {
  readonly settings: Settings;
  readonly deployment: Deployment;
  /** Whether a file says anything about it. */
  readonly isDescribed: boolean;
  /** A line about options that override what the files say; undefined when none does. */
  readonly note: string | undefined;
  /** The settings that come from options and variables only, so that the next run does not know them. */
  readonly unwritten: Settings;
}

/** Options override the files, for this run. Throws a UsageError when anything else disagrees. */
export function resolveSettings({ options, variables, file, context }: Sources): ResolvedSettings {
  const settings: Partial<Record<SettingName, string>> = {};
  const unwritten: Partial<Record<SettingName, string>> = {};
  const overridden: string[] = [];
  const isDescribed = Object.keys(file).length + Object.keys(context).length > 0;
  for (const name of SETTING_NAMES) {
    const described = agreed(file[name], context[name]);
    const option = options[name];
    const chosen = agreed(variables[name], option ?? described);
    if (chosen?.value) settings[name] = chosen.value;
    if (chosen?.value && !described) unwritten[name] = chosen.value;
    if (isDescribed && option && option.value !== (described?.value ?? ''))
      overridden.push(`${name} is ${option.written || 'not set'} instead of ${described?.written ?? 'the default'}`);
  }
  const note = overridden.length > 0 ? `For this run only: ${overridden.join('; ')}.` : undefined;
  return { settings, deployment: deploymentOf(settings), isDescribed, note, unwritten };
}
