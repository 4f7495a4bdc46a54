import { request } from 'node:http';
import { readBody } from '../support/loopback-server';

export interface WebhookResponse {
  readonly status: number;
  readonly body: string;
}

/** Sends a request to the webhook, as Telegram does. */
export type CallWebhook = (
  body: string,
  options?: { readonly secret?: string | undefined; readonly type?: string },
) => Promise<WebhookResponse>;

/** `url` is the address that Telegram was given; its host selects the API and is not resolved. */
export function webhookCaller(url: string, port: number, secret: () => string): CallWebhook {
  const { hostname, pathname } = new URL(url);
  const host = `${hostname.split('.')[0] ?? ''}.execute-api.localhost:${port}`;
  return (body, { secret: given = secret(), type = 'application/json' } = {}) =>
    new Promise((resolve, reject) => {
      const headers = { host, 'content-type': type, 'x-telegram-bot-api-secret-token': given };
      // fetch does not allow another host header.
      const call = request({ host: '127.0.0.1', port, method: 'POST', path: pathname, headers }, (response) => {
        readBody(response).then((bytes) => {
          resolve({ status: response.statusCode ?? 0, body: String(bytes) });
        }, reject);
      });
      call.on('error', reject).end(body);
    });
}
