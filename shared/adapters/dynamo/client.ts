import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type AwsError, isThrottled } from '../aws/aws-error';
import { StoreDown } from '../../use-cases/ports';

/** An answer is waited for so long, three times at most: a caller is not left waiting over 2 s. */
const REQUEST_TIMEOUT_MS = 600;

/**
 * A client for AWS, or for another engine at an address such as `http://127.0.0.1:8000`, which gets stand-in
 * credentials. When the engine does not answer or is overloaded, and trying again did not help, it throws StoreDown.
 */
export function dynamoClient(endpoint?: string): DynamoDBClient {
  const client = new DynamoDBClient({
    maxAttempts: 3,
    requestHandler: {
      requestTimeout: REQUEST_TIMEOUT_MS,
      connectionTimeout: REQUEST_TIMEOUT_MS,
      // The other two end with the head of an answer; its body may stop as well.
      socketTimeout: REQUEST_TIMEOUT_MS,
      throwOnRequestTimeout: true,
    },
    ...(endpoint !== undefined && {
      endpoint,
      region: 'local',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
  });
  client.middlewareStack.add(
    (next) => (args) =>
      next(args).catch((error: unknown) => {
        throw isDown(error) ? new StoreDown('DynamoDB cannot be reached or is overloaded', { cause: error }) : error;
      }),
    { step: 'initialize', name: 'storeDown' },
  );
  return client;
}

/**
 * Whether the engine could not do what it was asked, and may later. What the service says has a `$fault`; without one no
 * whole answer came, whatever the status that its head had. Source: DynamoDB Developer Guide, "Error handling": 5xx and
 * throttling may be tried again.
 */
export function isDown(error: unknown): boolean {
  const { name = '', $fault, $metadata } = (error ?? {}) as Partial<AwsError>;
  // What the SDK tried to send has metadata; what the caller got wrong has none.
  if (!$metadata) return false;
  return $fault === undefined || ($metadata.httpStatusCode ?? 0) >= 500 || isThrottled({ name, $metadata });
}
