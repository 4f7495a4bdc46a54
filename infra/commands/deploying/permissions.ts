import * as z from 'zod/mini';
import { type Resource, type Resources, resourceName, withoutHash } from './template';

const oneOrMore = z.union([z.string(), z.array(z.string())]);
const statementSchema = z.object({
  Effect: z.string(),
  Action: z._default(oneOrMore, []),
  Resource: z.optional(z.unknown()),
  Principal: z.optional(z.unknown()),
  Condition: z.optional(z.unknown()),
});
const documentSchema = z.object({ Statement: z.array(statementSchema) });

/** What somebody may do, in words. */
export interface Permission {
  readonly who: string;
  readonly action: string;
  /** On what, and under which condition. */
  readonly where: string;
}

/** Every permission that a template gives, by policies of roles and of resources. */
export function permissionsIn(resources: Resources): readonly Permission[] {
  return [...resources].flatMap(([id, resource]) => permissionsOf(id, resource));
}

/** Those that are not among the others; a permission under another condition is another one. */
export function newPermissions(before: readonly Permission[], after: readonly Permission[]): readonly Permission[] {
  const known = new Set(before.map((each) => JSON.stringify(each)));
  return after.filter((each) => !known.has(JSON.stringify(each)));
}

/** A line for all that somebody may do on the same thing: "Deliver may sqs:SendMessage, sqs:GetQueueUrl on ScheduledQueue". */
export function formatPermissions(permissions: readonly Permission[]): readonly string[] {
  const actions = new Map<string, { readonly who: string; readonly where: string; readonly actions: string[] }>();
  for (const { who, action, where } of permissions) {
    const key = JSON.stringify([who, where]);
    const row = actions.get(key) ?? { who, where, actions: [] };
    if (!row.actions.includes(action)) row.actions.push(action);
    actions.set(key, row);
  }
  return [...actions.values()].map((row) => `${row.who} may ${row.actions.join(', ')} on ${row.where}`);
}

export function isOnEverything({ where }: Permission): boolean {
  return /^\*(?: |$)/.test(where);
}

function permissionsOf(id: string, resource: Resource): readonly Permission[] {
  const { Type, Properties } = resource;
  if (Type === 'AWS::Lambda::Permission') {
    const { Principal, Action, FunctionName } = Properties;
    return [{ who: shown(Principal), action: shown(Action), where: shown(FunctionName) }];
  }
  return Object.values(Properties).flatMap((property) => {
    const { data } = documentSchema.safeParse(property);
    const holder = 'Roles' in Properties ? shown(Properties['Roles']) : resourceName(id, resource);
    return (data?.Statement ?? [])
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap((each) => allowedTo(holder, each));
  });
}

function allowedTo(holder: string, statement: z.infer<typeof statementSchema>): readonly Permission[] {
  const { Action, Resource: on, Principal, Condition } = statement;
  const who = Principal === undefined ? holder : shown(Principal).replace(/^Service /, '');
  const condition = Condition === undefined ? '' : ` where ${shown(Condition)}`;
  return [Action].flat().map((action) => ({ who, action, where: `${shown(on ?? holder)}${condition}` }));
}

/** A value of a template in few characters: references by the ids of what they refer to, without CDK's hashes. */
function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(shown).join(', ');
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return Object.entries(value)
    .map(([key, inner]: [string, unknown]) => {
      if (key === 'Ref') return withoutHash(shown(inner)).replace(/Role$/, '');
      if (key === 'Fn::GetAtt') return withoutHash(shown(Array.isArray(inner) ? inner[0] : inner));
      if (key === 'Fn::Join')
        return Array.isArray(inner) && Array.isArray(inner[1]) ? inner[1].map(shown).join('') : '';
      return key.startsWith('Fn::') ? shown(inner) : `${key} ${shown(inner)}`;
    })
    .join(' and ')
    .replaceAll('ForAllValues:StringLike dynamodb:LeadingKeys', 'the key is');
}
