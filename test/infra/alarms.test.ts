import { Match, Template } from 'aws-cdk-lib/assertions';
import { TelegramError } from '../../shared/adapters/telegram/telegram-error';
import { logged } from '../../lambdas/request-log';
import { alarmsRaised } from '../support/alarms';
import { type Script, refusal, sending } from '../support/sending';
import { permissionsIn, stackWith } from '../support/stack';

const dev = Template.fromStack(stackWith({ stage: 'dev' }).stack);
const prod = Template.fromStack(stackWith({ stage: 'prod', alarmEmail: 'me@example.org' }).stack);
const BOTH = [
  ['dev', dev],
  ['prod', prod],
] as const;

interface Reference {
  readonly Ref: string;
}

interface Statement {
  readonly Effect: string;
  readonly Action: string;
  readonly Principal: { readonly Service?: string };
}

test.each(BOTH)('%s: CloudWatch may publish to every topic that an alarm names', (_stage, template) => {
  const policies = Object.values(template.findResources('AWS::SNS::TopicPolicy')) as {
    Properties: { Topics: Reference[]; PolicyDocument: { Statement: Statement[] } };
  }[];
  const mayPublish = ({ Ref }: Reference) =>
    policies
      .filter(({ Properties: { Topics } }) => Topics.some((topic) => topic.Ref === Ref))
      .flatMap(({ Properties: { PolicyDocument } }) => PolicyDocument.Statement)
      .some(
        ({ Effect, Action, Principal }) =>
          Effect === 'Allow' && Action === 'sns:Publish' && Principal.Service === 'cloudwatch.amazonaws.com',
      );
  const alarms = Object.entries(template.findResources('AWS::CloudWatch::Alarm')) as [
    string,
    { Properties: { AlarmActions?: Reference[] } },
  ][];
  expect(alarms.length).toBeGreaterThan(20);
  const silent = alarms.filter(([, { Properties }]) => !Properties.AlarmActions?.some(mayPublish));
  expect(silent.map(([id]) => id)).toEqual([]);
});

test.each(BOTH)('%s: the topic refuses what does not come by TLS', (_stage, template) => {
  template.hasResourceProperties('AWS::SNS::TopicPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      ]),
    },
  });
});

test.each(BOTH)(
  '%s: every alarm has a name, says what is wrong, and has a metric that something counts',
  (_stage, template) => {
    const filters = Object.values(template.findResources('AWS::Logs::MetricFilter')) as {
      Properties: { MetricTransformations: [{ MetricName: string; MetricNamespace: string }] };
    }[];
    const counted = filters.map(({ Properties: { MetricTransformations } }) => MetricTransformations[0].MetricName);
    const alarms = Object.values(template.findResources('AWS::CloudWatch::Alarm')) as {
      Properties: { AlarmName: string; AlarmDescription: string; MetricName: string; Namespace: string };
    }[];
    for (const { Properties } of alarms) {
      expect(Properties.AlarmName).toMatch(/^timeline-bot-(dev|prod)-/);
      expect(Properties.AlarmDescription).toMatch(/\.$/);
      if (Properties.Namespace.startsWith('TimelineBot/')) expect(counted).toContain(Properties.MetricName);
    }
  },
);

test('only functions that have the token are watched for a refused one', () => {
  const permissions = permissionsIn(dev);
  const filters = Object.entries(dev.findResources('AWS::Logs::MetricFilter')) as [
    string,
    { Properties: { FilterPattern: string; LogGroupName: Reference } },
  ][];
  const watched = filters
    .filter(([, { Properties }]) => Properties.FilterPattern.includes('401'))
    .map(([, { Properties }]) => Properties.LogGroupName.Ref.replace(/Logs[0-9A-F]{8}$/, ''));
  const withToken = [...permissions].filter(([, each]) => each.some(({ action }) => action === 'ssm:GetParameter'));
  expect(watched.sort()).toEqual(withToken.map(([name]) => name).sort());
});

test.each(BOTH)(
  '%s: an hour without a finished tick is an alarm, also when nothing is logged at all',
  (_stage, template) => {
    template.hasResourceProperties('AWS::Logs::MetricFilter', {
      FilterPattern: '{ $.outcome = "dispatched" }',
      MetricTransformations: [Match.objectLike({ MetricName: 'finished-ticks' })],
    });
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'finished-ticks',
      Period: 3600,
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      TreatMissingData: 'breaching',
    });
  },
);

test('updates that wait at Telegram are read from the log of dispatch', () => {
  dev.hasResourceProperties('AWS::Logs::MetricFilter', {
    FilterPattern: '{ $.counts.pendingUpdates > 0 }',
    MetricTransformations: [
      Match.objectLike({ MetricName: 'pending-updates', MetricValue: '$.counts.pendingUpdates' }),
    ],
  });
  dev.hasResourceProperties('AWS::CloudWatch::Alarm', { MetricName: 'pending-updates', Statistic: 'Maximum' });
});

test.each(['given-up', 'store-down', 'limited', 'forged', 'unreadable'])(
  'updates that are "%s" are counted in the log, and shown on the dashboard',
  (outcome) => {
    const FilterPattern = `{ $.outcome = "${outcome}" }`;
    dev.hasResourceProperties('AWS::Logs::MetricFilter', { FilterPattern });
    expect(JSON.stringify(dev.findResources('AWS::CloudWatch::Dashboard'))).toContain(outcome);
  },
);

test('the dashboard is named after its region, since all regions share their names', () => {
  dev.hasResourceProperties('AWS::CloudWatch::Dashboard', {
    DashboardName: { 'Fn::Join': ['', Match.arrayWith([{ Ref: 'AWS::Region' }])] },
  });
});

const unanswered = new TelegramError('sendMessage', 'unreachable', 'no answer in time');

test.each<[what: string, script: Script, alarms: string[]]>([
  ['all goes well', [], []],
  ['the token is refused', [refusal(401, 'Unauthorized')], ['telegram-401']],
  ['one message may have been sent', [unanswered], ['uncertain']],
])('a batch in which %s raises the right alarms', async (_what, script, alarms) => {
  const { handle, recordsOf, deliveries } = await sending(10, script);
  const lines: unknown[] = [];
  const sink = (line: string) => void lines.push(JSON.parse(line));
  await logged(handle, { name: 'deliver', sink })({ Records: recordsOf(deliveries) });
  expect(lines).toHaveLength(1);
  for (const [, template] of BOTH) expect(alarmsRaised(template, 'Deliver', lines)).toEqual(alarms);
});

test('alarms are mailed to the address that was named', () => {
  prod.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'me@example.org' });
  dev.resourceCountIs('AWS::SNS::Subscription', 0);
});
