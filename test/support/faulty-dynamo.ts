import { Agent, type IncomingMessage, type ServerResponse, request as requestTo } from 'node:http';
import { readBody, startServer } from './loopback-server';

/**
 * What comes instead of an answer. The engine never sees the call, except for `lost`, `cut`, `stalled` and `dripping`:
 * there it has its effect, and then comes no answer, half of one and the end, half of one and nothing more, or half of
 * one and the rest byte by byte.
 */
export type WireFault = keyof typeof REFUSALS | 'html' | 'reset' | 'hung' | HalfAnswer;
type HalfAnswer = 'lost' | 'cut' | 'stalled' | 'dripping';

/** Which of the calls that come from now on fail. */
export interface WireRule {
  /** Such as `UpdateItem`; any when not given. */
  readonly operation?: RegExp;
  /** So many get through before the first that fails. */
  readonly after?: number;
  /** Then so many fail; all when not given. */
  readonly times?: number;
}

/** DynamoDB's API on loopback before an engine, which makes calls fail as AWS and the network do. */
export interface FaultyDynamo {
  readonly url: string;
  /** The operations that were called, in order, since the last rule was given. */
  readonly calls: readonly string[];
  /** Replaces the rule before it. */
  fail(fault: WireFault, rule?: WireRule): void;
  /** From now on nothing fails. */
  mend(): void;
  close(): Promise<void>;
}

/** Source: DynamoDB Developer Guide, "Error handling"; the names' prefixes are those of the service. */
const REFUSALS = {
  throttled: [400, 'com.amazon.coral.availability#ThrottlingException'],
  exceeded: [400, 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException'],
  invalid: [400, 'com.amazon.coral.validate#ValidationException'],
  denied: [400, 'com.amazon.coral.service#AccessDeniedException'],
  broken: [500, 'com.amazonaws.dynamodb.v20120810#InternalServerError'],
  unavailable: [503, 'com.amazon.coral.availability#ServiceUnavailableException'],
} as const;

/** By which AWS would find the request it refused. */
export const FAULTY_REQUEST_ID = 'FAULTY'.padEnd(52, '0');

export async function startFaultyDynamo(engine: string): Promise<FaultyDynamo> {
  const agent = new Agent({ keepAlive: true });
  const calls: string[] = [];
  let faultOf: (operation: string) => WireFault | undefined = () => undefined;
  const server = await startServer(answer);
  return {
    url: server.url,
    calls,
    fail(fault, { operation = /^/, after = 0, times = Infinity } = {}) {
      let come = 0;
      calls.length = 0;
      faultOf = (name) => {
        if (!operation.test(name)) return undefined;
        come += 1;
        return come > after && come <= after + times ? fault : undefined;
      };
    },
    mend() {
      calls.length = 0;
      faultOf = () => undefined;
    },
    async close() {
      agent.destroy();
      await server.close();
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    const operation = String(request.headers['x-amz-target']).replace(/^.*\./, '');
    calls.push(operation);
    const fault = faultOf(operation);
    switch (fault) {
      case undefined:
        pass(await ask(request, body), response);
        return;
      case 'hung':
        return;
      case 'reset':
        response.socket?.resetAndDestroy();
        return;
      case 'html':
        response.writeHead(503, { 'content-type': 'text/html' }).end('<html>Service Unavailable</html>');
        return;
      case 'lost':
      case 'cut':
      case 'stalled':
      case 'dripping':
        half(fault, await ask(request, body), response);
        return;
      default: {
        const [status, type] = REFUSALS[fault];
        const text = JSON.stringify({ __type: type, message: 'refused' });
        const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': FAULTY_REQUEST_ID };
        response.writeHead(status, headers).end(text);
      }
    }
  }

  async function ask({ method, url, headers }: IncomingMessage, body: Buffer): Promise<Answer> {
    const answered = await new Promise<IncomingMessage>((resolve, reject) => {
      const asked = requestTo(new URL(url ?? '/', engine), { method, headers, agent }, resolve);
      asked.once('error', reject).end(body);
    });
    const { statusCode = 500, headers: given } = answered;
    return { status: statusCode, headers: given, body: await readBody(answered) };
  }
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

function pass({ status, headers, body }: Answer, response: ServerResponse): void {
  response.writeHead(status, headers).end(body);
}

/** Sends nothing of the answer, or half of it; then ends the connection, leaves it open, or goes on slowly. */
function half(how: HalfAnswer, { status, body }: Answer, response: ServerResponse): void {
  if (how === 'lost') {
    response.socket?.resetAndDestroy();
    return;
  }
  // More than there is, so that the answer is never complete.
  const length = body.length + MISSING_BYTES;
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0', 'content-length': length });
  response.write(body.subarray(0, body.length / 2), () => {
    // A reset would take back what the caller has not read yet.
    if (how === 'cut') response.socket?.destroy();
    if (how === 'dripping') drip(response);
  });
}

const MISSING_BYTES = 1000;
/** A byte comes soon enough to keep any time limit on silence from ending the wait. */
const DRIP_MS = 100;

function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write(' '), DRIP_MS);
  response.once('close', () => {
    clearInterval(timer);
  });
}
