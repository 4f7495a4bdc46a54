import type { Template } from './template';

/**
 * The settings that differ from those of the last deploy: `adminChatId 5 → none`. One that was given by an option, or
 * lies in a file on another machine, is easily lost.
 */
export function settingChanges(
  { settings: before }: Pick<Template, 'settings'>,
  { settings: after = {} }: Pick<Template, 'settings'>,
): readonly string[] {
  if (!before) return [];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => before[name] !== after[name])
    .map((name) => `${name} ${before[name] ?? 'none'} → ${after[name] ?? 'none'}`);
}
