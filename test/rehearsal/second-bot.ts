import { writeFile } from 'node:fs/promises';
import { DeleteTableCommand, DescribeTableCommand, DynamoDBClient, UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import { MEMBER } from '../support/updates';
import { printedBy } from './commands';
import { asClient } from './emulator';
import { giveToken } from './give-token';
import { FIRST_COLLECTION } from './redeploy';
import { remains } from './remains';
import type { Bot, Setup } from './setup';
import { updateBodies } from './update-bodies';
import type { CallWebhook } from './webhook-caller';

/** Writes to the second bot only. */
const SUBSCRIBER = { ...MEMBER, id: 77 };

/** Deploys a second bot, of prod and with another collection, beside the first, and removes it; the first goes on. */
export async function rehearseSecondBot(setup: Setup, bot: Bot, first: Bot, askFirst: CallWebhook): Promise<void> {
  const { list, emulator } = setup;
  const { id, file, telegram, command } = bot;
  await writeFile(
    file,
    `name: ${id.name ?? ''}\nstage: ${id.stage}\neventsDir: ${FIRST_COLLECTION}\ntelegramApiRoot: ${telegram.apiRoot}\n`,
  );
  const deployed = await command('deploy', ['--yes']);
  const stored = printedBy(deployed, 'events');
  list.check('what failed is deployed, beside another bot', stored || deployed.err, stored.startsWith('2 added'));
  const [tableName = ''] = (await remains(emulator, id)).filter((name) => name.startsWith('TimelineBot'));
  const dynamo = new DynamoDBClient(asClient(emulator));
  const { Table: table } = await dynamo.send(new DescribeTableCommand({ TableName: tableName }));
  list.check('its table is protected', tableName, table?.DeletionProtectionEnabled === true);

  const webhook = await giveToken(setup, bot, printedBy(deployed, 'webhook'));
  const { message } = updateBodies(100, SUBSCRIBER);
  const about = async (call: CallWebhook) => /\d+ events/.exec((await call(message('/about'))).body)?.[0];
  const [ours, theirs] = [await about(webhook), await about(askFirst)];
  list.check('each answers from its own collection', { ours, theirs }, ours === '2 events' && theirs !== ours);
  await webhook(message('/subscribe 09:00 UTC'));

  const destroyed = await command('destroy', ['--yes']);
  list.check(
    'destroy names the table that stays',
    destroyed.out + destroyed.err,
    destroyed.out.includes(`${tableName} stays`),
  );
  const left = (await remains(emulator, id)).filter((name) => !name.startsWith(tableName));
  list.check('and nothing else does', left, left.length === 0);
  const copied = await first.command('chats', ['--from', tableName]);
  list.check(
    'the other bot can take over its chats',
    copied.out + copied.err,
    /^[1-9]\d* items copied/.test(copied.out),
  );
  await dynamo.send(new UpdateTableCommand({ TableName: tableName, DeletionProtectionEnabled: false }));
  await dynamo.send(new DeleteTableCommand({ TableName: tableName }));
}
