import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Collection } from '../../../shared/domain/collection';
import { type LoopbackServer, startServer } from '../../support/loopback-server';
import type { Library } from './libraries';

const TYPES: Readonly<Record<string, string>> = {
  '': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
};
/** Files that stay the same are compressed as well as can be, once. */
const SLOW = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Serves the page of a library, its files and the collection, all compressed. */
export function serveLibrary({ folder, page, data }: Library, collection: Collection): Promise<LoopbackServer> {
  const kept = new Map<string, Buffer>();
  return startServer(({ url = '' }, response) => {
    const [path = ''] = url.split('?');
    const body = kept.get(path) ?? brotliCompressSync(contentOf(path), SLOW);
    kept.set(path, body);
    response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
    response.setHeader('content-encoding', 'br').end(body);
  });

  function contentOf(path: string): string | Buffer {
    if (path === '/') return page;
    if (path === '/data.json') return data(collection);
    const file = join(folder, path);
    return existsSync(file) ? readFileSync(file) : '';
  }
}
