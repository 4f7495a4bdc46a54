import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { readDeployment } from '../../infra/deployment';
import { TimelineBotStack } from '../../infra/timeline-bot-stack';
import { TABLE } from '../../shared/contract/table';

// What a function's bundle holds is not looked at here, so none is made.
const template = Template.fromStack(
  new TimelineBotStack(new App({ context: { 'aws:cdk:bundling-stacks': [] } }), 'Test', {
    deployment: readDeployment(() => undefined),
  }),
);

test('the table is billed by use, restorable, ends items by time, and has the keys the code uses', () => {
  template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [
      { AttributeName: TABLE.partitionKey, KeyType: 'HASH' },
      { AttributeName: TABLE.sortKey, KeyType: 'RANGE' },
    ],
    TimeToLiveSpecification: { AttributeName: TABLE.timeToLive, Enabled: true },
    Replicas: [Match.objectLike({ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } })],
  });
});

test('the functions run on Node 24, on arm64, with logs that end', () => {
  template.allResourcesProperties('AWS::Lambda::Function', { Runtime: 'nodejs24.x', Architectures: ['arm64'] });
  template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 });
});

test('no policy has a wildcard action or allows a Scan', () => {
  const policies = Object.values(template.findResources('AWS::IAM::Policy')) as Policy[];
  const actions = policies.flatMap(({ Properties }) =>
    Properties.PolicyDocument.Statement.flatMap(({ Action }) => Action),
  );
  expect(actions).toContain('dynamodb:BatchWriteItem');
  expect(actions.filter((action) => action.includes('*') || action.includes('Scan'))).toEqual([]);
});

interface Policy {
  readonly Properties: {
    readonly PolicyDocument: { readonly Statement: readonly { readonly Action: string | string[] }[] };
  };
}
