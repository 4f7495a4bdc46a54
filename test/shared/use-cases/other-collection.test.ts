import type { LocalTable } from '../../../infra/local/local-table';
import { languages } from '../../../shared/language/languages';
import { converse } from '../../support/conversation';
import { collectionOf, event } from '../../support/events';
import { openTableWith } from '../../support/table';

/** What the built-in collection is about; the messages of the bot are not. */
const BUILT_IN =
  /russia|china|beijing|tianjin|xi jinping|partisan|росси|кита|пекин|тяньцзин|пристраст|俄罗斯|中俄|中国|北京|天津|媒体文章/i;

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(collectionOf(event('1969-07-20', { places: [] })));
});
afterAll(() => table.close());

test.each(
  languages.flatMap(({ code }) =>
    ['/start', '/help', '/about', '/search', '/search zzzz', 'zzzz'].map((text) => [code, text]),
  ),
)('%s: %s says nothing of another collection', async (code = '', text = '') => {
  const { say } = converse(table, { language: code });
  const said = JSON.stringify(await say(text));
  expect(said.length).toBeGreaterThan(50);
  expect(said).not.toMatch(BUILT_IN);
});
