import * as z from 'zod/mini';
import { onFirstUse } from '../shared/adapters/on-first-use';
import { OutOfTime } from '../shared/use-cases/ports';
import type { HandlerOutcome } from './request-log';

/** Logs a fault that does not fail the step. */
export type ReportFault = (fault: unknown) => void;

/** The work of a step. The result is shown to CloudFormation, so a fault is no part of it. */
export interface StepWork<Result> {
  /** Runs when the step is created or updated, and for any other caller. May run again at any time. */
  put(report: ReportFault): Promise<Result>;
  /** Runs when the step is deleted; nothing does by default. */
  remove?(report: ReportFault): Promise<unknown>;
}

/** The request of a custom resource. Source: CloudFormation User Guide, "Custom resource request objects". */
const requestSchema = onFirstUse(() =>
  z.object({
    RequestType: z.enum(['Create', 'Update', 'Delete']),
    ResponseURL: z.string(),
    StackId: z.string(),
    RequestId: z.string(),
    LogicalResourceId: z.string(),
  }),
);

/** In characters, for a response may have 4096 bytes. */
const LONGEST_REASON = 500;

/**
 * Makes a step of a deploy: CloudFormation gets its result, or the reason why the deploy fails. Any other caller gets
 * the result, or the error. A deletion always succeeds: a failed one would block the rollback or the destroy. Throws when
 * the work is out of time, and when CloudFormation does not take the response: Lambda then runs the step again, twice at
 * most, for CloudFormation invokes it asynchronously. Source: Lambda Developer Guide, "Error handling for async invocation".
 */
export function cloudFormationStep<Result extends object>(
  work: StepWork<Result>,
): (request: unknown) => Promise<HandlerOutcome<Result | undefined>> {
  return async (given) => {
    let reported: unknown;
    const report: ReportFault = (fault) => (reported = fault);
    const { data: request } = requestSchema.safeParse(given);
    if (!request) return { outcome: 'done', result: await work.put(report), fault: reported };
    const { RequestType, ResponseURL, ...ids } = request;
    const respond = async (fields: object) => {
      const { ok, status } = await fetch(ResponseURL, {
        method: 'PUT',
        // As bytes, because the URL is signed for a request without a content type.
        body: Buffer.from(JSON.stringify({ ...ids, PhysicalResourceId: ids.LogicalResourceId, ...fields })),
      });
      if (!ok) throw new Error(`CloudFormation refused the response with ${status}`);
    };
    if (RequestType === 'Delete') {
      await work.remove?.(report).catch(report);
      await respond({ Status: 'SUCCESS' });
      return { outcome: 'done', result: undefined, fault: reported };
    }
    let result: Result;
    try {
      result = await work.put(report);
    } catch (fault) {
      if (fault instanceof OutOfTime) throw fault;
      const reason = fault instanceof Error ? fault.message : 'failed';
      await respond({ Status: 'FAILED', Reason: reason.slice(0, LONGEST_REASON) });
      return { outcome: 'failed', result: undefined, fault };
    }
    await respond({ Status: 'SUCCESS', Data: result });
    return { outcome: 'done', result, fault: reported };
  };
}
