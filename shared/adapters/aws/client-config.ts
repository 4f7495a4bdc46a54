import { fromEnv } from '@aws-sdk/credential-provider-env';

/** How long a caller can wait for a service of AWS. */
export interface Patience {
  /** How often a call is made when it fails in a way that may pass. */
  readonly attempts: number;
  /** Time limit of an attempt, until the head of its answer, in milliseconds. */
  readonly attemptMs: number;
  /** Time limit of a call, with its retries and the body of its answer, in milliseconds. */
  readonly deadlineMs: number;
}

/** A person waits, and so does Telegram: two seconds at most. */
export const BRIEF: Patience = { attempts: 3, attemptMs: 600, deadlineMs: 1800 };
/** A deploy, a tick or a batch has minutes. */
export const LONG: Patience = { attempts: 6, attemptMs: 3000, deadlineMs: 20_000 };

/**
 * A connection that was idle for longer is not used again: while a function is frozen, the other side may drop
 * connections, and nobody tells.
 */
const MAX_IDLE_MS = 15_000;

/**
 * The configuration of every AWS client in the functions. Credentials are those Lambda puts into the environment;
 * another engine at an address such as `http://127.0.0.1:8000` gets stand-in credentials.
 */
export function clientConfig({ attempts, attemptMs }: Patience, endpoint?: string) {
  const agent = { timeout: MAX_IDLE_MS };
  return {
    maxAttempts: attempts,
    retryMode: 'standard',
    requestHandler: {
      requestTimeout: attemptMs,
      connectionTimeout: attemptMs,
      socketTimeout: attemptMs,
      throwOnRequestTimeout: true,
      httpAgent: agent,
      httpsAgent: agent,
    },
    ...(endpoint === undefined
      ? { credentials: fromEnv() }
      : { endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
  };
}

interface AwsClient {
  send(command: never, options?: { readonly abortSignal?: AbortSignal }): unknown;
}

/**
 * Gives every call of a client its deadline, and returns the client. The SDK's own limits end with the head of an
 * answer or start again with each byte, so a body that drips would be waited for. At the deadline a call throws an
 * error named `AbortError`.
 */
export function withDeadline<Client extends AwsClient>(client: Client, { deadlineMs }: Patience): Client {
  const send = client.send.bind(client);
  return Object.assign(client, {
    send: (command: never, options?: object) =>
      send(command, { abortSignal: AbortSignal.timeout(deadlineMs), ...options }),
  });
}
