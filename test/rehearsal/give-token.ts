import { setTimeout as pauseFor } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { UPDATE_KINDS } from '../../shared/adapters/telegram/parse-update';
import { FAKE_BOT, type FakeTelegram } from '../support/fake-telegram';
import type { Bot, Setup } from './setup';
import { type CallWebhook, webhookCaller } from './webhook-caller';

/** Gives the bot its token; from then on it can be called as Telegram calls it. `url` is the address of its webhook. */
export async function giveToken({ list, emulator }: Setup, bot: Bot, url: string): Promise<CallWebhook> {
  const { telegram, command, token } = bot;
  const give = (input: string) => command('token', [], input);
  const wrong = await give(token.replace('rehearsal', 'something'));
  const isRefused = wrong.code === 1 && wrong.err.includes('Unauthorized');
  list.check('a token that Telegram does not know is refused', wrong.err, isRefused);
  const given = await give(`${token}\n`);
  const isTaken = given.code === 0 && given.out.includes(`@${FAKE_BOT.username} answers`);
  list.check('npm run token', `${given.out}${given.err}`, isTaken);
  const calls = callsBesidesTicks(telegram);
  const commands = calls.filter(({ method }) => method === 'setMyCommands').length;
  list.check('commands in each language, for each kind of chat', commands, commands === 9);
  const { payload } = calls.find(({ method }) => method === 'setWebhook') ?? { payload: {} };
  const { url: told, secret_token: secret, allowed_updates: kinds } = payload as Record<string, unknown>;
  list.check('Telegram knows the address', told, told === url);
  list.check('and the kinds of updates to send', kinds, isDeepStrictEqual(kinds, UPDATE_KINDS));
  const webhook = webhookCaller(url, emulator.port, () => String(secret));
  await untilServed(webhook);
  return webhook;
}

/** Repeats a request while it is answered with 503, as Telegram does. */
async function untilServed(webhook: CallWebhook): Promise<void> {
  for (let attempt = 0; attempt < 30 && (await webhook('{}')).status === 503; attempt += 1) await pauseFor(1000);
}

/** The schedule asks Telegram for the state of the webhook every quarter of an hour, so also during a rehearsal. */
export function callsBesidesTicks(telegram: FakeTelegram) {
  return telegram.take().filter(({ method }) => method !== 'getWebhookInfo');
}
