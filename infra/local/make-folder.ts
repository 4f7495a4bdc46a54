import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readField } from '../../shared/adapters/telemetry/read-field';

/**
 * Makes a folder and those it lies in, where they are missing. Rejects as `mkdir` does; in /proc, where nothing can be
 * made, `mkdir` with "recursive" would try for ever (Node 20).
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const code = readField(error, 'code');
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    if (code !== 'ENOENT' || (await exists(dirname(folder)))) throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder);
  }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
