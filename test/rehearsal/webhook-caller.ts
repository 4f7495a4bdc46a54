import { type ApiResponse, requestApi } from './api-request';

/** Sends a request to the webhook, as Telegram does. */
export type CallWebhook = (
  body: string,
  options?: { readonly secret?: string | undefined; readonly type?: string },
) => Promise<ApiResponse>;

/** `url` is the address that Telegram was given. */
export function webhookCaller(url: string, port: number, secret: () => string): CallWebhook {
  return (body, { secret: given = secret(), type = 'application/json' } = {}) => {
    const headers = { 'content-type': type, 'x-telegram-bot-api-secret-token': given };
    return requestApi(port, { method: 'POST', url, headers, body });
  };
}
