import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';

/** The result of a conditional write; undefined when its condition did not hold: what was to change is newer, or there. */
export async function unlessRefused<Result>(work: Promise<Result>): Promise<Result | undefined> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return undefined;
  }
}
