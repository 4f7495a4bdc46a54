import { App } from 'aws-cdk-lib';
import { type Template } from 'aws-cdk-lib/assertions';
import { givenContext } from '../../infra/settings/given';
import { resolveSettings } from '../../infra/settings/resolve-settings';
import { PROJECT } from '../../infra/deployment';
import { TimelineBotStack } from '../../infra/timeline-bot-stack';

/**
 * The stack with that context, without bundles and without CDK's own validation, which takes seconds and only warns;
 * packages.test.ts makes the real app with both.
 */
export function stackWith(context: Readonly<Record<string, string>> = {}) {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] }, builtinCloudFormationValidation: false });
  const options = givenContext(context, 'the test', PROJECT);
  const { deployment } = resolveSettings({ options, variables: {}, file: {}, context: {} });
  const stack = new TimelineBotStack(app, 'Test', { deployment });
  return { app, stack };
}

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: {
    readonly 'ForAllValues:StringLike'?: { readonly 'dynamodb:LeadingKeys'?: readonly string[] };
    readonly Null?: { readonly 'dynamodb:LeadingKeys'?: string };
  };
}

/** What a function may do: an action, on what, and in the table with which partition keys, which a request must name. */
export interface Permission {
  readonly action: string;
  readonly resource: string;
  readonly keys: readonly string[] | undefined;
}

interface Policy {
  readonly Properties: {
    readonly Roles: readonly { readonly Ref: string }[];
    readonly PolicyDocument: { readonly Statement: readonly Statement[] };
  };
}

/** What each function may do, by the beginning of its id in the template. */
export function permissionsIn(template: Template): ReadonlyMap<string, readonly Permission[]> {
  const policies = Object.values(template.findResources('AWS::IAM::Policy')) as Policy[];
  return new Map(
    policies.map(({ Properties: { Roles, PolicyDocument } }) => [
      Roles.map(({ Ref }) => Ref.replace(/Role[0-9A-F]{8}$/, '')).join(),
      PolicyDocument.Statement.flatMap(({ Action, Resource, Condition }) =>
        [Action].flat().map((action) => ({
          action,
          resource: JSON.stringify(Resource),
          keys:
            Condition?.Null?.['dynamodb:LeadingKeys'] === 'false'
              ? Condition['ForAllValues:StringLike']?.['dynamodb:LeadingKeys']
              : undefined,
        })),
      ),
    ]),
  );
}

/** Whether an operation on an item with that partition key is among them. */
export function allows(permissions: readonly Permission[], operation: string, partitionKey: string): boolean {
  return permissions.some(
    ({ action, keys = [] }) =>
      action === `dynamodb:${operation}` &&
      keys.some((key) => (key.endsWith('*') ? partitionKey.startsWith(key.slice(0, -1)) : partitionKey === key)),
  );
}
