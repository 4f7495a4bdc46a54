import { Match, Template } from 'aws-cdk-lib/assertions';
import { securityPacks } from '../../infra/security-checks';
import { PARTITIONS, TABLE } from '../../shared/contract/table';
import { type Permission, permissionsIn, stackWith } from '../support/stack';

const STAGES = { dev: stackWith({ stage: 'dev' }), prod: stackWith({ stage: 'prod', alarmEmail: 'me@example.org' }) };
const dev = Template.fromStack(STAGES.dev.stack);
const prod = Template.fromStack(STAGES.prod.stack);
const BOTH = [
  ['dev', dev],
  ['prod', prod],
] as const;

test.each(BOTH)('%s: the table is billed by use up to a limit, restorable, ends items by time', (_stage, template) => {
  template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
    BillingMode: 'PAY_PER_REQUEST',
    WriteOnDemandThroughputSettings: { MaxWriteRequestUnits: Match.anyValue() },
    KeySchema: [
      { AttributeName: TABLE.partitionKey, KeyType: 'HASH' },
      { AttributeName: TABLE.sortKey, KeyType: 'RANGE' },
    ],
    TimeToLiveSpecification: { AttributeName: TABLE.timeToLive, Enabled: true },
    Replicas: [
      Match.objectLike({
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        ReadOnDemandThroughputSettings: { MaxReadRequestUnits: Match.anyValue() },
        DeletionProtectionEnabled: template === prod,
      }),
    ],
  });
});

test('in production the table outlives its stack', () => {
  prod.hasResource('AWS::DynamoDB::GlobalTable', {
    DeletionPolicy: 'RetainExceptOnCreate',
    UpdateReplacePolicy: 'Retain',
  });
  dev.hasResource('AWS::DynamoDB::GlobalTable', { DeletionPolicy: 'Delete' });
});

test.each(BOTH)(
  '%s: functions are on Node 24 and arm64, traced in dev, with a time limit, and a log that ends and has our own lines only',
  (_stage, template) => {
    template.allResourcesProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      MemorySize: Match.anyValue(),
      Timeout: Match.anyValue(),
      // A trace would cost more than all else of a question.
      TracingConfig: template === prod ? Match.absent() : { Mode: 'Active' },
      LoggingConfig: { LogGroup: Match.anyValue(), LogFormat: 'JSON', SystemLogLevel: 'WARN' },
    });
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 });
  },
);

test('in production no function can use up the account, and in dev none is kept for one', () => {
  prod.allResourcesProperties('AWS::Lambda::Function', { ReservedConcurrentExecutions: Match.anyValue() });
  dev.allResourcesProperties('AWS::Lambda::Function', { ReservedConcurrentExecutions: Match.absent() });
});

test.each(BOTH)(
  '%s: the one way in is POST /telegram, throttled and without a public address of a function',
  (_stage, template) => {
    const routes = template.findResources('AWS::ApiGatewayV2::Route', { Properties: { RouteKey: 'POST /telegram' } });
    expect(Object.keys(routes)).toHaveLength(1);
    template.resourceCountIs('AWS::ApiGatewayV2::Route', 1);
    template.resourceCountIs('AWS::Lambda::Url', 0);
    template.allResourcesProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
      AccessLogSettings: Match.anyValue(),
    });
  },
);

describe('with pages', () => {
  const WITH_PAGES = {
    dev: stackWith({ stage: 'dev', pages: 'true' }),
    prod: stackWith({ stage: 'prod', pages: 'true' }),
  };
  const template = Template.fromStack(WITH_PAGES.dev.stack);

  test('they have an API of their own, throttled, with a log, and the address is an output', () => {
    template.resourceCountIs('AWS::ApiGatewayV2::Api', 2);
    const routes = Object.values(template.findResources('AWS::ApiGatewayV2::Route'));
    const keys = routes.map(({ Properties }) => (Properties as { readonly RouteKey: string }).RouteKey);
    expect(keys.sort()).toEqual([
      'GET /',
      'GET /picture/{picture+}',
      'GET /{language}/search',
      'GET /{page+}',
      'HEAD /',
      'HEAD /picture/{picture+}',
      'HEAD /{language}/search',
      'HEAD /{page+}',
      'POST /telegram',
    ]);
    template.allResourcesProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
      AccessLogSettings: Match.anyValue(),
    });
    expect(Object.keys(template.findOutputs('PagesUrl'))).toEqual(['PagesUrl']);
    expect(Object.keys(dev.findOutputs('PagesUrl'))).toEqual([]);
  });

  test.each([
    ['Pages', ['BOT_NAME', 'TABLE_NAME']],
    ['Search', ['BOT_NAME', 'TABLE_NAME']],
    ['Picture', ['TABLE_NAME']],
  ])('the function %s reads events and does nothing else', (name, variables) => {
    const permissions = permissionsIn(template).get(name) ?? [];
    const actions = permissions.map(({ action }) => action).filter((action) => !/^(?:logs|xray):/.test(action));
    expect(actions.sort()).toEqual(['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query']);
    const keys = new Set(permissions.flatMap((permission) => permission.keys ?? []));
    expect([...keys].sort()).toEqual([...PARTITIONS.events].sort());
    const named = { Properties: { FunctionName: `timeline-bot-dev-${name.toLowerCase()}` } };
    const [fn] = Object.values(template.findResources('AWS::Lambda::Function', named));
    const { Environment } = fn?.['Properties'] as { readonly Environment: { readonly Variables: object } };
    expect(Object.keys(Environment.Variables).sort()).toEqual(variables);
  });

  test('alarms watch them', () => {
    for (const alarm of ['pages-errors', 'pages-throttles', 'search-errors', 'picture-errors', 'web-api-5xx'])
      template.hasResourceProperties('AWS::CloudWatch::Alarm', { AlarmName: `timeline-bot-dev-${alarm}` });
  });

  test.each(Object.entries(WITH_PAGES))('%s: the rule packs find nothing that has no reason', (_stage, made) => {
    const findings = securityPacks(made.app).flatMap((pack) => pack.validateScope(made.stack).violations);
    expect(findings.map(({ ruleName }) => ruleName)).toEqual([]);
  });
});

