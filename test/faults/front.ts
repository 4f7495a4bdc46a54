import { LOCAL_BOT_INFO } from '../../infra/local/local-bot';
import { localTelegram } from '../../infra/local/local-telegram';
import { createHandler } from '../../lambdas/webhook/handler';
import type { StoredBotInfo } from '../../shared/adapters/telegram/bot-info';
import type { BotPorts } from '../../shared/adapters/telegram/bot';
import { registeredBot } from '../../shared/adapters/telegram/registered-bot';
import type { CallTelegram } from '../../shared/adapters/telegram/send';
import { webhookSecret } from '../../shared/adapters/telegram/webhook-secret';
import { createTimeZones } from '../../shared/adapters/time-zones/time-zones';
import type { TablePorts } from '../../shared/adapters/dynamo/table-ports';
import type { Clock } from '../../shared/use-cases/ports';
import type { SentPayload } from '../support/conversation';
import { violations } from '../support/bot-api/violations';
import { type Heard, TOKEN } from './heard';
import type { startLog } from './log';

/** The chat of those who hear of reported errors. */
export const EDITORS = 99;

/** Chat 1, a private one, and the webhook that its updates come to. */
export interface Front {
  /** Says a text; gives what is answered in the response. Throws when that is no right call of the Bot API. */
  readonly say: (text: string) => Promise<SentPayload>;
  /** Presses a button with that data. */
  readonly press: (data: string) => Promise<SentPayload>;
  /** Sends an update as it is given. */
  readonly update: (update: object) => Promise<SentPayload>;
}

export interface FrontOptions {
  readonly ports: TablePorts;
  readonly clock: Clock;
  readonly load: () => Promise<StoredBotInfo>;
  readonly call: CallTelegram;
  readonly heard: Heard;
  readonly log: ReturnType<typeof startLog>;
}

export function openFront({ ports, clock, load, call, heard, log }: FrontOptions): Front {
  const all: BotPorts = { ...ports, clock, chance: () => 0.5, timeZones: createTimeZones(clock) };
  const handle = log.logged(
    'webhook',
    createHandler({
      secrets: () => Promise.resolve([webhookSecret(TOKEN)]),
      handleUpdate: registeredBot(load, { ports: all, timeZone: 'UTC', editorsChat: EDITORS }),
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
    heard.hear('call', body);
    // The next reply is one to this.
    await person.call(method, payload);
    return payload;
  };
  return {
    say: (text) => update(person.message(text)),
    press: (data) => update(person.press(1, data)),
    update,
  };
}
