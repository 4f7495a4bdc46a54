import { setTimeout as pauseFor } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { UPDATE_KINDS } from '../../shared/adapters/telegram/parse-update';
import { FAKE_BOT, type FakeTelegram, startFakeTelegram } from '../support/fake-telegram';
import { askQuestions } from './ask-questions';
import { cdkAgainst, outputsIn } from './cdk';
import { changedEvents } from './changed-events';
import { checkTemplate } from './check-template';
import type { Checklist } from './checklist';
import { commandsAgainst } from './commands';
import { startEmulator } from './emulator';
import { failFirstDeploy } from './fail-first-deploy';
import { filesWith } from './files-with';
import { fireSchedule } from './fire-schedule';
import { remains } from './remains';
import type { Setup } from './setup';
import { tableContents } from './table-contents';
import type { Tools } from './tools';
import { updateBodies } from './update-bodies';
import { type CallWebhook, webhookCaller } from './webhook-caller';

const BOT = { stage: 'dev' } as const;

/** Has the form of a token; no bot has it. */
const TOKEN = `1234567890:${'rehearsal-'.repeat(4)}`.slice(0, 46);

/** Deploys the bot to an emulator and uses it as Telegram would; all files are written to the folder. */
export async function rehearse(tools: Tools, folder: string, list: Checklist): Promise<void> {
  const telegram = await startFakeTelegram({ token: TOKEN, local: true });
  try {
    const emulator = await startEmulator(tools, folder);
    const cdk = cdkAgainst(emulator, folder);
    const setup = { list, tools, emulator, telegram, cdk, command: commandsAgainst(emulator), folder };
    await cdk.bootstrap();
    await failFirstDeploy(setup);
    const { url, tableName } = await firstDeploy(setup);
    await checkTemplate(tools, list, cdk.app, { ...BOT, reserve: false });
    const webhook = await giveToken(setup, url);
    await askQuestions(list, webhook, telegram);
    await fireSchedule(list, webhook, telegram, emulator);
    await changeEvents(setup, webhook, tableName);
    await takeDown(setup, webhook);
    const leaks = await filesWith(TOKEN, folder);
    list.check('the token is in no log, template or bundle', leaks, leaks.length === 0);
  } finally {
    await telegram.close();
  }
}

async function firstDeploy({ list, cdk, telegram, emulator }: Setup) {
  const {
    Bot: bot = '',
    EventsStored: stored = '',
    WebhookUrl: url = '',
    TableName: tableName = '',
  } = outputsIn(await cdk.deploy(BOT, { telegramApiRoot: telegram.apiRoot }));
  list.check('a deploy stores the events', stored, /^\d+ added, 0 changed, 0 removed, 0 unchanged$/.test(stored));
  list.check('without a token it names the next step', bot, bot.includes('npm run token'));
  const { status } = await webhookCaller(url, emulator.port, () => 'a-secret')('{}');
  list.check('without a token no request is served', status, status === 503);
  const early = telegram.take();
  list.check('and Telegram is not called', early.length, early.length === 0);
  return { url, tableName };
}

async function giveToken({ list, emulator, telegram, command }: Setup, url: string): Promise<CallWebhook> {
  const token = (input: string) => command('token', [], input);
  const wrong = await token(TOKEN.replace('rehearsal', 'something'));
  const isRefused = wrong.code === 1 && wrong.err.includes('Unauthorized');
  list.check('a token that Telegram does not know is refused', wrong.err, isRefused);
  const given = await token(`${TOKEN}\n`);
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

async function changeEvents(setup: Setup, webhook: CallWebhook, tableName: string): Promise<void> {
  const { list, cdk, telegram, folder, emulator, command } = setup;
  const { message } = updateBodies();
  const { eventsDir, changed, removed, added } = await changedEvents(folder);
  const { EventsStored: stored = '' } = outputsIn(
    await cdk.deploy(BOT, { telegramApiRoot: telegram.apiRoot, eventsDir }),
  );
  list.check('a deploy with changed events', stored, /^1 added, 3 changed, 1 removed, \d+ unchanged$/.test(stored));
  for (const [what, { question, text, isThere }] of Object.entries({ changed, removed, added })) {
    const { body } = await webhook(message(question));
    list.check(`a question about the event that was ${what}`, body, body.includes(text) === isThere);
  }
  telegram.take();
  const before = await tableContents(emulator, tableName);
  const context = ['-c', `telegramApiRoot=${telegram.apiRoot}`, '-c', `eventsDir=${eventsDir}`];
  const { code, err } = await command('deploy', ['--yes', ...context]);
  list.check('npm run deploy', code === 0 ? 'deployed' : err, code === 0);
  const after = await tableContents(emulator, tableName);
  list.check('without a change it writes nothing', `${after.items} items`, before.hash === after.hash);
  const calls = callsBesidesTicks(telegram);
  list.check('and does not call Telegram', calls.length, calls.length === 0);
}

async function takeDown({ list, command, telegram, emulator }: Setup, webhook: CallWebhook): Promise<void> {
  const logs = await command('logs');
  const requests = logs.out.split('\n').filter((line) => line.includes('START RequestId')).length;
  list.check('npm run logs', logs.err || `${requests} logged`, requests > 0);
  telegram.take();
  const before = await remains(emulator, BOT);
  const { code, err } = await command('destroy', ['--yes']);
  list.check('npm run destroy', code === 0 ? 'destroyed' : err, code === 0);
  const methods = telegram.take().map(({ method }) => method);
  list.check('Telegram no longer has an address', methods, methods.includes('deleteWebhook'));
  const { status } = await webhook(updateBodies().message('/start'));
  list.check('and nothing answers', status, status === 404 || status === 403);
  const left = await remains(emulator, BOT);
  list.check(
    `of ${before.length} tables, functions, queues and logs none is left`,
    left,
    before.length >= 15 && left.length === 0,
  );
}

/** The schedule asks Telegram for the state of the webhook every quarter of an hour, so also during a rehearsal. */
function callsBesidesTicks(telegram: FakeTelegram) {
  return telegram.take().filter(({ method }) => method !== 'getWebhookInfo');
}
