import { DynamoDBClient, type DynamoDBClientConfig, DynamoDBServiceException } from '@aws-sdk/client-dynamodb';
import { isThrottlingError } from '@smithy/core/retry';
import { StoreDown } from '../../use-cases/ports';
import { BRIEF, type Patience, clientConfig, withDeadline } from '../aws/client-config';

/**
 * A client for AWS, or for another engine at an address such as `http://127.0.0.1:8000`; `requestHandler` is another
 * way to it than the network. Calls throw StoreDown when the engine does not answer before the deadline, or is
 * overloaded and retries did not help.
 */
export function dynamoClient(
  endpoint?: string,
  patience: Patience = BRIEF,
  requestHandler?: DynamoDBClientConfig['requestHandler'],
): DynamoDBClient {
  const client = new DynamoDBClient({ ...clientConfig(patience, endpoint), ...(requestHandler && { requestHandler }) });
  // It copies all that is sent and read, masked, for a log that nobody keeps.
  client.middlewareStack.remove('loggerMiddleware');
  client.middlewareStack.add(
    (next) => (args) =>
      next(args).catch((error: unknown) => {
        throw isDown(error) ? new StoreDown('DynamoDB cannot be reached or is overloaded', { cause: error }) : error;
      }),
    { step: 'initialize', name: 'storeDown' },
  );
  return withDeadline(client, patience);
}

/**
 * Whether the engine could not do what it was asked, and may do it later. Source: DynamoDB Developer Guide, "Error
 * handling": 5xx and throttling may be tried again.
 */
function isDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof DynamoDBServiceException) {
    const { name, message, $metadata } = error;
    return ($metadata.httpStatusCode ?? 0) >= 500 || isThrottlingError({ name, message, $metadata });
  }
  // The SDK marks what it tried to send, so no complete answer came. The deadline's error has no mark.
  return '$metadata' in error || error.name === 'AbortError';
}
