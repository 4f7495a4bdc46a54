import { cp, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { messageOf } from '../commands/command';

/** Why a data folder cannot be opened, and what the user can do, in a sentence. */
export function cannotOpen(folder: string | undefined, error: unknown): Error {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (codeOf(cause) === 'LEVEL_LOCKED')
    return new Error(
      `the data folder ${folder} is in use by another process; stop it, or choose another folder with --data`,
      { cause },
    );
  return new Error(`the data folder ${folder} cannot be opened: ${reasonOf(cause)}`, { cause });
}

/** Why a data folder that was opened cannot be read or written any more, in a sentence. */
export function cannotUse(folder: string | undefined, error: unknown): Error {
  return new Error(`the data folder ${folder} cannot be used any more: ${reasonOf(error)}`, { cause: error });
}

/**
 * Repairs a damaged data folder, after it is copied beside itself. Returns a sentence for the user; throws an error for
 * the user when there is nothing to repair, or it cannot be repaired.
 */
export async function repairFolder(folder: string, now: Date): Promise<string> {
  const exists = await stat(folder).catch(() => undefined);
  if (!exists?.isDirectory()) throw new Error(`there is no data folder ${folder}`);
  const copy = `${resolve(folder)}-before-${now
    .toISOString()
    .replace(/[^0-9T]/g, '')
    .slice(0, 15)}`;
  try {
    await cp(folder, copy, { recursive: true, errorOnExist: true, force: false });
    await ClassicLevel.repair(folder);
  } catch (error) {
    throw cannotOpen(folder, error);
  }
  return `the data folder ${folder} is repaired; as it was before, it is in ${copy}`;
}

/** LevelDB's own words, and the way back from damage. */
function reasonOf(error: unknown): string {
  const damaged = codeOf(error) === 'LEVEL_CORRUPTION' || codeOf(error) === 'LEVEL_DECODE_ERROR';
  return `${messageOf(error)}${damaged ? ' – npm start -- --repair saves what can be read' : ''}`;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
