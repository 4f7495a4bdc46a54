import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT } from '../support/processes';
import { checkTemplate } from './check-template';
import { remains } from './remains';
import type { Setup } from './setup';

const BOT = { name: 'failing', stage: 'prod' } as const;
const EVENT = '2015-09-03-beijing-victory-parade.yaml';

/** Deploys a bot of prod for the first time, with an event that cannot be stored: nothing of it must stay. */
export async function failFirstDeploy({ list, cdk, tools, telegram, emulator, folder }: Setup): Promise<void> {
  const eventsDir = join(folder, 'faulty-events');
  await cp(join(PROJECT, 'test/support/first-collection'), eventsDir, { recursive: true });
  const event = join(eventsDir, EVENT);
  await writeFile(event, (await readFile(event, 'utf8')).replace('date: 2015-09-03', 'date: 2015-09-31'));
  const settings = { eventsDir, telegramApiRoot: telegram.apiRoot, protect: 'false', reserve: 'true' };
  const { code, out, err } = await cdk.deploy(BOT, settings);
  const [reason] = /"2015-09-31" does not exist[^\n]*/.exec(`${out}${err}`) ?? [];
  list.check(
    'a first deploy with a faulty event fails, and says why',
    reason ?? err,
    code !== 0 && reason !== undefined,
  );
  const left = await remains(emulator, BOT);
  list.check('and leaves nothing behind, not even in prod', left, left.length === 0);
  await checkTemplate(tools, list, cdk.app, { ...BOT, reserve: true });
}
