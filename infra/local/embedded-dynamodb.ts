import type { AddressInfo } from 'node:net';
import { ClassicLevel } from 'classic-level';
import dynalite from 'dynalite';
import { messageOf } from '../commands/command';

export interface EmbeddedDynamo {
  /** The address of the DynamoDB API, on loopback. */
  readonly endpoint: string;
  close(): Promise<void>;
}

/**
 * Starts the DynamoDB API inside this process, on a free loopback port: in memory, or kept in a folder. Throws an
 * error for the user when another process holds the folder, or it cannot be used.
 */
export async function startEmbeddedDynamo(folder?: string): Promise<EmbeddedDynamo> {
  if (folder !== undefined) await checkFolder(folder);
  const server = dynalite({ path: folder, createTableMs: 0 });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve, reject) => {
        server.close((error?: Error) => {
          if (error) reject(error);
          else resolve();
        });
      }),
  };
}

/** dynalite does not say why it cannot open a folder; so it is opened once before. */
async function checkFolder(folder: string): Promise<void> {
  const level = new ClassicLevel(folder);
  try {
    await level.open();
    await level.close();
  } catch (error) {
    throw new Error(whyNot(folder, error), { cause: error });
  }
}

function whyNot(folder: string, error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const locked = cause instanceof Error && 'code' in cause && cause.code === 'LEVEL_LOCKED';
  return locked
    ? `the data folder ${folder} is in use by another process: end that one, or choose another folder with --data`
    : `the data folder ${folder} cannot be opened: ${messageOf(cause)}`;
}
