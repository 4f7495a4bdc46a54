import { packCollection } from '../../shared/adapters/event-files/packed-collection';
import { soundCollection } from '../../shared/adapters/event-files/sound-collection';

/** Checks a folder of events and packs it into a file: tsx pack-collection.ts FOLDER FILE. Fails when it has faults. */
async function main([folder = '', file = '']: readonly string[]): Promise<void> {
  try {
    await packCollection(await soundCollection(folder), file);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

void main(process.argv.slice(2));
