import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PACKED_COLLECTION } from '../../shared/contract/collection-file';
import { FIRST_COLLECTION } from './redeploy';
import { checkTemplate } from './check-template';
import { remains } from './remains';
import type { Bot, Setup } from './setup';

const EVENT = '2015-09-03-beijing-victory-parade.yaml';

/**
 * Builds a bot with a faulty event, which must fail, and deploys one for the first time whose events are damaged on the
 * way: nothing of it must stay. `npm run deploy` would not get that far.
 */
export async function failFirstDeploy(
  { list, cdk, tools, emulator, folder }: Setup,
  { id, telegram }: Bot,
): Promise<void> {
  const eventsDir = join(folder, 'faulty-events');
  await cp(FIRST_COLLECTION, eventsDir, { recursive: true });
  const event = join(eventsDir, EVENT);
  const text = await readFile(event, 'utf8');
  await writeFile(event, text.replace('date: 2015-09-03', 'date: 2015-09-31'));
  const settings = { telegramApiRoot: telegram.apiRoot, protect: 'false', reserve: 'true' };
  const faulty = await cdk.build(id, { ...settings, eventsDir });
  const [fault] = /"2015-09-31" does not exist[^\n]*/.exec(`${faulty.out}${faulty.err}`) ?? [];
  list.check('a faulty event fails the build, which says why', fault ?? faulty.err, faulty.code !== 0 && !!fault);

  // Other events than those of later deploys, which would be given the damaged file: an asset goes by its first hash.
  await writeFile(event, text.replace('Beijing', 'Damaged'));
  await cdk.build(id, { ...settings, eventsDir });
  await damageEvents(cdk.app);
  const { code, out, err } = await cdk.deployBuilt(id);
  const [reason] = /unexpected end of file[^\n]*/.exec(`${out}${err}`) ?? [];
  list.check('a first deploy with damaged events fails, and says why', reason ?? err, code !== 0 && !!reason);
  const left = await remains(emulator, id);
  list.check('and leaves nothing behind, not even in prod', left, left.length === 0);
  await checkTemplate(tools, list, cdk.app, { ...id, reserve: true });
}

/** Cuts off the end of the packed events. */
async function damageEvents(app: string): Promise<void> {
  const files = (await readdir(app, { recursive: true })).filter((path) => basename(path) === PACKED_COLLECTION);
  for (const path of files) {
    const bytes = await readFile(join(app, path));
    await writeFile(join(app, path), bytes.subarray(0, -100));
  }
}
