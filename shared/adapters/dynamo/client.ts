import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/**
 * A client for AWS, or for another engine at an address such as `http://127.0.0.1:8000`, which gets stand-in
 * credentials. A request is given up after 2 s without an answer, so that a caller is not left waiting.
 */
export function dynamoClient(endpoint?: string): DynamoDBClient {
  const requestHandler = { requestTimeout: 2000, connectionTimeout: 1000, throwOnRequestTimeout: true };
  return endpoint === undefined
    ? new DynamoDBClient({ requestHandler })
    : new DynamoDBClient({
        requestHandler,
        endpoint,
        region: 'local',
        credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      });
}
