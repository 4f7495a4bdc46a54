import { join } from 'node:path';
import { setTimeout as pauseFor } from 'node:timers/promises';
import { PROJECT, stackNameOf } from '../deployment';
import { askQuestions } from './ask-questions';
import { type Cdk, cdkAgainst } from './cdk';
import { type RunCommand, commandsAgainst } from './commands';
import { changedEvents } from './changed-events';
import { type Emulator, startEmulator } from './emulator';
import { type FakeTelegram, startFakeTelegram } from './fake-telegram';
import { fireSchedule } from './fire-schedule';
import { runProcess } from './processes';
import { filesWith } from './files-with';
import type { Seen } from './seen';
import { tableContents } from './table-contents';
import type { Tools } from './tools';
import { updatesOf } from './updates';
import { type CallWebhook, webhookCaller } from './webhook-caller';

interface Stage {
  readonly seen: Seen;
  readonly emulator: Emulator;
  readonly telegram: FakeTelegram;
  readonly cdk: Cdk;
  readonly command: RunCommand;
  readonly folder: string;
}

/** Deploys the bot to an emulator, and uses it as Telegram would; files are kept in the folder. */
export async function rehearse(tools: Tools, folder: string, seen: Seen): Promise<void> {
  const telegram = await startFakeTelegram();
  try {
    const emulator = await startEmulator(tools, folder);
    const cdk = cdkAgainst(emulator, folder, { stage: 'dev', telegramApiRoot: telegram.apiRoot });
    const stage = { seen, emulator, telegram, cdk, command: commandsAgainst(emulator), folder };
    await cdk.bootstrap();
    const { url, tableName } = await firstDeploy(stage);
    await lintTemplate(tools, stage);
    const webhook = await giveToken(stage, url);
    await askQuestions(seen, webhook, telegram);
    await fireSchedule(seen, webhook, telegram, emulator);
    await changeEvents(stage, webhook, tableName);
    await takeDown(stage, webhook);
    const leaks = await filesWith(telegram.token, folder);
    seen.see('the token is in no log, template or bundle', leaks, leaks.length === 0);
  } finally {
    telegram.close();
  }
}

async function firstDeploy({ seen, cdk, telegram, emulator }: Stage) {
  const {
    Bot: bot = '',
    EventsStored: stored = '',
    WebhookUrl: url = '',
    TableName: tableName = '',
  } = await cdk.deploy(join(PROJECT, 'events'));
  seen.see('a deploy stores the events', stored, stored === '43 added, 0 changed, 0 removed, 0 unchanged');
  seen.see('without a token it says what to do next', bot, bot.includes('npm run token'));
  const { status } = await webhookCaller(url, emulator.port, () => 'a-secret')('{}');
  seen.see('before there is a token nobody is let in', status, status === 503);
  const early = telegram.taken();
  seen.see('and Telegram is not called', early.length, early.length === 0);
  return { url, tableName };
}

/** Also what CDK and the emulator let pass. */
async function lintTemplate({ cfnLint }: Tools, { seen, folder }: Stage): Promise<void> {
  const template = join(folder, 'cdk.out', `${stackNameOf('dev')}.template.json`);
  // CDK says of what is referred to that it is depended on, too.
  const { code, out, err } = await runProcess(cfnLint, ['--ignore-checks', 'W3005', '--', template]);
  seen.see('cfn-lint finds nothing in the template', out || err || 'nothing', code === 0);
}

async function giveToken({ seen, emulator, telegram, command }: Stage, url: string): Promise<CallWebhook> {
  const token = (input: string) => command('token', [], input);
  const wrong = await token(telegram.token.replace('rehearsal', 'something'));
  seen.see(
    'a token Telegram does not know is refused',
    wrong.err,
    wrong.code === 1 && wrong.err.includes('Unauthorized'),
  );
  const given = await token(`${telegram.token}\n`);
  seen.see('npm run token', given.out || given.err, given.code === 0 && given.out.includes('@rehearsal_bot answers'));
  const calls = telegram.taken();
  const commands = calls.filter(({ method }) => method === 'setMyCommands').length;
  seen.see('commands in each language, for each kind of chat', commands, commands === 9);
  const { payload } = calls.find(({ method }) => method === 'setWebhook') ?? { payload: {} };
  const { url: told, secret_token: secret, allowed_updates: kinds } = payload as Record<string, unknown>;
  seen.see('Telegram knows the address', told, told === url);
  seen.see('and which updates are wanted', kinds, Array.isArray(kinds) && kinds.length === 4);
  const webhook = webhookCaller(url, emulator.port, () => String(secret));
  await untilLetIn(webhook);
  return webhook;
}

/** Sends again when it is asked to, as Telegram does. */
async function untilLetIn(webhook: CallWebhook): Promise<void> {
  for (let attempt = 0; attempt < 30 && (await webhook('{}')).status === 503; attempt += 1) await pauseFor(1000);
}

async function changeEvents(stage: Stage, webhook: CallWebhook, tableName: string): Promise<void> {
  const { seen, cdk, telegram, folder, emulator, command } = stage;
  const updates = updatesOf(Date.now);
  const ask = async (question: string) => (await webhook(updates.message(question))).body;
  const { eventsDir, changed, removed, added } = await changedEvents(folder);
  const { EventsStored: stored = '' } = await cdk.deploy(eventsDir);
  seen.see('a deploy with changed events', stored, stored === '1 added, 1 changed, 1 removed, 41 unchanged');
  for (const [what, { question, text, isThere }] of Object.entries({ changed, removed, added })) {
    const answer = await ask(question);
    seen.see(`the event that was ${what}, asked for`, answer, answer.includes(text) === isThere);
  }
  telegram.taken();
  const before = await tableContents(emulator, tableName);
  const context = ['-c', `telegramApiRoot=${telegram.apiRoot}`, '-c', `eventsDir=${eventsDir}`];
  const { code, err } = await command('deploy', ['--yes', ...context]);
  seen.see('npm run deploy', code === 0 ? 'deployed' : err, code === 0);
  const after = await tableContents(emulator, tableName);
  seen.see('without a change it writes nothing', `${after.items} items`, before.hash === after.hash);
  const calls = telegram.taken();
  seen.see('and does not call Telegram', calls.length, calls.length === 0);
}

async function takeDown({ seen, command, telegram }: Stage, webhook: CallWebhook): Promise<void> {
  const logs = await command('logs');
  const requests = logs.out.split('\n').filter((line) => line.includes('START RequestId')).length;
  seen.see('npm run logs', logs.err || `${requests} logged`, requests > 0);
  telegram.taken();
  const { code, err } = await command('destroy', ['--yes']);
  seen.see('npm run destroy', code === 0 ? 'destroyed' : err, code === 0);
  const methods = telegram.taken().map(({ method }) => method);
  seen.see('Telegram keeps no address', methods, methods.includes('deleteWebhook'));
  const { status } = await webhook(updatesOf(Date.now).message('/start'));
  seen.see('and nothing answers', status, status === 404 || status === 403);
}
