import { DynamoDBClient, UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import type { Deployment } from '../../deployment';
import { PATIENCE } from '../aws-patience';
import type { DeployedStack } from '../deployed-stack';

/** Whether no deploy of the stack has succeeded yet, so that its table is still to be made. */
export function isFirstDeploy(stack: DeployedStack | undefined): boolean {
  return stack?.outputs['TableName'] === undefined;
}

/**
 * Protects the table that a first deploy has made. Its template does not, so that a failure can be rolled back; that of
 * the next deploy does.
 */
export async function protectTable({ protect }: Deployment, { outputs }: DeployedStack): Promise<void> {
  const TableName = outputs['TableName'];
  if (!protect || TableName === undefined) return;
  await new DynamoDBClient(PATIENCE).send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: true }));
}
