import * as z from 'zod/mini';
import type { HttpAnswer } from './exchange';

const refusalSchema = z.object({ __type: z.string() });

interface Failure {
  /** Of the refusal, as the service names it. */
  readonly name: string;
  readonly message: string;
  /** Whose fault a refusal is, as the SDK has it; absent when there was no whole answer. */
  readonly $fault?: 'client' | 'server' | undefined;
  /** As the SDK has it: without a status when there was no answer. */
  readonly $metadata: { readonly httpStatusCode?: number; readonly requestId?: string | undefined };
  readonly cause?: unknown;
}

/** A call that failed. Its text names no address, no key and nothing of what was asked. */
export class AwsError extends Error {
  readonly $fault: Failure['$fault'];
  readonly $metadata: Failure['$metadata'];

  constructor({ name, message, $fault, $metadata, cause }: Failure) {
    super(message, { cause });
    this.name = name;
    this.$fault = $fault;
    this.$metadata = $metadata;
  }
}

/** The error for an answer that is a refusal. */
export function refusal(operation: string, { status, body, requestId }: HttpAnswer): AwsError {
  const type = refusalType(body);
  const message = `${operation} was refused: ${status} ${type}`.trim();
  return new AwsError({
    name: type || 'RefusalError',
    message,
    $fault: status >= 500 ? 'server' : 'client',
    $metadata: { httpStatusCode: status, requestId },
  });
}

/** The error for no answer, or for half of one. */
export function noAnswer(operation: string, cause: unknown): AwsError {
  return new AwsError({ name: 'NoAnswerError', message: `${operation} was not answered`, $metadata: {}, cause });
}

/** Source: AWS SDKs reference guide, "Retry behavior". */
const THROTTLED =
  /^(?:Throttl|ProvisionedThroughputExceeded|RequestLimitExceeded|RequestThrottled|TooManyRequests|LimitExceeded)/;

/** Whether it is asked more often than is allowed. */
export function isThrottled({ name, $metadata }: Pick<AwsError, 'name' | '$metadata'>): boolean {
  return $metadata.httpStatusCode === 429 || THROTTLED.test(name);
}

/** Whether no whole answer came. */
export function isUnanswered(error: unknown): boolean {
  return error instanceof AwsError && error.$metadata.httpStatusCode === undefined;
}

/** Whether the same call may go well a moment later. */
export function isPassing(error: unknown): error is AwsError {
  if (!(error instanceof AwsError)) return false;
  return isUnanswered(error) || (error.$metadata.httpStatusCode ?? 0) >= 500 || isThrottled(error);
}

/** `X`, also of `com.amazonaws.ssm#X` and `X:http://…`; empty when the body does not say. */
function refusalType(body: string): string {
  try {
    return refusalSchema.parse(JSON.parse(body)).__type.replace(/:.*$/, '').replace(/^.*#/, '');
  } catch {
    return '';
  }
}
