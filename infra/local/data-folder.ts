import { cp, readdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { readField } from '../../shared/adapters/telemetry/read-field';
import { messageOf } from '../commands/command';
import { makeFolder } from './make-folder';

/** The files of LevelDB, of which one may be lost. */
const OF_LEVELDB = /^(?:CURRENT|LOCK|LOG|MANIFEST-\d+|\d+\.(?:ldb|log|sst))$/;

/** Makes the folder unless it is there. Rejects with an error for the user when it holds something else. */
export async function prepareFolder(folder: string): Promise<void> {
  await makeFolder(folder);
  const names = await readdir(folder);
  if (names.length > 0 && !names.some((name) => OF_LEVELDB.test(name)))
    throw new Error('it holds something else; choose another folder with --data');
}

/** Why a data folder cannot be opened, and what the user can do, in a sentence. */
export function cannotOpen(folder: string | undefined, error: unknown): Error {
  const cause = causeOf(error);
  if (codeOf(cause) === 'LEVEL_LOCKED')
    return new Error(
      `the data folder ${folder} is in use by another process; stop it, or choose another folder with --data`,
      { cause },
    );
  return new Error(`the data folder ${folder} cannot be opened: ${reasonOf(cause)}`, { cause });
}

/** Why a data folder that was opened cannot be read or written any more, in a sentence. */
export function cannotUse(folder: string | undefined, error: unknown): Error {
  return new Error(`the data folder ${folder} can no longer be used: ${reasonOf(error)}`, { cause: error });
}

/**
 * Repairs a damaged data folder, after it is copied beside itself. Returns a sentence for the user; throws an error for
 * the user when there is nothing to repair, or it cannot be repaired.
 */
export async function repairFolder(folder: string, now: Date): Promise<string> {
  const names = await readdir(folder).catch(() => []);
  if (!names.some((name) => OF_LEVELDB.test(name))) throw new Error(`there is no data folder ${folder}`);
  const copy = `${resolve(folder)}-before-${now
    .toISOString()
    .replace(/[^0-9T]/g, '')
    .slice(0, 15)}`;
  await refuseLocked(folder);
  try {
    await cp(folder, copy, { recursive: true, errorOnExist: true, force: false });
  } catch (error) {
    await rm(copy, { recursive: true, force: true });
    throw new Error(`the data folder ${folder} cannot be copied, so it is not repaired: ${messageOf(error)}`, {
      cause: error,
    });
  }
  try {
    await ClassicLevel.repair(folder);
  } catch (error) {
    throw cannotOpen(folder, error);
  }
  return `the data folder ${folder} is repaired; a copy of it as it was is in ${copy}`;
}

/** LevelDB repairs a folder that another process has open, which then loses what it writes. */
async function refuseLocked(folder: string): Promise<void> {
  const database = new ClassicLevel(folder, { createIfMissing: false });
  try {
    await database.open();
    await database.close();
  } catch (error) {
    if (codeOf(causeOf(error)) === 'LEVEL_LOCKED') throw cannotOpen(folder, error);
  }
}

/** LevelDB's own words, and the way back from damage. */
function reasonOf(error: unknown): string {
  const damaged = codeOf(error) === 'LEVEL_CORRUPTION' || codeOf(error) === 'LEVEL_DECODE_ERROR';
  return `${messageOf(error)}${damaged ? ' – npm start -- --repair saves what can be read' : ''}`;
}

function causeOf(error: unknown): unknown {
  return readField(error, 'cause') ?? error;
}

function codeOf(error: unknown): unknown {
  return readField(error, 'code');
}
