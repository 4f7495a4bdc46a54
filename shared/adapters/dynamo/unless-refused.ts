import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';

/** The condition did not hold: what was to change is as it should be, or newer. */
export async function unlessRefused(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
