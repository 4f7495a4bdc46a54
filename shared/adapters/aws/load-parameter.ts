import { GetParameterCommand, ParameterNotFound, ParameterVersionNotFound, SSMClient } from '@aws-sdk/client-ssm';
import * as z from 'zod/mini';
import { onFirstUse } from '../on-first-use';
import { BRIEF, clientConfig, withDeadline } from './client-config';

/** A decrypted parameter of Systems Manager. */
export interface Parameter {
  readonly value: string;
  /** Grows by one with each change. */
  readonly version: number;
  readonly changedAt: Date;
}

/** Loads a parameter by its name, or an older version of it (`name:3`); undefined when it does not exist. */
export type LoadParameter = (name: string) => Promise<Parameter | undefined>;

const parameterSchema = onFirstUse(() => z.object({ Value: z.string(), Version: z.int(), LastModifiedDate: z.date() }));

/** A client for Systems Manager, or for another engine at an address. */
export function ssmClient(endpoint?: string): SSMClient {
  return withDeadline(new SSMClient(clientConfig(BRIEF, endpoint)), BRIEF);
}

/** Asks Systems Manager. Source: API reference, GetParameter. */
export function systemsManager(client: SSMClient): LoadParameter {
  return async (name) => {
    try {
      const { Parameter: found } = await client.send(new GetParameterCommand({ Name: name, WithDecryption: true }));
      const { Value, Version, LastModifiedDate } = parameterSchema.parse(found);
      return { value: Value, version: Version, changedAt: LastModifiedDate };
    } catch (error) {
      if (error instanceof ParameterNotFound || error instanceof ParameterVersionNotFound) return undefined;
      throw error;
    }
  };
}
