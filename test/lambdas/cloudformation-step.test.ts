import { type StepWork, cloudFormationStep } from '../../lambdas/cloudformation-step';
import { OutOfTime } from '../../shared/use-cases/ports';
import { served } from '../support/loopback-server';

const IDS = { StackId: 'a stack', RequestId: 'a request', LogicalResourceId: 'Events' };

/** What CloudFormation is told about a request of that type. */
async function told(RequestType: string, work: StepWork<object>, status = 200) {
  const responses: unknown[] = [];
  const answer = await served(
    ({ method, headers, body }) => {
      responses.push({ method, type: headers['content-type'], ...(JSON.parse(body) as object) });
      return { status };
    },
    (ResponseURL) => cloudFormationStep(work)({ RequestType, ResponseURL, ...IDS, ResourceProperties: {} }),
  );
  return { responses, answer };
}

test.each(['Create', 'Update'])('%s does the work, and CloudFormation gets its result', async (type) => {
  const { responses, answer } = await told(type, { put: () => Promise.resolve({ added: 1 }) });
  const response = { ...IDS, PhysicalResourceId: 'Events', Status: 'SUCCESS', Data: { added: 1 } };
  expect(responses).toEqual([{ method: 'PUT', type: undefined, ...response }]);
  expect(answer).toEqual({ outcome: 'done', result: { added: 1 } });
});

const down = new Error('Telegram is down');

test.each<[what: string, remove: StepWork<object>['remove'], fault: Error | undefined]>([
  ['nothing is done by default', undefined, undefined],
  ['its own work is done', () => Promise.resolve(), undefined],
  ['what fails is logged and blocks nothing', () => Promise.reject(down), down],
])('Delete always succeeds, and never puts: %s', async (_what, remove, fault) => {
  const put = () => Promise.reject(new Error('put'));
  const { responses, answer } = await told('Delete', remove ? { put, remove } : { put });
  expect(responses).toEqual([
    { method: 'PUT', type: undefined, ...IDS, PhysicalResourceId: 'Events', Status: 'SUCCESS' },
  ]);
  expect(answer).toEqual({ outcome: 'done', result: undefined, fault });
});

test('a failure fails the deploy, which says why', async () => {
  const fault = new Error('events/a.yaml:2:7 no such day'.padEnd(9000, '.'));
  const { responses, answer } = await told('Update', { put: () => Promise.reject(fault) });
  expect(responses).toMatchObject([
    { Status: 'FAILED', Reason: expect.stringMatching(/^events\/a\.yaml:2:7 no such day\.{10,}$/) as string },
  ]);
  expect(JSON.stringify(responses).length).toBeLessThan(4096);
  expect(answer).toMatchObject({ outcome: 'failed', fault });
});

test('work that is out of time is not answered, so that it is run again', async () => {
  await expect(told('Update', { put: () => Promise.reject(new OutOfTime()) })).rejects.toThrow(OutOfTime);
});

test.each(['Create', 'Delete'])(
  '%s fails when CloudFormation refuses the response, so that it is run again',
  async (type) => {
    await expect(told(type, { put: () => Promise.resolve({}) }, 403)).rejects.toThrow('refused the response with 403');
  },
);

test('a reported fault is for the log alone', async () => {
  const { responses, answer } = await told('Update', {
    put(report) {
      report(down);
      return Promise.resolve({ state: 'stored' });
    },
  });
  expect(responses).toMatchObject([{ Status: 'SUCCESS', Data: { state: 'stored' } }]);
  expect(JSON.stringify(responses)).not.toContain('Telegram');
  expect(answer).toEqual({ outcome: 'done', result: { state: 'stored' }, fault: down });
});

test('any other caller gets the result, or the error', async () => {
  expect(await cloudFormationStep({ put: () => Promise.resolve({ added: 1 }) })({})).toEqual({
    outcome: 'done',
    result: { added: 1 },
  });
  await expect(cloudFormationStep({ put: () => Promise.reject(new Error('no')) })({})).rejects.toThrow('no');
});
