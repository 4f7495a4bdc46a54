import {
  GetFunctionConfigurationCommand,
  InvokeCommand,
  LambdaClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-lambda';
import * as z from 'zod/mini';
import { ENVIRONMENT } from '../../shared/contract/environment';
import { type Deployment, functionNameOf } from '../deployment';

/** The function `register` of a deployment, and what it was deployed with. */
export interface DeployedRegister {
  readonly tokenParameter: string;
  readonly telegramApiRoot?: string | undefined;
  /** Has it register the bot; gives what became of that, or what to do first. */
  run(): Promise<string>;
}

const resultSchema = z.object({ state: z.string() });
const errorSchema = z.object({ errorMessage: z.string() });

export async function deployedRegister(deployment: Deployment): Promise<DeployedRegister> {
  const client = new LambdaClient();
  const FunctionName = functionNameOf(deployment, 'register');
  const environment = await loadEnvironment();
  return {
    tokenParameter: environment?.[ENVIRONMENT.tokenParameter] ?? deployment.tokenParameter,
    telegramApiRoot: environment ? environment[ENVIRONMENT.telegramApiRoot] : deployment.telegramApiRoot,
    async run() {
      if (!environment) return 'Nothing is deployed yet: npm run deploy';
      const { FunctionError, Payload } = await client.send(new InvokeCommand({ FunctionName, Payload: '{}' }));
      const answer: unknown = JSON.parse(Payload?.transformToString() ?? '{}');
      if (FunctionError !== undefined) throw new Error(errorSchema.parse(answer).errorMessage);
      return resultSchema.parse(answer).state;
    },
  };

  /** Undefined before the first deploy. */
  async function loadEnvironment(): Promise<Record<string, string> | undefined> {
    try {
      const { Environment } = await client.send(new GetFunctionConfigurationCommand({ FunctionName }));
      return Environment?.Variables ?? {};
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
      return undefined;
    }
  }
}
