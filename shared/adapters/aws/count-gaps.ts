import { CloudWatchClient, GetMetricStatisticsCommand } from '@aws-sdk/client-cloudwatch';
import * as z from 'zod/mini';
import { onFirstUse } from '../on-first-use';
import { GAPS } from '../../contract/gaps';
import { DAY, HOUR } from '../../domain/milliseconds';
import type { CountGaps } from '../../use-cases/report-ports';
import { BRIEF, clientConfig, withDeadline } from './client-config';

const statisticsSchema = onFirstUse(() =>
  z.object({ Datapoints: z._default(z.array(z.object({ Sum: z.number() })), []) }),
);

const WEEK = 7 * DAY;

/** A client for CloudWatch, or for another engine at an address. All messages of the tick wait for it. */
export function cloudWatchClient(endpoint?: string): CloudWatchClient {
  return withDeadline(new CloudWatchClient(clientConfig(BRIEF, endpoint)), BRIEF);
}

/**
 * Counts by the metric that is made of the log. The week ends an hour earlier: what was logged last is counted some
 * minutes late. Source: CloudWatch API reference, GetMetricStatistics.
 */
export function metricOfGaps(client: CloudWatchClient, namespace: string): CountGaps {
  return async (until) => {
    const end = until.getTime() - HOUR;
    const answer = await client.send(
      new GetMetricStatisticsCommand({
        Namespace: namespace,
        MetricName: GAPS,
        StartTime: new Date(end - WEEK),
        EndTime: new Date(end),
        Period: HOUR / 1000,
        Statistics: ['Sum'],
      }),
    );
    return statisticsSchema.parse(answer).Datapoints.reduce((total, { Sum }) => total + Sum, 0);
  };
}
