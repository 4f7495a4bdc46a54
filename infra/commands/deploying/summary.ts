import { PRICES } from '../../prices';
import { cut, inMargin } from './in-margin';
import { formatPermissions, isOnEverything, newPermissions, permissionsIn } from './permissions';
import { settingChanges } from './setting-changes';
import type { Resources, Template } from './template';
import type { ChangedResource, TemplateChanges } from './template-changes';

/** More is counted and not listed. */
const LISTED = 8;
const REST = 'npx cdk diff shows all';

/** What a deploy changes, on less than a screen. */
export function formatSummary(changes: TemplateChanges, deployed: Template, wanted: Template): string {
  const { created, changed, removed } = changes;
  const settings = settingChanges(deployed, wanted);
  return [
    settings.length > 0 ? inMargin('settings', settings.join(', ')) : '',
    created.length > 0 ? inMargin('create', formatKinds(created)) : '',
    changed.length > 0 ? inMargin('change', `${changed.length}: ${listed(formatChanged(changed)).join(', ')}`) : '',
    removed.length > 0 ? inMargin('remove', formatKinds(removed)) : '',
    formatNewPermissions(deployed.resources, wanted.resources),
    inMargin('cost', formatCost(wanted.resources)),
  ].join('');
}

function formatKinds(kinds: TemplateChanges['created']): string {
  const sum = kinds.reduce((all, [, count]) => all + count, 0);
  return `${sum}: ${kinds.map(([kind, count]) => countOf(count, kind)).join(', ')}`;
}

/** Many resources with the same change are counted. */
function formatChanged(changed: readonly ChangedResource[]): string[] {
  const groups = new Map<string, string[]>();
  for (const { name, properties } of changed) {
    const short = properties.map((path) => path.replace(/^Environment\.Variables\./, '').replace(/^Code\b.*/, 'code'));
    const what = `${[...new Set(short)].slice(0, 3).join(', ')}${short.length > 3 ? ', …' : ''}`;
    groups.set(what, [...(groups.get(what) ?? []), name]);
  }
  return [...groups]
    .sort(([, a], [, b]) => a.length - b.length)
    .map(([what, names]) => `${names.length > 3 ? `${names.length} others` : names.join(', ')} (${what})`);
}

function formatNewPermissions(deployed: Resources, wanted: Resources): string {
  const before = permissionsIn(deployed);
  const added = newPermissions(before, permissionsIn(wanted));
  if (added.length === 0) return '';
  if (before.length > 0)
    return [
      inMargin('permit', `${added.length} that are new, or under another condition:`),
      ...listed(formatPermissions(added)).map((line) => inMargin('', cut(line))),
    ].join('');
  const everywhere = new Set(added.filter(isOnEverything).map(({ action }) => action));
  const but = everywhere.size === 0 ? '' : `, but ${[...everywhere].join(' and ')}`;
  return inMargin('permit', `${added.length} actions, all on named resources${but}; docs/operate.md lists them`);
}

/** Source: CloudWatch pricing, free tier. */
const FREE_ALARMS = 10;
const TICKS_A_MONTH = 30 * 24 * 4;

function formatCost(wanted: Resources): string {
  const alarms = [...wanted.values()].filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm').length;
  const ticks = (TICKS_A_MONTH * (PRICES.ticks + PRICES.runs)) / 1e6;
  const idle = Math.max(alarms - FREE_ALARMS, 0) * PRICES.alarmMonth + ticks;
  return `about $${idle.toFixed(2)} a month while nobody uses it (${alarms} alarms; an account has ${FREE_ALARMS} free), and about $1.50 for a million questions`;
}

function listed(texts: readonly string[]): string[] {
  const rest = texts.length - LISTED;
  return [...texts.slice(0, LISTED), ...(rest > 0 ? [`and ${rest} more (${REST})`] : [])];
}

function countOf(count: number, kind: string): string {
  return `${count} ${count === 1 ? kind : kind.replace(/y$/, 'ie').concat('s')}`;
}
