import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FIRST_COLLECTION } from './redeploy';
import { checkTemplate } from './check-template';
import { remains } from './remains';
import type { Bot, Setup } from './setup';

const EVENT = '2015-09-03-beijing-victory-parade.yaml';

/**
 * Deploys a bot for the first time, with an event that cannot be stored: nothing of it must stay. `npm run deploy` would
 * not get that far.
 */
export async function failFirstDeploy(
  { list, cdk, tools, emulator, folder }: Setup,
  { id, telegram }: Bot,
): Promise<void> {
  const eventsDir = join(folder, 'faulty-events');
  await cp(FIRST_COLLECTION, eventsDir, { recursive: true });
  const event = join(eventsDir, EVENT);
  await writeFile(event, (await readFile(event, 'utf8')).replace('date: 2015-09-03', 'date: 2015-09-31'));
  const settings = { eventsDir, telegramApiRoot: telegram.apiRoot, protect: 'false', reserve: 'true' };
  const { code, out, err } = await cdk.deploy(id, settings);
  const [reason] = /"2015-09-31" does not exist[^\n]*/.exec(`${out}${err}`) ?? [];
  list.check(
    'a first deploy with a faulty event fails, and says why',
    reason ?? err,
    code !== 0 && reason !== undefined,
  );
  const left = await remains(emulator, id);
  list.check('and leaves nothing behind, not even in prod', left, left.length === 0);
  await checkTemplate(tools, list, cdk.app, { ...id, reserve: true });
}
