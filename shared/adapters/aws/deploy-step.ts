import * as z from 'zod/mini';
import type { Answer } from '../telemetry/request-log';

/** Whether what the step makes shall be there from now on, or be taken away. */
export type Change = 'put' | 'remove';

/** What CloudFormation asks of a custom resource. Source: CloudFormation User Guide, "Custom resource request objects". */
const requestSchema = z.object({
  RequestType: z.enum(['Create', 'Update', 'Delete']),
  ResponseURL: z.string(),
  StackId: z.string(),
  RequestId: z.string(),
  LogicalResourceId: z.string(),
});

/** A response may have 4096 bytes. */
const LONGEST_REASON = 500;

/**
 * Makes of some work a step of a deploy: CloudFormation is told how it ended, and what its result is; a failure fails
 * the deploy, which says why. Who calls it otherwise gets the result, or the error.
 */
export function deployStep<Result extends object>(
  work: (change: Change) => Promise<Result>,
): (request: unknown) => Promise<Answer<Result | undefined>> {
  return async (given) => {
    const { data: request } = requestSchema.safeParse(given);
    if (!request) return { outcome: 'done', result: await work('put') };
    const { RequestType, ResponseURL, ...ids } = request;
    const respond = (fields: object) =>
      fetch(ResponseURL, {
        method: 'PUT',
        // As bytes: the address is signed for a request without a content type.
        body: Buffer.from(JSON.stringify({ ...ids, PhysicalResourceId: ids.LogicalResourceId, ...fields })),
      });
    try {
      const result = await work(RequestType === 'Delete' ? 'remove' : 'put');
      await respond({ Status: 'SUCCESS', Data: result });
      return { outcome: 'done', result };
    } catch (fault) {
      const reason = fault instanceof Error ? fault.message : 'failed';
      await respond({ Status: 'FAILED', Reason: reason.slice(0, LONGEST_REASON) });
      return { outcome: 'failed', result: undefined, fault };
    }
  };
}
