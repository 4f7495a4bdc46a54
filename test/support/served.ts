import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServedRequest {
  readonly method: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Serves requests on loopback for as long as `use` takes; gives what it gives. */
export async function served<Result>(
  answer: (request: ServedRequest) => { readonly status: number; readonly body?: string },
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  const server = createServer((request, response) => {
    void request.toArray().then((chunks: Buffer[]) => {
      const { method = '', headers } = request;
      const { status, body } = answer({ method, headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(status).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
