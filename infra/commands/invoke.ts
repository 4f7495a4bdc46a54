import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod/mini';
import { type BotId, type Lambda, functionNameOf } from '../deployment';

const errorSchema = z.object({ errorMessage: z.string() });

/** Runs a step of the deploy by hand; gives its result, or throws an error with its message. */
export async function invoke(bot: BotId, lambda: Lambda): Promise<unknown> {
  const FunctionName = functionNameOf(bot, lambda);
  const { FunctionError, Payload } = await new LambdaClient().send(new InvokeCommand({ FunctionName, Payload: '{}' }));
  const answer: unknown = JSON.parse(Payload?.transformToString() ?? '{}');
  if (FunctionError !== undefined) throw new Error(errorSchema.parse(answer).errorMessage);
  return answer;
}
