import { setTimeout as pauseFor } from 'node:timers/promises';
import { requiredSetting } from '../configuration';
import { isPassing, isThrottled, isUnanswered, noAnswer, refusal } from './aws-error';
import { exchange } from './exchange';
import { type Credentials, signedHeaders } from './sign-request';

/** A service of AWS that speaks JSON. */
export interface JsonService {
  /** As in its addresses and signatures: `dynamodb`. */
  readonly name: 'dynamodb' | 'sqs' | 'ssm';
  /** What stands before the operation in `x-amz-target`: `DynamoDB_20120810`. */
  readonly target: string;
  /** Of the protocol: `1.0`, `1.1`. */
  readonly version: string;
}

/** Where a service is and who calls it; what is left out, the environment of a Lambda function says. */
export interface ServicePlace {
  readonly endpoint?: string | undefined;
  readonly region?: string | undefined;
  readonly credentials?: Credentials | undefined;
  readonly environment?: NodeJS.ProcessEnv;
}

export interface Patience {
  /** How often it is tried when what went wrong may pass. */
  readonly attempts: number;
  /** How long an answer is waited for, each time. */
  readonly timeoutMs: number;
}

/** Calls an operation: what it is given and what it answers are as in the service's API reference. Throws AwsError. */
export type CallService = (operation: string, body: string) => Promise<string>;

/** The pause before the second attempt is at most so long; before each further one, twice as long. */
const PAUSE_MS = { failed: 25, throttled: 60 };

/** Calls a service with signed requests. Source: "AWS JSON 1.0 protocol" of Smithy; AWS SDKs reference guide, "Retry behavior". */
export function jsonService(service: JsonService, place: ServicePlace, { attempts, timeoutMs }: Patience): CallService {
  return async (operation, body) => {
    let isFresh = false;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await callOnce(operation, body, isFresh);
      } catch (error) {
        if (attempt >= attempts || !isPassing(error)) throw error;
        // What one kept connection has suffered, such as a function that was frozen, all that are kept have.
        isFresh ||= isUnanswered(error);
        // Those who failed together are not to come back together.
        const most = isThrottled(error) ? PAUSE_MS.throttled : PAUSE_MS.failed;
        await pauseFor(Math.random() * most * 2 ** (attempt - 1));
      }
    }
  };

  async function callOnce(operation: string, body: string, isFresh: boolean): Promise<string> {
    const { environment = process.env } = place;
    const region = place.region ?? requiredSetting('AWS_REGION', environment);
    const url = new URL(place.endpoint ?? endpointOf(service, region, environment));
    const headers = signedHeaders({
      url,
      headers: {
        'content-type': `application/x-amz-json-${service.version}`,
        'x-amz-target': `${service.target}.${operation}`,
      },
      body,
      service: service.name,
      region,
      credentials: place.credentials ?? credentialsOf(environment),
      at: new Date(),
    });
    const answer = await exchange(url, headers, body, { timeoutMs, isFresh }).catch((error: unknown) => {
      throw noAnswer(operation, error);
    });
    if (answer.status !== 200) throw refusal(operation, answer);
    return answer.body;
  }
}

/** Source: AWS SDKs reference guide, "Service-specific endpoints"; AWS General Reference, partitions. */
function endpointOf({ name }: JsonService, region: string, environment: NodeJS.ProcessEnv): string {
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  return (
    environment[`AWS_ENDPOINT_URL_${name.toUpperCase()}`] ??
    environment['AWS_ENDPOINT_URL'] ??
    `https://${name}.${region}.${domain}`
  );
}

/** Source: Lambda Developer Guide, "Defined runtime environment variables". */
function credentialsOf(environment: NodeJS.ProcessEnv): Credentials {
  return {
    accessKeyId: requiredSetting('AWS_ACCESS_KEY_ID', environment),
    secretAccessKey: requiredSetting('AWS_SECRET_ACCESS_KEY', environment),
    sessionToken: environment['AWS_SESSION_TOKEN'],
  };
}
