import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An HTTP server on a loopback port. */
export interface LoopbackServer {
  readonly url: string;
  readonly port: number;
  /** Ends every connection and stops listening. */
  readonly close: () => Promise<void>;
  /** Listens again on the same port after `close`. */
  readonly reopen: () => Promise<void>;
}

/** May leave the response unfinished; when it throws, the connection is dropped. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Starts a server on a free port of 127.0.0.1. */
export async function startServer(listener: Listener): Promise<LoopbackServer> {
  const server = createServer((request, response) => {
    Promise.resolve(listener(request, response)).catch(() => response.destroy());
  });
  const listen = (on: number) => new Promise<void>((resolve) => server.listen(on, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    reopen: () => listen(port),
  };
}

/** Runs `use` with the URL of a server that is closed afterwards; gives the result of `use`. */
export async function withServer<Result>(
  listener: Listener,
  use: (url: string) => Result | Promise<Result>,
): Promise<Result> {
  const server = await startServer(listener);
  try {
    return await use(server.url);
  } finally {
    await server.close();
  }
}

export interface ServedRequest {
  readonly method: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface ServedResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | undefined;
}

/** `withServer` for answers that are computed from the whole request. */
export async function served<Result>(
  answer: (request: ServedRequest) => ServedResponse | Promise<ServedResponse>,
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  return withServer(async (request, response) => {
    const { method = '', headers } = request;
    const { status, headers: sent, body } = await answer({ method, headers, body: String(await readBody(request)) });
    response.writeHead(status, sent).end(body);
  }, use);
}

/** Everything that is sent in a request or response. */
export async function readBody(message: IncomingMessage): Promise<Buffer> {
  return Buffer.concat((await message.toArray()) as Buffer[]);
}
