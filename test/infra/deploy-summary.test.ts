import { Template } from 'aws-cdk-lib/assertions';
import { reasonsIn } from '../../infra/commands/cdk-reasons';
import { allOf } from '../../infra/commands/deploying/all-of';
import { doubtAbout } from '../../infra/commands/deploying/collection-change';
import { concurrencyOf } from '../../infra/commands/deploying/quota';
import { formatSummary } from '../../infra/commands/deploying/summary';
import { parseTemplate } from '../../infra/commands/deploying/template';
import { isUnchanged, templateChanges } from '../../infra/commands/deploying/template-changes';
import { collectionOf, event } from '../support/events';
import { type FakeAws, startFakeAws } from '../support/fake-aws';
import { stackWith } from '../support/stack';

const collection = collectionOf(event('1812-09-07'));

test.each([
  ['nothing is stored yet', { added: 12, changed: 0, removed: 0, unchanged: 0 }, undefined],
  ['some are added and changed', { added: 40, changed: 200, removed: 0, unchanged: 0 }, undefined],
  ['a tenth goes', { added: 0, changed: 0, removed: 2, unchanged: 18 }, undefined],
  [
    'more than a tenth goes',
    { added: 0, changed: 1, removed: 3, unchanged: 16 },
    'this removes 3 of the 20 events of “Astro”',
  ],
  [
    'all go',
    { added: 5, changed: 0, removed: 3, unchanged: 0 },
    /^this replaces the collection “Astro”, all 3 events of it, with “/,
  ],
  ['it is not known', undefined, /cannot be read/],
])('what is asked about when %s', (_what, counts, doubt) => {
  const says = doubtAbout(collection, { counts, title: 'Astro' });
  if (doubt === undefined) expect(says).toBeUndefined();
  else expect(says).toMatch(doubt);
});

describe('concurrency', () => {
  let aws: FakeAws;
  const before = { ...process.env };
  beforeAll(async () => {
    aws = await startFakeAws({ quota: 0, parameters: [], stacks: {} });
    Object.assign(process.env, aws.environment);
  });
  afterAll(async () => {
    process.env = before;
    await aws.close();
  });

  test.each<[quota: number, setting: string | undefined, reserve: boolean, says: RegExp]>([
    [1000, undefined, true, /^25 of 1000 at once are reserved for it$/],
    [125, undefined, true, /^25 of 125/],
    [124, undefined, false, /^nothing is reserved: this account may run 124 at once, and 125 are needed/],
    [
      10,
      undefined,
      false,
      /may run 10 at once, and 125 are needed \(Service Quotas, AWS Lambda, Concurrent executions\)$/,
    ],
    [1000, 'false', false, /as the setting "reserve" says$/],
  ])('with a quota of %d and the setting %s', async (quota, setting, reserve, says) => {
    aws.quota = quota;
    const found = await concurrencyOf({ stage: 'prod', pages: false }, setting);
    expect(found.reserve).toBe(reserve);
    expect(found.says).toMatch(says);
  });
});

const QUEUE = {
  Type: 'AWS::SQS::Queue',
  Properties: {},
  Metadata: { 'aws:cdk:path': 'Stack/Scheduled/Queue/Resource' },
};
const statement = (Action: string | string[], Resource: unknown, Condition?: object) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition && { Condition }),
});
const policy = (...Statement: object[]) => ({
  Type: 'AWS::IAM::Policy',
  Properties: { PolicyDocument: { Statement }, Roles: [{ Ref: 'DeliverRole0123ABCD' }] },
});
const fn = (code: string, variables: object = {}) => ({
  Type: 'AWS::Lambda::Function',
  Properties: { Code: { S3Key: code }, Environment: { Variables: variables } },
});
const template = (resources: object, settings?: object) =>
  parseTemplate(JSON.stringify({ Resources: resources, Metadata: settings && { settings } }));
const summary = (before: object, after: object) => {
  const [deployed, wanted] = [template(before), template(after)];
  return formatSummary(templateChanges(deployed, wanted), deployed, wanted);
};
const TO_QUEUE = { 'Fn::GetAtt': ['ScheduledQueue89ABCDEF', 'Arn'] };

test('the same template is no change, whatever its metadata and what CloudFormation makes of its letters', () => {
  const before = template({
    A: { ...QUEUE, Metadata: {} },
    B: fn('a', { TEXT: 'caf?' }),
    C: { Type: 'AWS::CDK::Metadata' },
  });
  expect(isUnchanged(templateChanges(before, template({ A: QUEUE, B: fn('a', { TEXT: 'café' }) })))).toBe(true);
});

test('a first deploy is counted by kinds', () => {
  const says = summary(
    {},
    { A: QUEUE, B: QUEUE, C: policy(statement('sqs:SendMessage', TO_QUEUE), statement('xray:PutTraceSegments', '*')) },
  );
  expect(says).toContain('create   3: 2 queues, 1 policy\n');
  expect(says).toContain(
    'permit   2 actions, all on named resources, but xray:PutTraceSegments; docs/operate.md lists them\n',
  );
});

