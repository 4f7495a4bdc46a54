import { type StepWork, cloudFormationStep } from '../../lambdas/cloudformation-step';
import { served } from '../support/loopback-server';

const IDS = { StackId: 'a stack', RequestId: 'a request', LogicalResourceId: 'Events' };

/** What CloudFormation is told when it asks for this. */
async function told(RequestType: string, work: StepWork<object>) {
  const responses: unknown[] = [];
  const answer = await served(
    ({ method, headers, body }) => {
      responses.push({ method, type: headers['content-type'], ...(JSON.parse(body) as object) });
      return { status: 200 };
    },
    (ResponseURL) => cloudFormationStep(work)({ RequestType, ResponseURL, ...IDS, ResourceProperties: {} }),
  );
  return { responses, answer };
}

test.each([
  ['Create', 'put'],
  ['Update', 'put'],
  ['Delete', 'remove'],
])('%s is to %s, and its result is told', async (type, change) => {
  const { responses, answer } = await told(type, (asked) => Promise.resolve({ asked }));
  const response = { ...IDS, PhysicalResourceId: 'Events', Status: 'SUCCESS', Data: { asked: change } };
  expect(responses).toEqual([{ method: 'PUT', type: undefined, ...response }]);
  expect(answer).toEqual({ outcome: 'done', result: { asked: change } });
});

test('a failure fails the deploy, which says why', async () => {
  const fault = new Error('events/a.yaml:2:7 no such day'.padEnd(9000, '.'));
  const { responses, answer } = await told('Update', () => Promise.reject(fault));
  expect(responses).toMatchObject([
    { Status: 'FAILED', Reason: expect.stringMatching(/^events\/a\.yaml:2:7 no such day\.{10,}$/) as string },
  ]);
  expect(JSON.stringify(responses).length).toBeLessThan(4096);
  expect(answer).toMatchObject({ outcome: 'failed', fault });
});

test('a reported fault is for the log alone', async () => {
  const fault = new Error('Telegram is down');
  const { responses, answer } = await told('Delete', (_action, report) => {
    report(fault);
    return Promise.resolve({ state: 'removed' });
  });
  expect(responses).toMatchObject([{ Status: 'SUCCESS', Data: { state: 'removed' } }]);
  expect(JSON.stringify(responses)).not.toContain('Telegram');
  expect(answer).toEqual({ outcome: 'done', result: { state: 'removed' }, fault });
});

test('any other caller gets the result, or the error', async () => {
  expect(await cloudFormationStep(() => Promise.resolve({ added: 1 }))({})).toEqual({
    outcome: 'done',
    result: { added: 1 },
  });
  await expect(cloudFormationStep(() => Promise.reject(new Error('no')))({})).rejects.toThrow('no');
});
