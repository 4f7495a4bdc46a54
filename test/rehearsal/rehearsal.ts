import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BotId, stackNameOf } from '../../infra/deployment';
import { startFakeTelegram } from '../support/fake-telegram';
import { PROJECT } from '../support/processes';
import { askQuestions } from './ask-questions';
import { cdkAgainst } from './cdk';
import { requestApi } from './api-request';
import { checkTemplate } from './check-template';
import type { Checklist } from './checklist';
import { commandsFor, printedBy } from './commands';
import { startEmulator } from './emulator';
import { deleteStep } from './delete-step';
import { failFirstDeploy } from './fail-first-deploy';
import { filesWith } from './files-with';
import { fireSchedule } from './fire-schedule';
import { callsBesidesTicks, giveToken } from './give-token';
import { FIRST_OPTIONS, redeploy } from './redeploy';
import { readPages } from './read-pages';
import { remains } from './remains';
import { rehearseSecondBot } from './second-bot';
import type { Bot, Setup } from './setup';
import { tableContents } from './table-contents';
import type { Tools } from './tools';
import { updateBodies } from './update-bodies';
import { type CallWebhook, webhookCaller } from './webhook-caller';

const TOKEN = tokenOf('1234567890');
const OTHER_TOKEN = tokenOf('2345678901');

/** Has the form of a token; no bot has it. */
function tokenOf(id: string): string {
  return `${id}:${'rehearsal-'.repeat(4)}`.slice(0, 46);
}

/** Deploys bots to an emulator and uses them as Telegram would; all files are written to the folder. */
export async function rehearse(tools: Tools, folder: string, list: Checklist): Promise<void> {
  const emulator = await startEmulator(tools, folder);
  const cdk = cdkAgainst(emulator, folder);
  const setup = { list, tools, emulator, cdk, folder };
  const bot = await describedBot(setup, { stage: 'dev' }, TOKEN);
  const second = await describedBot(setup, { name: 'second', stage: 'prod' }, OTHER_TOKEN);
  try {
    await cdk.bootstrap();
    await failFirstDeploy(setup, second);
    const { url, site } = await firstDeploy(setup, bot);
    await checkTemplate(tools, list, join(PROJECT, 'cdk.out'), { ...bot.id, reserve: true });
    const webhook = await giveToken(setup, bot, url);
    await redeploy(setup, bot, webhook);
    await askQuestions(list, webhook, bot.telegram);
    await readPages(setup, site);
    await fireSchedule(setup, bot, webhook);
    await rehearseSecondBot(setup, second, bot, webhook);
    await deployAgain(setup, bot);
    await takeDown(setup, bot, webhook, site);
    for (const place of [folder, join(PROJECT, 'cdk.out')]) {
      const leaks = await filesWith(TOKEN, place);
      list.check('the token is in no log, template or bundle', leaks, leaks.length === 0);
    }
  } finally {
    await Promise.all([bot.telegram.close(), second.telegram.close()]);
  }
}

async function describedBot({ emulator, folder }: Setup, id: BotId, token: string): Promise<Bot> {
  const file = join(folder, `${stackNameOf(id)}.yaml`);
  await writeFile(file, '');
  const telegram = await startFakeTelegram({ token, local: true });
  return { id, file, token, telegram, command: commandsFor(file, emulator) };
}

/** With options, as somebody does who has no bot.yaml; gives the addresses of the webhook and the pages. */
async function firstDeploy({ list, emulator }: Setup, { command, telegram }: Bot) {
  const settings = [...FIRST_OPTIONS, `telegramApiRoot=${telegram.apiRoot}`];
  const deployed = await command('deploy', ['--yes', ...settings.flatMap((each) => ['-c', each])]);
  const stored = printedBy(deployed, 'events');
  list.check(
    'a deploy stores the events',
    stored || deployed.err,
    stored === '2 added, 0 changed, 0 removed, 0 unchanged',
  );
  const bot = printedBy(deployed, 'bot');
  list.check('without a token it names the next step', bot, bot.includes('npm run token'));
  const url = printedBy(deployed, 'webhook');
  const { status } = await webhookCaller(url, emulator.port, () => 'a-secret')('{}');
  list.check('without a token no request is served', status, status === 503);
  const early = telegram.take();
  list.check('and Telegram is not called', early.length, early.length === 0);
  return { url, site: printedBy(deployed, 'pages') };
}

async function deployAgain(setup: Setup, bot: Bot): Promise<void> {
  const { list, emulator } = setup;
  const { id, command, telegram } = bot;
  const [table = ''] = (await remains(emulator, id)).filter((name) => name.startsWith('TimelineBot'));
  telegram.take();
  const before = await tableContents(emulator, table);
  await deleteStep(setup, bot);
  const { code, out, err } = await command('deploy', ['--yes']);
  list.check('a deploy without a change says so', err || out, code === 0 && out.includes('Nothing has to be deployed'));
  const after = await tableContents(emulator, table);
  list.check('and writes nothing', `${after.items} items`, before.hash === after.hash);
  const calls = callsBesidesTicks(telegram);
  list.check('and does not call Telegram', calls.length, calls.length === 0);
}

async function takeDown(
  { list, emulator }: Setup,
  { id, command, telegram }: Bot,
  webhook: CallWebhook,
  site: string,
): Promise<void> {
  const logs = await command('logs');
  const requests = logs.out.split('\n').filter((line) => line.includes('START RequestId')).length;
  list.check('npm run logs', logs.err || `${requests} logged`, requests > 0);
  telegram.take();
  const before = await remains(emulator, id);
  const { code, err } = await command('destroy', ['--yes']);
  list.check('npm run destroy', code === 0 ? 'destroyed' : err, code === 0);
  const methods = telegram.take().map(({ method }) => method);
  list.check('Telegram no longer has an address', methods, methods.includes('deleteWebhook'));
  const { status } = await webhook(updateBodies().message('/start'));
  const page = await requestApi(emulator.port, { method: 'GET', url: `${site}en/` });
  const answers = [status, page.status];
  list.check(
    'and nothing answers',
    answers,
    answers.every((each) => each === 404 || each === 403),
  );
  const left = await remains(emulator, id);
  const isGone = before.length >= 15 && left.length === 0;
  list.check(`of ${before.length} tables, functions, queues and logs none is left`, left, isGone);
}