test.each(Object.entries(STAGES))('%s: the rule packs find nothing that has no reason', (_stage, { app, stack }) => {
  const findings = securityPacks(app).flatMap((pack) => pack.validateScope(stack).violations);
  expect(findings.map(({ ruleName }) => ruleName)).toEqual([]);
});

const onAll = (permissions: readonly Permission[]) =>
  permissions.filter(({ resource }) => resource.includes('"*"')).map(({ action }) => action);

describe('where dates without events are counted', () => {
  const COUNTED = { adminChatId: '-1009', countGaps: 'true' };
  const filter = {
    FilterPattern: '{ $.counts.gaps > 0 }',
    MetricTransformations: [{ MetricName: 'gaps', MetricNamespace: 'TimelineBot/prod', MetricValue: '$.counts.gaps' }],
  };
  const { app, stack } = stackWith({ stage: 'prod', alarmEmail: 'me@example.org', ...COUNTED });
  const template = Template.fromStack(stack);

  test('the log of the webhook makes a metric, which dispatch may read, and nothing else on all things', () => {
    template.hasResourceProperties('AWS::Logs::MetricFilter', filter);
    template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'timeline-bot-prod-dispatch',
      Environment: { Variables: Match.objectLike({ GAPS_NAMESPACE: 'TimelineBot/prod' }) },
    });
    const allowed = [...permissionsIn(template)].flatMap(([name, each]) => onAll(each).map((action) => [name, action]));
    expect(allowed).toEqual([['Dispatch', 'cloudwatch:GetMetricStatistics']]);
  });

  test.each([
    ['prod', { app, stack }],
    ['dev', stackWith({ stage: 'dev', ...COUNTED })],
  ] as const)('%s: the rule packs find nothing that has no reason', (_stage, made) => {
    const findings = securityPacks(made.app).flatMap((pack) => pack.validateScope(made.stack).violations);
    expect(findings.map(({ ruleName }) => ruleName)).toEqual([]);
  });

  test.each([
    ['nobody chose it', {}],
    ['there are no editors', { countGaps: 'true' }],
  ])('not where %s', (_why, context) => {
    const without = Template.fromStack(stackWith({ stage: 'prod', ...context }).stack);
    expect(Object.keys(without.findResources('AWS::Logs::MetricFilter', { Properties: filter }))).toEqual([]);
    expect([...permissionsIn(without).values()].flatMap(onAll)).toEqual([]);
  });
});

test('in dev a function may also trace, and nothing else on all things', () => {
  for (const permissions of permissionsIn(dev).values())
    expect(onAll(permissions).filter((action) => !action.startsWith('xray:'))).toEqual([]);
});

test('every function is looked at', () => {
  const functions = ['Webhook', 'Ingest', 'Register', 'Dispatch', 'Deliver'];
  expect([...permissionsIn(prod).keys()]).toEqual(expect.arrayContaining(functions));
});

test.each(BOTH)('%s: every quarter hour a tick, and what is lost lies in queues over TLS', (_stage, template) => {
  template.hasResourceProperties('AWS::Scheduler::Schedule', {
    ScheduleExpression: 'cron(0/15 * * * ? *)',
    Target: {
      Input: '{"tick":"<aws.scheduler.scheduled-time>"}',
      DeadLetterConfig: { Arn: Match.anyValue() },
    },
  });
  template.hasResourceProperties('AWS::SQS::Queue', { RedrivePolicy: { maxReceiveCount: 20 } });
  template.resourceCountIs('AWS::SQS::Queue', 3);
  template.resourceCountIs('AWS::SQS::QueuePolicy', 3);
  template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    BatchSize: 10,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    ScalingConfig: { MaximumConcurrency: 2 },
  });
});

