import { type IncomingHttpHeaders, request } from 'node:http';
import { readBody } from '../support/loopback-server';

export interface ApiRequest {
  readonly method: string;
  /** As the stack names it; its host selects the API and is not resolved. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface ApiResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends a request to an HTTP API of the emulator. */
export function requestApi(port: number, { method, url, headers, body }: ApiRequest): Promise<ApiResponse> {
  const { hostname, pathname, search } = new URL(url);
  const host = `${hostname.split('.')[0] ?? ''}.execute-api.localhost:${port}`;
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, method, path: `${pathname}${search}`, headers: { ...headers, host } };
    // fetch does not allow another host header.
    const call = request(options, (response) => {
      readBody(response).then((bytes) => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: String(bytes) });
      }, reject);
    });
    call.on('error', reject).end(body);
  });
}
