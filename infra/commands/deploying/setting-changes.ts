import { ENVIRONMENT } from '../../../shared/contract/environment';
import type { SettingName } from '../../settings/settings';
import type { Resource, Resources } from './template';

/** Where a template shows what a setting was at its deploy. */
const SHOWN: readonly (readonly [SettingName, (resource: Resource) => unknown])[] = [
  ['adminChatId', inEnvironment(ENVIRONMENT.adminChatId)],
  ['telegramApiRoot', inEnvironment(ENVIRONMENT.telegramApiRoot)],
  ['tokenParameter', inEnvironment(ENVIRONMENT.tokenParameter)],
  ['paidBroadcast', inEnvironment(ENVIRONMENT.paidBroadcast)],
  ['alarmEmail', ({ Type, Properties }) => (Type === 'AWS::SNS::Subscription' ? Properties['Endpoint'] : undefined)],
];

/**
 * Which of the SHOWN settings differ from those of the last deploy: `adminChatId 5 → none`. One that was given by an option, or lies in
 * a file on another machine, is easily lost.
 */
export function settingChanges(deployed: Resources, wanted: Resources): readonly string[] {
  if (deployed.size === 0) return [];
  return SHOWN.flatMap(([name, valueIn]) => {
    const [before, after] = [find(deployed, valueIn), find(wanted, valueIn)];
    return before === after ? [] : [`${name} ${before ?? 'none'} → ${after ?? 'none'}`];
  });
}

function find(resources: Resources, valueIn: (resource: Resource) => unknown): string | undefined {
  for (const resource of resources.values()) {
    const value = valueIn(resource);
    if (typeof value === 'string') return value;
  }
  return undefined;
}

function inEnvironment(variable: string): (resource: Resource) => unknown {
  return ({ Properties: { Environment: environment } }) => at(at(environment, 'Variables'), variable);
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
