import { createHmac } from 'node:crypto';

/**
 * The secret Telegram sends with each update: made from the token, so there is nothing else to store, and the token is
 * not known by it. 43 characters of those it may have. Source: Bot API, setWebhook (`secret_token`).
 */
export function webhookSecret(token: string): string {
  return createHmac('sha256', token).update('webhook').digest('base64url');
}
