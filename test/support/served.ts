import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

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

/** Serves requests on loopback for as long as `use` takes; gives what it gives. */
export async function served<Result>(
  answer: (request: ServedRequest) => ServedResponse | Promise<ServedResponse>,
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  const server = createServer((request, response) => {
    const answering = request.toArray().then((chunks: Buffer[]) => {
      const { method = '', headers } = request;
      return answer({ method, headers, body: Buffer.concat(chunks).toString() });
    });
    answering.then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      // Whoever called sees it, too.
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
