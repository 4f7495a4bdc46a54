import { GetFunctionConfigurationCommand, LambdaClient, ResourceNotFoundException } from '@aws-sdk/client-lambda';
import * as z from 'zod/mini';
import { ENVIRONMENT } from '../../shared/contract/environment';
import { type Deployment, functionNameOf } from '../deployment';
import { PATIENCE } from './aws-patience';
import { invoke } from './invoke';

/** The function `register` of a deployment, and what it was deployed with. */
export interface DeployedRegister {
  readonly tokenParameter: string;
  readonly telegramApiRoot?: string | undefined;
  /** Has it register the bot; gives what became of that, or what to do first. */
  run(): Promise<string>;
}

const resultSchema = z.object({ state: z.string() });

export async function deployedRegister(deployment: Deployment): Promise<DeployedRegister> {
  const environment = await loadEnvironment(functionNameOf(deployment, 'register'));
  return {
    tokenParameter: environment?.[ENVIRONMENT.tokenParameter] ?? deployment.tokenParameter,
    telegramApiRoot: environment ? environment[ENVIRONMENT.telegramApiRoot] : deployment.telegramApiRoot,
    run: async () =>
      environment
        ? resultSchema.parse(await invoke(deployment, 'register')).state
        : 'Nothing is deployed yet: npm run deploy',
  };
}

/** Undefined before the first deploy. */
async function loadEnvironment(FunctionName: string): Promise<Record<string, string> | undefined> {
  try {
    const { Environment } = await new LambdaClient(PATIENCE).send(
      new GetFunctionConfigurationCommand({ FunctionName }),
    );
    return Environment?.Variables ?? {};
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
    return undefined;
  }
}
