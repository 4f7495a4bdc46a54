import type { LocalTable } from '../../infra/local/local-table';
import { dynamoEventRepository } from '../../shared/adapters/dynamo/event-repository';
import { createPages } from '../../shared/adapters/web/pages';
import { ROUTES } from '../../shared/adapters/web/routes';
import { SEARCH_ROUTES } from '../../shared/adapters/web/search-routes';

export interface ReadPage {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
  /** Of a body that is not compressed. */
  readonly text: string;
}

export type Reader = (
  address: string,
  request?: { readonly method?: string; readonly headers?: Readonly<Record<string, string | undefined>> },
) => Promise<ReadPage>;

/** Reads pages of the collection in a table, on the morning of 3 September 2026. */
export function pageReader(table: LocalTable): Reader {
  const clock = { now: () => new Date('2026-09-03T06:00:00Z') };
  const pages = createPages({
    ports: { clock, events: dynamoEventRepository(table, clock) },
    routes: [...SEARCH_ROUTES, ...ROUTES],
  });
  return async (address, { method = 'GET', headers = {} } = {}) => {
    const [path = '', query = ''] = address.split('?');
    const request = { method, path, query: new URLSearchParams(query), headers, origin: 'https://example.org' };
    const { status, headers: given, body = '' } = await pages(request);
    const bytes = Buffer.from(body);
    return { status, headers: given, bytes, text: bytes.toString() };
  };
}
