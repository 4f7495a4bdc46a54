import * as z from 'zod/mini';
import type { Answer } from './request-log';

/** Whether a step of a deploy makes what it is for, or removes it. */
export type StepAction = 'put' | 'remove';

/**
 * The work of a step; it may report a fault that does not fail the step. The result is shown to CloudFormation, so a
 * fault is no part of it.
 */
export type StepWork<Result> = (action: StepAction, report: (fault: unknown) => void) => Promise<Result>;

/** The request of a custom resource. Source: CloudFormation User Guide, "Custom resource request objects". */
const requestSchema = z.object({
  RequestType: z.enum(['Create', 'Update', 'Delete']),
  ResponseURL: z.string(),
  StackId: z.string(),
  RequestId: z.string(),
  LogicalResourceId: z.string(),
});

/** In characters, for a response may have 4096 bytes. */
const LONGEST_REASON = 500;

/**
 * Makes a step of a deploy of some work: CloudFormation gets its result, or the reason why the deploy fails. Any other
 * caller gets the result, or the error.
 */
export function cloudFormationStep<Result extends object>(
  work: StepWork<Result>,
): (request: unknown) => Promise<Answer<Result | undefined>> {
  return async (given) => {
    let reported: unknown;
    const run = (action: StepAction) => work(action, (fault) => (reported = fault));
    const { data: request } = requestSchema.safeParse(given);
    if (!request) return { outcome: 'done', result: await run('put'), fault: reported };
    const { RequestType, ResponseURL, ...ids } = request;
    const respond = (fields: object) =>
      fetch(ResponseURL, {
        method: 'PUT',
        // As bytes, because the URL is signed for a request without a content type.
        body: Buffer.from(JSON.stringify({ ...ids, PhysicalResourceId: ids.LogicalResourceId, ...fields })),
      });
    try {
      const result = await run(RequestType === 'Delete' ? 'remove' : 'put');
      await respond({ Status: 'SUCCESS', Data: result });
      return { outcome: 'done', result, fault: reported };
    } catch (fault) {
      const reason = fault instanceof Error ? fault.message : 'failed';
      await respond({ Status: 'FAILED', Reason: reason.slice(0, LONGEST_REASON) });
      return { outcome: 'failed', result: undefined, fault };
    }
  };
}
