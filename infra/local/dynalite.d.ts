declare module 'dynalite' {
  import type { Server } from 'node:http';

  export interface DynaliteOptions {
    readonly path?: string | undefined;
    readonly createTableMs?: number;
  }

  /** The parts of dynalite's interface used here. Source: its readme. */
  export default function dynalite(options: DynaliteOptions): Server;
}

declare module 'dynalite/db' {
  import type { Readable } from 'node:stream';
  import type { DynaliteOptions } from 'dynalite';

  export type Callback = (error: Error | null | undefined, value?: unknown) => void;

  export interface LevelIterator extends AsyncIterable<unknown> {
    close(): Promise<void>;
  }

  /** The LevelDB database below dynalite, with the methods that dynalite calls. Source: dynalite 4.0.0, db/index.js. */
  export interface LevelDatabase {
    open(): Promise<void>;
    close(): Promise<void>;
    keys(range?: object): LevelIterator;
    values(range?: object): LevelIterator;
    createKeyStream(range?: object): Readable;
    createValueStream(range?: object): Readable;
    get: (key: string, callback: Callback) => void;
    put: (key: string, value: unknown, callback: Callback) => void;
    del: (key: string, callback: Callback) => void;
    batch: (operations: readonly object[], callback: Callback) => void;
  }

  export interface DynaliteStore {
    readonly db: LevelDatabase;
  }

  const dynaliteDb: { create: (options: DynaliteOptions) => DynaliteStore };
  export default dynaliteDb;
}
