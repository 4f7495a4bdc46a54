import type { AddressInfo } from 'node:net';
import { cannotOpen, cannotUse, prepareFolder } from './data-folder';
import { type DirectRequests, directRequests } from './direct-requests';
import { openDynalite } from './level-database';

export interface EmbeddedDynamo {
  /** What a client in this process sends its requests through. */
  readonly requests: DirectRequests;
  /** The first error of reading or writing the folder, in a sentence for the user; never settles without one. */
  readonly broken: Promise<Error>;
  /** Answers on a free loopback port too, for other processes; returns the address. */
  listen(): Promise<string>;
  close(): Promise<void>;
}

/**
 * Starts the DynamoDB API inside this process: in memory, or kept in a folder. Throws an error for the user when
 * another process holds the folder, or it cannot be used.
 */
export async function startEmbeddedDynamo(folder?: string): Promise<EmbeddedDynamo> {
  let isClosing = false;
  let onBroken: (error: Error) => void = () => undefined;
  const broken = new Promise<Error>((resolve) => (onBroken = resolve));
  const options = { path: folder, createTableMs: 0 };
  const onFault = (error: Error) => {
    if (!isClosing) onBroken(cannotUse(folder, error));
  };
  const { server, database } = await (folder === undefined ? Promise.resolve() : prepareFolder(folder))
    .then(() => openDynalite(options, onFault))
    .catch((error: unknown) => {
      throw cannotOpen(folder, error);
    });
  const requests = directRequests(server);
  return {
    requests,
    broken,
    async listen() {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', resolve);
      });
      const { port } = server.address() as AddressInfo;
      return `http://127.0.0.1:${port}`;
    },
    async close() {
      isClosing = true;
      await requests.settled();
      if (!server.listening) return database.close();
      await new Promise<void>((resolve, reject) => {
        // A client's idle connection would keep the server open.
        server.close((error?: Error) => {
          if (error) reject(error);
          else resolve();
        });
        server.closeIdleConnections();
      });
    },
  };
}
