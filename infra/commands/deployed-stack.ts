import { CloudFormationClient, DescribeStacksCommand, GetTemplateCommand } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { dynamoTable } from '../../shared/adapters/dynamo/dynamo-table';
import type { Table } from '../../shared/adapters/dynamo/table';
import { type BotId, stackNameOf } from '../deployment';
import { PATIENCE } from './aws-patience';

/** The stack of a bot, as it is in AWS. */
export interface DeployedStack {
  readonly name: string;
  readonly status: string;
  readonly outputs: Readonly<Record<string, string>>;
}

const stackSchema = z.object({
  StackStatus: z.string(),
  Outputs: z._default(z.array(z.object({ OutputKey: z.string(), OutputValue: z.string() })), []),
});

/** Undefined when there is none; a change set that was never executed leaves none. */
export async function deployedStack(bot: BotId): Promise<DeployedStack | undefined> {
  const name = stackNameOf(bot);
  try {
    const { Stacks: [first] = [] } = await client().send(new DescribeStacksCommand({ StackName: name }));
    if (first === undefined) return undefined;
    const { StackStatus: status, Outputs } = stackSchema.parse(first);
    if (status === 'REVIEW_IN_PROGRESS' || status === 'DELETE_COMPLETE') return undefined;
    return { name, status, outputs: Object.fromEntries(Outputs.map((each) => [each.OutputKey, each.OutputValue])) };
  } catch (error) {
    // CloudFormation has no error of its own for it.
    if (error instanceof Error && error.name === 'ValidationError' && error.message.includes('does not exist'))
      return undefined;
    throw error;
  }
}

/** The stack of a bot that must have one; throws an error for the user when it has none. */
export async function requiredStack(bot: BotId): Promise<DeployedStack> {
  const stack = await deployedStack(bot);
  if (stack) return stack;
  throw new Error(`there is no ${stackNameOf(bot)} in this account and region: npm run deploy makes it`);
}

/** The template a stack was made from, as JSON text. */
export async function deployedTemplate({ name }: DeployedStack): Promise<string> {
  const { TemplateBody } = await client().send(new GetTemplateCommand({ StackName: name, TemplateStage: 'Original' }));
  return TemplateBody ?? '{}';
}

/** The table of a stack; undefined for a stack that has none, because its first deploy failed. */
export function deployedTable({ outputs }: DeployedStack): Table | undefined {
  const name = outputs['TableName'];
  return name === undefined ? undefined : dynamoTable(new DynamoDBClient(PATIENCE), name);
}

function client(): CloudFormationClient {
  return new CloudFormationClient(PATIENCE);
}
