import { cloudWatchClient, metricOfGaps } from '../../../../shared/adapters/aws/count-gaps';
import { served } from '../../../support/loopback-server';

/** What CloudWatch counts up to Monday morning when it gives this answer; also the requests it got. */
async function counted(status: number, answer: object) {
  const requests: unknown[] = [];
  const gaps = await served(
    ({ headers, body }) => {
      requests.push({ target: headers['x-amz-target'], body: JSON.parse(body) as unknown });
      return { status, body: JSON.stringify(answer) };
    },
    (url) => metricOfGaps(cloudWatchClient(url), 'TimelineBot/dev')(new Date('2026-09-07T09:00:00Z')),
  );
  return { gaps, requests };
}

test('the hours of a week are added up, without the last, which may not be counted yet', async () => {
  const { gaps, requests } = await counted(200, { Datapoints: [{ Sum: 3 }, { Sum: 4 }] });
  expect(gaps).toBe(7);
  expect(requests).toEqual([
    {
      target: 'GraniteServiceVersion20100801.GetMetricStatistics',
      body: {
        Namespace: 'TimelineBot/dev',
        MetricName: 'gaps',
        StartTime: Date.parse('2026-08-31T08:00:00Z') / 1000,
        EndTime: Date.parse('2026-09-07T08:00:00Z') / 1000,
        Period: 3600,
        Statistics: ['Sum'],
      },
    },
  ]);
});

test.each([{}, { Datapoints: [] }])('%j: nobody asked for such a date', async (answer) => {
  expect((await counted(200, answer)).gaps).toBe(0);
});

test('a refusal is thrown by its name', async () => {
  const refused = counted(400, { __type: 'AccessDeniedException', message: 'arn:aws:…' });
  await expect(refused).rejects.toMatchObject({ name: 'AccessDeniedException' });
});
