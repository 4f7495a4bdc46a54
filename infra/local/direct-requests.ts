import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import { type HttpRequest, HttpResponse } from '@smithy/core/protocols';

/** A request handler of the SDK that hands requests to a server in this process, without a socket between them. */
export interface DirectRequests {
  handle(
    request: Pick<HttpRequest, 'method' | 'path' | 'headers' | 'body'>,
    options?: { readonly abortSignal?: AbortSignal },
  ): Promise<{ response: HttpResponse }>;
  /** Resolves once no request is waiting for its answer. */
  settled(): Promise<void>;
}

/** The server has to answer at once and as a whole, as dynalite does: it gets only what dynalite uses of each side. */
export function directRequests(server: Server): DirectRequests {
  const pending = new Set<Promise<unknown>>();
  return {
    handle({ method, path, headers, body }, { abortSignal } = {}) {
      const answer = new Promise<{ response: HttpResponse }>((resolve, reject) => {
        abortSignal?.throwIfAborted();
        abortSignal?.addEventListener('abort', () => {
          reject(abortSignal.reason as Error);
        });
        const lowerCased = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
        const request = Object.assign(new EventEmitter(), {
          method,
          url: path,
          headers: Object.fromEntries(lowerCased) as Record<string, string>,
        });
        const answered: Record<string, string> = {};
        const response = {
          statusCode: 200,
          setHeader: (name: string, value: string | number) => (answered[name.toLowerCase()] = String(value)),
          end(text = '') {
            const { statusCode } = response;
            resolve({ response: new HttpResponse({ statusCode, headers: answered, body: Buffer.from(text) }) });
          },
        };
        server.emit('request', request, response);
        const { buffer, byteOffset, byteLength } = body as Uint8Array;
        request.emit('data', Buffer.from(buffer, byteOffset, byteLength));
        request.emit('end');
      });
      pending.add(answer);
      const done = () => pending.delete(answer);
      answer.then(done, done);
      return answer;
    },
    async settled() {
      await Promise.allSettled(pending);
    },
  };
}
