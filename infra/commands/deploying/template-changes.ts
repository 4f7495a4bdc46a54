import { isDeepStrictEqual } from 'node:util';
import { type Resource, type Resources, type Template, kindOf, resourceName } from './template';

export interface TemplateChanges {
  /** How many of each kind, the most first: `[['alarm', 24], …]`. */
  readonly created: Kinds;
  readonly removed: Kinds;
  readonly changed: readonly ChangedResource[];
}

type Kinds = readonly (readonly [kind: string, count: number])[];

export interface ChangedResource {
  readonly name: string;
  /** The properties that differ, by their paths: `Environment.Variables.ADMIN_CHAT_ID`. */
  readonly properties: readonly string[];
}

/** What a deploy of the template does to the deployed one. */
export function templateChanges({ resources: deployed }: Template, { resources: wanted }: Template): TemplateChanges {
  const missingIn = (all: Resources) => (entry: readonly [id: string, Resource]) => !all.has(entry[0]);
  return {
    created: byKind([...wanted].filter(missingIn(deployed))),
    removed: byKind([...deployed].filter(missingIn(wanted))),
    changed: [...wanted].flatMap(([id, resource]) => {
      const before = deployed.get(id);
      if (!before) return [];
      const properties = differences(withoutMetadata(before), withoutMetadata(resource));
      return properties.length > 0 ? [{ name: resourceName(id, resource), properties }] : [];
    }),
  };
}

export function isUnchanged({ created, removed, changed }: TemplateChanges): boolean {
  return created.length + removed.length + changed.length === 0;
}

function byKind(resources: readonly (readonly [string, Resource])[]): Kinds {
  const counts = new Map<string, number>();
  for (const [, resource] of resources) counts.set(kindOf(resource), (counts.get(kindOf(resource)) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** What is not a property, such as the deletion policy, counts by its own name. */
function withoutMetadata({ Properties, ...rest }: Resource): Readonly<Record<string, unknown>> {
  return { ...rest, ...Properties, Metadata: undefined };
}

function differences(before: unknown, after: unknown, path = ''): readonly string[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (!isMapping(before) || !isMapping(after)) return [path];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => differences(before[key], after[key], path === '' ? key : `${path}.${key}`));
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
