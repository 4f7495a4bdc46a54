import { messageOf } from '../commands/command';

/** Why a data folder cannot be opened, and what the user can do, in a sentence. */
export function cannotOpen(folder: string | undefined, error: unknown): Error {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (codeOf(cause) === 'LEVEL_LOCKED')
    return new Error(
      `the data folder ${folder} is in use by another process: end that one, or choose another folder with --data`,
      { cause },
    );
  return new Error(`the data folder ${folder} cannot be opened: ${reasonOf(cause)}`, { cause });
}

/** Why a data folder that was opened cannot be read or written any more, in a sentence. */
export function cannotUse(folder: string | undefined, error: unknown): Error {
  return new Error(`the data folder ${folder} cannot be used any more: ${reasonOf(error)}`, { cause: error });
}

/** LevelDB's own words, and the way back from damage. */
function reasonOf(error: unknown): string {
  const damaged = codeOf(error) === 'LEVEL_CORRUPTION' || codeOf(error) === 'LEVEL_DECODE_ERROR';
  return `${messageOf(error)}${damaged ? ' – npm start -- --repair saves what can be read' : ''}`;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
