import { LOCAL_BOT_INFO } from '../../infra/local/local-bot-info';
import { localTelegram } from '../../infra/local/local-telegram';
import { createHandler } from '../../lambdas/webhook/handler';
import type { StoredBotInfo } from '../../shared/adapters/telegram/bot-info';
import type { BotPorts } from '../../shared/adapters/telegram/bot';
import { registeredBot } from '../../shared/adapters/telegram/registered-bot';
import type { CallTelegram } from '../../shared/adapters/telegram/call-telegram';
import { webhookSecret } from '../../shared/adapters/telegram/webhook-secret';
import { createTimeZones } from '../../shared/adapters/time-zones/time-zones';
import type { TablePorts } from '../../shared/adapters/dynamo/table-ports';
import type { Clock } from '../../shared/use-cases/ports';
import type { SentPayload } from '../support/conversation';
import { violations } from '../support/bot-api/violations';
import type { startLog } from './log';
import { TOKEN, type TokenScan } from './token-scan';

/** The chat that is told about reported errors. */
export const EDITORS = 99;

/** A person in private chat 1, whose updates go to the webhook. */
export interface PrivateChat {
  /** Sends a text; gives the call in the response. Throws when the Bot API would refuse that call. */
  readonly say: (text: string) => Promise<SentPayload>;
  /** Presses a button with that callback data. */
  readonly press: (data: string) => Promise<SentPayload>;
  /** Sends an update unchanged. */
  readonly update: (update: object) => Promise<SentPayload>;
}

export interface PrivateChatOptions {
  readonly ports: TablePorts;
  readonly clock: Clock;
  readonly load: () => Promise<StoredBotInfo>;
  readonly call: CallTelegram;
  readonly tokenScan: TokenScan;
  readonly log: ReturnType<typeof startLog>;
}

export function openPrivateChat({ ports, clock, load, call, tokenScan, log }: PrivateChatOptions): PrivateChat {
  const all: BotPorts = { ...ports, clock, chance: () => 0.5, timeZones: createTimeZones(clock) };
  const handle = log.logged(
    'webhook',
    createHandler({
      secrets: () => Promise.resolve([webhookSecret(TOKEN)]),
      handleUpdate: registeredBot(load, { ports: all, timeZone: 'UTC', adminChat: EDITORS }),
      call,
    }),
  );
  const person = localTelegram({ language: 'en', clock, bot: LOCAL_BOT_INFO, onCall: () => undefined });
  const update = async (sent: object) => {
    const headers = { 'x-telegram-bot-api-secret-token': webhookSecret(TOKEN) };
    const { statusCode, body } = await handle({ headers, body: JSON.stringify(sent) });
    if (statusCode !== 200 || body === undefined) throw new Error(`status ${statusCode} without an answer`);
    const { method, ...payload } = JSON.parse(body) as SentPayload & { readonly method: string };
    const wrong = violations(method, payload);
    if (wrong.length > 0) throw new Error(wrong.join(', '));
    tokenScan.scan('call', body);
    // The person replies to this message next.
    await person.call(method, payload);
    return payload;
  };
  return {
    say: (text) => update(person.message(text)),
    press: (data) => update(person.press(1, data)),
    update,
  };
}