test('a change names what changes, what goes, and what is permitted that was not', () => {
  const before = {
    A: QUEUE,
    Webhook01234567: fn('a', { ADMIN_CHAT_ID: '5', TABLE_NAME: 't' }),
    P: policy(statement(['sqs:SendMessage'], TO_QUEUE)),
  };
  const after = {
    Webhook01234567: fn('b', { TABLE_NAME: 't' }),
    P: policy(statement(['sqs:SendMessage', 'sqs:DeleteMessage', 'sqs:GetQueueUrl'], TO_QUEUE)),
  };
  const says = summary(before, after);
  expect(says).toContain('change   2: Webhook (code, ADMIN_CHAT_ID), P (PolicyDocument.Statement)\n');
  expect(says).toContain('remove   1: 1 queue\n');
  expect(says).toContain('permit   2 that are new, or under another condition:\n');
  expect(says).toContain('Deliver may sqs:DeleteMessage, sqs:GetQueueUrl on ScheduledQueue\n');
});

test('settings that a deploy changes or loses are named, unless the deployed template does not say them', () => {
  const says = (before: object | undefined, after: object) => {
    const [deployed, wanted] = [template({ A: QUEUE }, before), template({}, after)];
    return formatSummary(templateChanges(deployed, wanted), deployed, wanted);
  };
  const before = { stage: 'dev', adminChatId: '5', alarmEmail: 'me@example.org' };
  expect(says(before, { stage: 'dev', adminChatId: '6', pages: 'true' })).toContain(
    'settings adminChatId 5 → 6, alarmEmail me@example.org → none, pages none → true\n',
  );
  expect(says(before, before)).not.toContain('settings');
  expect(says(undefined, before)).not.toContain('settings');
});

test('a template says the settings that made it, but not the folder', () => {
  const { stack } = stackWith({
    adminChatId: '5',
    monthlyBudget: '7',
    alarmEmail: 'me@example.org',
    eventsDir: 'events',
  });
  expect(parseTemplate(JSON.stringify(Template.fromStack(stack).toJSON())).settings).toEqual({
    stage: 'dev',
    tokenParameter: '/timeline-bot/dev/token',
    adminChatId: '5',
    alarmEmail: 'me@example.org',
    countGaps: 'false',
    pages: 'false',
    paidBroadcast: 'false',
    reserve: 'false',
    protect: 'false',
    monthlyBudget: '7',
  });
});

test('what is wrong with the account and with the events is said at once', async () => {
  const fails = (message: string) => Promise.reject(new Error(message));
  await expect(allOf(fails('no region'), fails('no events'))).rejects.toMatchObject({
    errors: [{ message: 'no region' }, { message: 'no events' }],
  });
  await expect(allOf(fails('no region'), Promise.resolve(1))).rejects.toThrow('no region');
  await expect(allOf(Promise.resolve(1), fails('no events'))).rejects.toThrow('no events');
  expect(await allOf(Promise.resolve(1), Promise.resolve('b'))).toEqual([1, 'b']);
});

test('it fits a screen, however much there is', () => {
  const many = (code: string) =>
    Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [
        `F${index}`,
        index % 2 === 0 ? fn(code, { [`V${index}`]: code }) : policy(statement(`s3:${code}${index}`, 'x'.repeat(300))),
      ]),
    );
  for (const says of [summary({}, many('a')), summary(many('a'), many('b')), summary(many('a'), {})]) {
    const lines = says.split('\n');
    expect(lines.length).toBeLessThan(24);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(110);
  }
});

test('the cost is that of the alarms which are not free', () => {
  const alarms = Object.fromEntries(
    Array.from({ length: 24 }, (_, index) => [`A${index}`, { Type: 'AWS::CloudWatch::Alarm' }]),
  );
  expect(summary({}, alarms)).toContain('about $1.40 a month while nobody uses it (24 alarms; an account has 10 free)');
});

/** As the CDK printed it, of a deploy that failed and was rolled back, and of an app that could not be built. */
const FAILED = `Bad: deploying... [1/1]
Bad | 0/3 | 8:28:05 PM | CREATE_FAILED           | AWS::CloudFormation::CustomResource | X ServiceToken not found.
Bad | 1/3 | 8:28:05 PM | ROLLBACK_COMPLETE       | AWS::CloudFormation::Stack          | Bad Rollback complete

 ❌  Bad failed to deploy

‣ DeploymentError: Resource updates failed:

Bad/X  (AWS::CloudFormation::CustomResource X)
  ServiceToken not found.

Source Location: <anonymous> (/home/me/app.ts:3:1)
                 <anonymous> (/home/me/app.ts:3:157)
                 ...node internals, tsx...

   Logs from /aws/lambda/nope:
   Could not fetch logs (the log group may not exist). See the console link below.
   Logs: https://us-east-1.console.aws.amazon.com/cloudwatch/home`;
const UNBUILT = `Bundling asset TimelineBot-dev/Webhook/Code/Stage...

⚡ Done in 1890ms
index.mjs has 891 KB; it may have 870 KB
    at exec (/home/me/node_modules/aws-cdk-lib/core/lib/asset-staging.js:3:1)
npx tsx infra/app.ts: Subprocess exited with error 1`;

test.each([
  [
    FAILED,
    [
      'Bad failed to deploy',
      'Resource updates failed:',
      'Bad/X  (AWS::CloudFormation::CustomResource X)',
      '  ServiceToken not found.',
      '   Logs from /aws/lambda/nope:',
      '   Logs: https://us-east-1.console.aws.amazon.com/cloudwatch/home',
    ],
  ],
  [UNBUILT, ['index.mjs has 891 KB; it may have 870 KB', 'npx tsx infra/app.ts: Subprocess exited with error 1']],
])('of all that the CDK prints, the reasons are told', (printed, reasons) => {
  expect(reasonsIn(printed.split('\n'))).toEqual(reasons);
});
