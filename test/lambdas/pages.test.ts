import { brotliDecompressSync } from 'node:zlib';
import { createHandler } from '../../lambdas/pages/handler';
import { createHandler as createSearch } from '../../lambdas/search/handler';
import { StoreDown } from '../../shared/use-cases/ports';
import { portsWith } from '../support/ports';

const summary = () => Promise.resolve(undefined);

function request(rawPath: string, headers: Readonly<Record<string, string>> = {}, rawQueryString = '') {
  const requestContext = { domainName: 'abc.example.org', http: { method: 'GET' } };
  return { rawPath, rawQueryString, headers, requestContext };
}

test('a page is handed over compressed, as an HTTP API takes bytes', async () => {
  const handle = createHandler({ ports: portsWith() });
  const { outcome, result } = await handle(request('/ru/', { 'accept-encoding': 'br' }));
  expect([outcome, result.statusCode, result.isBase64Encoded]).toEqual(['200', 200, true]);
  const page = brotliDecompressSync(Buffer.from(result.body ?? '', 'base64')).toString();
  expect(page).toContain('<link rel="canonical" href="https://abc.example.org/ru/"');
});

test('a search is answered by a function of its own; the question stands in the query', async () => {
  const { result } = await createSearch({ ports: portsWith() })(
    request('/ru/search', {}, 'q=%D0%BF%D0%B0%D1%80%D0%B0%D0%B4+2015'),
  );
  expect(result.body).toContain('value="парад 2015"');
  for (const [handle, address] of [
    [createHandler({ ports: portsWith() }), '/ru/search'],
    [createSearch({ ports: portsWith() }), '/ru/'],
  ] as const)
    expect((await handle(request(address))).outcome).toBe('404');
});

test('the bot is linked where its name is known', async () => {
  const bodyWith = async (botName?: string) => {
    const { result } = await createHandler({ ports: portsWith({ events: { summary } }), botName })(request('/en/'));
    return result.body;
  };
  expect(await bodyWith('a_timeline_bot')).toContain('href="https://t.me/a_timeline_bot"');
  expect(await bodyWith()).not.toContain('href="https://t.me');
});

test('while the store is down, readers are asked to come again, and nothing is kept', async () => {
  const down = () => Promise.reject(new StoreDown('down'));
  const { outcome, result } = await createHandler({ ports: portsWith({ events: { summary: down } }) })(request('/en/'));
  expect(outcome).toBe('store-down');
  expect(result).toEqual({ statusCode: 503, headers: { 'cache-control': 'no-store', 'retry-after': '30' } });
});

test('any other fault is thrown, so that it is counted as an error of the function', async () => {
  const broken = () => Promise.reject(new Error('broken'));
  const handle = createHandler({ ports: portsWith({ events: { summary: broken } }) });
  await expect(handle(request('/en/'))).rejects.toThrow('broken');
});
