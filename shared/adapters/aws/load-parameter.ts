import * as z from 'zod/mini';
import { requiredSetting } from '../configuration';
import { signedHeaders } from './sign-request';

/** A parameter of Systems Manager, decrypted. */
export interface Parameter {
  readonly value: string;
  /** Counts on by one with each change. */
  readonly version: number;
  readonly changedAt: Date;
}

/** Loads a parameter by its name, or an older version of it (`name:3`); undefined when there is none. */
export type LoadParameter = (name: string) => Promise<Parameter | undefined>;

const TIMEOUT_MS = 3000;
const NOT_THERE = /\bParameter(?:Version)?NotFound\b/;

const answerSchema = z.object({
  Parameter: z.object({ Value: z.string(), Version: z.int(), LastModifiedDate: z.number() }),
});
const refusalSchema = z.object({ __type: z.string() });

/**
 * Asks Systems Manager, as a Lambda function with what its environment has. By a request of our own: the SDK's client
 * is 79 KB for its hundred and fifty operations, in the bundle that must load fast. Source: API reference, GetParameter.
 */
export function systemsManager(environment: NodeJS.ProcessEnv = process.env): LoadParameter {
  return async (name) => {
    const region = requiredSetting('AWS_REGION', environment);
    // The variables by which the SDKs are sent elsewhere. Source: AWS SDKs reference guide, "Service-specific endpoints".
    const endpoint = environment['AWS_ENDPOINT_URL_SSM'] ?? environment['AWS_ENDPOINT_URL'];
    const url = new URL(endpoint ?? `https://ssm.${region}.${domainOf(region)}`);
    const body = JSON.stringify({ Name: name, WithDecryption: true });
    const headers = signedHeaders({
      url,
      headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AmazonSSM.GetParameter' },
      body,
      service: 'ssm',
      region,
      credentials: {
        accessKeyId: requiredSetting('AWS_ACCESS_KEY_ID', environment),
        secretAccessKey: requiredSetting('AWS_SECRET_ACCESS_KEY', environment),
        sessionToken: environment['AWS_SESSION_TOKEN'],
      },
      at: new Date(),
    });
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) });
    return readAnswer(response.status, await response.text());
  };
}

function readAnswer(status: number, body: string): Parameter | undefined {
  if (status === 200) {
    const { Parameter: found } = answerSchema.parse(JSON.parse(body));
    return { value: found.Value, version: found.Version, changedAt: new Date(found.LastModifiedDate * 1000) };
  }
  const type = refusalType(body);
  if (NOT_THERE.test(type)) return undefined;
  throw new Error(`GetParameter was refused: ${status} ${type}`);
}

/** `ParameterNotFound`, or `com.amazonaws.ssm#ParameterNotFound` */
function refusalType(body: string): string {
  try {
    return refusalSchema.parse(JSON.parse(body)).__type;
  } catch {
    return '';
  }
}

/** Source: AWS General Reference, partitions. */
function domainOf(region: string): string {
  return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
}
