import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { packCollection } from '../../shared/adapters/event-files/packed-collection';
import { soundCollection } from '../../shared/adapters/event-files/sound-collection';
import { PACKED_COLLECTION } from '../../shared/contract/collection-file';
import { PROJECT } from '../deployment';
import { buildFunction, kilobytesOf } from './build-function';
import { type PackageContents, filesBeside } from './package-contents';

/**
 * Makes the package of a function in a folder: tsx package-function.ts FUNCTION CONTENTS FOLDER, with the contents as JSON.
 * Fails when the bundle is bigger than it may be, or when the events have faults.
 */
async function main([lambda = '', contents = '', folder = '']: readonly string[]): Promise<void> {
  const given = JSON.parse(contents) as PackageContents;
  const file = join(folder, 'index.mjs');
  await buildFunction(`lambdas/${lambda}/index.ts`, file);
  const kilobytes = await kilobytesOf(file);
  if (kilobytes > given.mostKilobytes) {
    throw new Error(`${file} has ${kilobytes} KB; it may have ${given.mostKilobytes} KB`);
  }
  if (given.eventsDir !== undefined) {
    await packCollection(await soundCollection(given.eventsDir), join(folder, PACKED_COLLECTION));
  }
  for (const [from, to] of filesBeside(given)) cpSync(join(PROJECT, from), join(folder, to), { recursive: true });
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
