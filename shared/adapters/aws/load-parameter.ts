import * as z from 'zod/mini';
import { AwsError } from './aws-error';
import { type ServicePlace, jsonService } from './json-service';

/** A parameter of Systems Manager, decrypted. */
export interface Parameter {
  readonly value: string;
  /** Counts on by one with each change. */
  readonly version: number;
  readonly changedAt: Date;
}

/** Loads a parameter by its name, or an older version of it (`name:3`); undefined when there is none. */
export type LoadParameter = (name: string) => Promise<Parameter | undefined>;

const SERVICE = { name: 'ssm', target: 'AmazonSSM', version: '1.1' } as const;
const PATIENCE = { attempts: 3, timeoutMs: 1500 };
const NOT_THERE = ['ParameterNotFound', 'ParameterVersionNotFound'];

const answerSchema = z.object({
  Parameter: z.object({ Value: z.string(), Version: z.int(), LastModifiedDate: z.number() }),
});

/** Asks Systems Manager. Source: API reference, GetParameter. */
export function systemsManager(place: ServicePlace = {}): LoadParameter {
  const call = jsonService(SERVICE, place, PATIENCE);
  return async (name) => {
    try {
      const answer = await call('GetParameter', JSON.stringify({ Name: name, WithDecryption: true }));
      const { Parameter: found } = answerSchema.parse(JSON.parse(answer));
      return { value: found.Value, version: found.Version, changedAt: new Date(found.LastModifiedDate * 1000) };
    } catch (error) {
      if (error instanceof AwsError && NOT_THERE.includes(error.name)) return undefined;
      throw error;
    }
  };
}
