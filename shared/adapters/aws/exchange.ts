import { Agent, request } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
  /** By which AWS finds the request, when it says. */
  readonly requestId?: string | undefined;
}

export interface Exchange {
  readonly timeoutMs: number;
  /** Over a connection of its own, which is not kept. */
  readonly isFresh: boolean;
}

/** Connections are kept, for as long as the other side keeps them: a handshake costs more than a question. */
const plain = { request, agent: new Agent({ keepAlive: true }) };
const secure = { request: secureRequest, agent: new SecureAgent({ keepAlive: true }) };

/** Posts a body and waits for the whole answer. Rejects when none came in time, or when it ended early. */
export function exchange(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  { timeoutMs, isFresh }: Exchange,
): Promise<HttpAnswer> {
  const way = url.protocol === 'https:' ? secure : plain;
  return new Promise((resolve, reject) => {
    const agent = isFresh ? false : way.agent;
    const options = { method: 'POST', headers, agent, signal: AbortSignal.timeout(timeoutMs) };
    const sent = way.request(url, options, (response) => {
      response.toArray().then((chunks: Buffer[]) => {
        const requestId = response.headers['x-amzn-requestid']?.toString();
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8'), requestId });
      }, reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
