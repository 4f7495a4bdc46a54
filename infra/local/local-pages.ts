import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { WebRequest, WebResponse } from '../../shared/adapters/web/answer';
import { paint } from '../../shared/adapters/picture/painter';
import { createPages } from '../../shared/adapters/web/pages';
import { createPictures } from '../../shared/adapters/web/pictures';
import { ROUTES } from '../../shared/adapters/web/routes';
import { SEARCH_ROUTES } from '../../shared/adapters/web/search-routes';
import { describeFault } from '../../shared/adapters/telemetry/describe-fault';
import { formatFault } from '../../shared/adapters/telemetry/format-fault';
import type { ReadPorts } from '../../shared/use-cases/answer-ports';

const HOST = '127.0.0.1';

export interface LocalPagesOptions {
  readonly ports: ReadPorts;
  /** 0 takes any free one. */
  readonly port: number;
  readonly warn: (line: string) => void;
}

export interface LocalPages {
  /** With a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the pages and pictures on loopback. Throws an error for the user when the port is taken. */
export async function servePages({ ports, port, warn }: LocalPagesOptions): Promise<LocalPages> {
  const pages = createPages({ ports, routes: [...SEARCH_ROUTES, ...ROUTES] });
  const pictures = createPictures({ ports, paint });
  const server = createServer((request, response) => {
    void answer(request).then((answered) => {
      send(response, answered);
    });
  });
  const origin = `http://${HOST}:${await listen(port)}`;
  return {
    url: `${origin}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function answer(request: IncomingMessage): Promise<WebResponse> {
    try {
      const asked = webRequest(request, origin);
      if (!asked) return { status: 400, headers: { 'cache-control': 'no-store' } };
      const { headers, ...answered } = await (asked.path.startsWith('/picture/') ? pictures(asked) : pages(asked));
      // After an import and a new start, a browser must not show the pages of before.
      return { ...answered, headers: { ...headers, 'cache-control': 'no-cache' } };
    } catch (fault) {
      warn(`a page could not be shown: ${formatFault(describeFault(fault))}`);
      return { status: 500, headers: { 'cache-control': 'no-store' } };
    }
  }

  function listen(wanted: number): Promise<number> {
    return new Promise((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        const isTaken = error.code === 'EADDRINUSE';
        reject(isTaken ? new Error(`the port ${wanted} is in use: choose another one with --port`) : error);
      });
      server.listen(wanted, HOST, () => {
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : wanted);
      });
    });
  }
}

function send(response: ServerResponse, { status, headers, body }: WebResponse): void {
  response.writeHead(status, headers).end(body);
}

/** A proxy names the host as well (RFC 9112, 3.2.2). Undefined for what is no address, such as "*". */
function webRequest({ method = 'GET', url = '/', headers }: IncomingMessage, origin: string): WebRequest | undefined {
  const address = url.startsWith('/') ? `${origin}${url}` : url;
  if (!URL.canParse(address)) return undefined;
  const { pathname: path, searchParams: query } = new URL(address);
  const text = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join() : value);
  const single = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, text(value)]));
  return { method, path, query, headers: single, origin };
}