describe.each([...permissionsIn(prod)])('%s', (_function, permissions) => {
  test('may do named things only, and never a Scan', () => {
    expect(permissions.map(({ action }) => action).filter((action) => /\*|Scan/.test(action))).toEqual([]);
  });

  test('may do them on named things only', () => {
    expect(onAll(permissions)).toEqual([]);
  });

  test('in the table may touch items of named keys only', () => {
    const inTable = permissions.filter(({ action }) => action.startsWith('dynamodb:'));
    expect(inTable.filter(({ keys = [] }) => keys.length === 0 || keys.includes('*'))).toEqual([]);
  });
});

test.each(BOTH)('%s: no role has a policy of somebody else', (_stage, template) => {
  template.allResourcesProperties('AWS::IAM::Role', { ManagedPolicyArns: Match.absent() });
});

const LITERAL_NAMES =
  /"(?:FunctionName|LogGroupName|AlarmName|DashboardName|MetricNamespace)":(?:"[^"]+"|\{"Fn::Join":\["",\["[^"]+")/g;
const namesIn = (template: Template) =>
  [...JSON.stringify(template.toJSON()).matchAll(LITERAL_NAMES)].map(([name]) => name);

test('a bot without a name has the names that bots had before there were names', () => {
  expect(namesIn(dev)).toEqual(
    expect.arrayContaining([
      '"FunctionName":"timeline-bot-dev-webhook"',
      '"LogGroupName":"/timeline-bot/dev/api"',
      '"AlarmName":"timeline-bot-dev-heartbeat"',
      '"MetricNamespace":"TimelineBot/dev"',
    ]),
  );
  expect(namesIn(prod).join()).toContain('"LogGroupName":"/timeline-bot/prod/webhook"');
});

test('two bots of other names share none', () => {
  const [one = [], other = []] = ['astro', 'space'].map((name) =>
    namesIn(Template.fromStack(stackWith({ name, stage: 'dev' }).stack)),
  );
  expect(one).toHaveLength(namesIn(dev).length);
  expect(one.filter((name) => other.includes(name) || namesIn(dev).includes(name))).toEqual([]);
});

test('concurrency is reserved where that is chosen', () => {
  const { app, stack } = stackWith({ stage: 'prod', reserve: 'false' });
  Template.fromStack(stack).allResourcesProperties('AWS::Lambda::Function', {
    ReservedConcurrentExecutions: Match.absent(),
  });
  expect(securityPacks(app).flatMap((pack) => pack.validateScope(stack).violations)).toEqual([]);
});

test('a first deploy does without the protection of the table, which would block its rollback', () => {
  const { app, stack } = stackWith({ stage: 'prod', protect: 'false' });
  Template.fromStack(stack).hasResource('AWS::DynamoDB::GlobalTable', {
    DeletionPolicy: 'RetainExceptOnCreate',
    Properties: { Replicas: [Match.objectLike({ DeletionProtectionEnabled: false })] },
  });
  expect(securityPacks(app).flatMap((pack) => pack.validateScope(stack).violations)).toEqual([]);
});

test.each(BOTH)('%s: a step runs again when its function has other code or another environment', (_stage, template) => {
  template.hasResourceProperties('Custom::Events', {
    code: Match.anyValue(),
    environment: { variables: { TABLE_NAME: Match.anyValue() } },
  });
  template.hasResourceProperties('Custom::Registration', {
    after: Match.anyValue(),
    environment: { variables: { WEBHOOK_URL: Match.anyValue() } },
  });
});

const TAGGED = ['AWS::Lambda::Function', 'AWS::SQS::Queue', 'AWS::SNS::Topic', 'AWS::Logs::LogGroup', 'AWS::IAM::Role'];

test.each(TAGGED)('each %s says whose it is', (type) => {
  const { stack } = stackWith({ name: 'astro', stage: 'prod' });
  const tags = [
    { Key: 'bot', Value: 'astro' },
    { Key: 'stage', Value: 'prod' },
  ];
  Template.fromStack(stack).allResourcesProperties(type, { Tags: tags });
  Template.fromStack(stack).hasResourceProperties('AWS::DynamoDB::GlobalTable', {
    Replicas: [Match.objectLike({ Tags: tags })],
  });
});

test('a budget mails the alarm address, and needs one', () => {
  prod.resourceCountIs('AWS::Budgets::Budget', 0);
  const { stack } = stackWith({ alarmEmail: 'me@example.org', monthlyBudget: '5' });
  Template.fromStack(stack).hasResourceProperties('AWS::Budgets::Budget', {
    Budget: { BudgetLimit: { Amount: 5, Unit: 'USD' }, TimeUnit: 'MONTHLY' },
    NotificationsWithSubscribers: Match.arrayWith([
      Match.objectLike({ Subscribers: [{ SubscriptionType: 'EMAIL', Address: 'me@example.org' }] }),
    ]),
  });
  expect(() => stackWith({ monthlyBudget: '5' })).toThrow('monthlyBudget needs an alarmEmail');
});
