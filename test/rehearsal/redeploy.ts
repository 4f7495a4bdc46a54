import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { functionNameOf } from '../../infra/deployment';
import { PROJECT } from '../support/processes';
import { MEMBER } from '../support/updates';
import { printedBy } from './commands';
import { asClient } from './emulator';
import { fireAt, sent } from './ticks';
import type { Bot, Setup } from './setup';
import { updateBodies } from './update-bodies';
import type { CallWebhook } from './webhook-caller';

/** What the built-in collection once was, in part. */
export const FIRST_COLLECTION = join(PROJECT, 'test/support/first-collection');

/** An event that it does not have. */
const SUCCESSOR = 'extend the Treaty';
/** Nine in the morning in UTC, on its day, which is a Monday: the editors get their report as well. */
const ITS_DAY = '2027-06-28T09:00:00Z';
const ADMIN_CHAT = '99';

/** The settings that a first deploy is given as options, which the next ones must not need again. */
export const FIRST_OPTIONS = [
  `eventsDir=${FIRST_COLLECTION}`,
  `adminChatId=${ADMIN_CHAT}`,
  'pages=true',
  'countGaps=true',
];

/** Deploys another collection over the first, and looks whether settings and subscriptions stay. */
export async function redeploy({ list, emulator }: Setup, bot: Bot, webhook: CallWebhook): Promise<void> {
  const { message } = updateBodies(500, MEMBER);
  const before = await webhook(message('3 September 2015'));
  list.check('it answers from its first collection', before.body.slice(0, 90), before.body.includes('military parade'));
  await webhook(message('/subscribe 09:00 UTC'));

  const described = await readFile(bot.file, 'utf8');
  list.check(
    'bot.yaml holds the options of the first deploy',
    described,
    described.includes(`adminChatId: "${ADMIN_CHAT}"`),
  );
  await writeFile(bot.file, described.replace(/^eventsDir: .*$/m, `eventsDir: ${join(PROJECT, 'events')}`));
  const refused = await bot.command('deploy', ['--yes']);
  const isRefused = refused.code === 1 && refused.err.includes('--replace-events allows it');
  list.check('another collection needs a yes of its own', refused.err, isRefused);

  const deployed = await bot.command('deploy', ['--yes', '--replace-events']);
  const stored = printedBy(deployed, 'events');
  list.check(
    'with it: added, changed and removed',
    stored || deployed.err,
    /^\d{3} added, 1 changed, 1 removed, 0 unchanged$/.test(stored),
  );
  const settings = await environmentOf(bot, emulator);
  list.check('a deploy without options keeps the settings', settings, settings['ADMIN_CHAT_ID'] === ADMIN_CHAT);
  bot.telegram.take();
  const fired = await fireAt(ITS_DAY, bot, emulator);
  const texts = await sent(bot.telegram, 2);
  const have = (words: string) => texts.filter((text) => text.includes(words)).length;
  list.check('a subscriber hears of the new collection', texts.length > 0 ? texts : fired, have(SUCCESSOR) === 1);
  list.check('the editors hear how the week was', texts, have('The week up to 28 June 2027') === 1);
  await webhook(message('/unsubscribe'));
}

async function environmentOf({ id }: Bot, emulator: Setup['emulator']): Promise<Readonly<Record<string, string>>> {
  const client = new LambdaClient(asClient(emulator));
  const asked = new GetFunctionConfigurationCommand({ FunctionName: functionNameOf(id, 'webhook') });
  return (await client.send(asked)).Environment?.Variables ?? {};
}
