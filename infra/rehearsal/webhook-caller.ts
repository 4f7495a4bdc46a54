import { request } from 'node:http';

export interface WebhookResponse {
  readonly status: number;
  readonly body: string;
}

/** Sends to a webhook on the emulator's port, as Telegram would. */
export type CallWebhook = (
  body: string,
  options?: { readonly secret?: string | undefined; readonly type?: string },
) => Promise<WebhookResponse>;

/** `url` is as Telegram was told it: its host names the API, and is not looked up. */
export function webhookCaller(url: string, port: number, secret: () => string): CallWebhook {
  const { hostname, pathname } = new URL(url);
  const host = `${hostname.split('.')[0] ?? ''}.execute-api.localhost:${port}`;
  return (body, { secret: given = secret(), type = 'application/json' } = {}) =>
    new Promise((resolve, reject) => {
      const headers = { host, 'content-type': type, 'x-telegram-bot-api-secret-token': given };
      // Not fetch, which lets nobody name another host.
      const call = request({ host: '127.0.0.1', port, method: 'POST', path: pathname, headers }, (response) => {
        response.toArray().then(
          (chunks: Buffer[]) => {
            resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() });
          },
          (error: unknown) => {
            reject(error instanceof Error ? error : new Error(String(error)));
          },
        );
      });
      call.on('error', reject).end(body);
    });
}
