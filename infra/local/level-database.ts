import { Readable } from 'node:stream';
import dynalite, { type DynaliteOptions } from 'dynalite';
import dynaliteDb, { type Callback, type LevelDatabase } from 'dynalite/db';

/** What dynalite sends as the response to a request whose database call failed with this error. */
interface AnsweredError extends Error {
  statusCode?: number;
  body?: object;
}

/**
 * A dynalite server and the database below it. dynalite 4.0.0 has two faults, which are mended here because it offers no
 * option for either: it never closes an iterator (it calls `return`, which LevelDB's iterators do not have), and a
 * database error becomes an uncaught exception instead of an HTTP 500. `onFault` is called with each such error. Rejects when the
 * database cannot be opened.
 */
export async function openDynalite(options: DynaliteOptions, onFault: (error: Error) => void) {
  const { server, database } = createDynalite(options);
  // While it opens, LevelDB queues calls and makes them through the methods that are replaced below.
  await database.open();
  mend(database, onFault);
  return { server, database };
}

function createDynalite(options: DynaliteOptions) {
  const { create } = dynaliteDb;
  let database: LevelDatabase | undefined;
  // dynalite calls `create` through its module, once and synchronously; this is the only way to its database.
  dynaliteDb.create = (given) => {
    const store = create(given);
    database = store.db;
    return store;
  };
  try {
    const server = dynalite(options);
    if (!database) throw new Error('this version of dynalite creates its database in another way');
    return { server, database };
  } finally {
    dynaliteDb.create = create;
  }
}

function mend(database: LevelDatabase, onFault: (error: Error) => void): void {
  // Readable.from closes the iterator at the end, on an error and when the stream is destroyed.
  database.createKeyStream = (range) => Readable.from(answered(database.keys(range)));
  database.createValueStream = (range) => Readable.from(answered(database.values(range)));
  const { get, put, del, batch } = database;
  database.get = (key, callback) => {
    get(key, answering(callback));
  };
  database.put = (key, value, callback) => {
    put(key, value, answering(callback));
  };
  database.del = (key, callback) => {
    del(key, answering(callback));
  };
  database.batch = (operations, callback) => {
    batch(operations, answering(callback));
  };

  function answering(callback: Callback): Callback {
    return (error, value) => {
      callback(error && asInternalError(error), value);
    };
  }

  async function* answered(entries: AsyncIterable<unknown>) {
    try {
      yield* entries;
    } catch (error) {
      throw error instanceof Error ? asInternalError(error) : error;
    }
  }

  function asInternalError(error: AnsweredError): Error {
    onFault(error);
    error.statusCode = 500;
    error.body = { __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError', message: 'Internal server error' };
    return error;
  }
}
