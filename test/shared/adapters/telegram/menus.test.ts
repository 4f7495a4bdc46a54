import { setMenus } from '../../../../shared/adapters/telegram/menus';
import { summarise } from '../../../../shared/domain/collection-summary';
import { COMMAND_NAMES } from '../../../../shared/language/commands';
import { violations } from '../../../support/bot-api/violations';
import { builtInCollection, collectionOf, inEachLanguage } from '../../../support/events';

interface Menu {
  readonly commands: readonly { readonly command: string; readonly description: string }[];
  readonly scope: { readonly type: string };
  readonly language_code?: string;
}

type Given = Parameters<typeof setMenus> extends [unknown, ...infer Rest] ? Rest : never;

function callsOf(...given: Given) {
  return callsWith({ type: 'commands' }, ...given);
}

/** What is called where Telegram has that menu button. */
async function callsWith(button: object, ...given: Given) {
  const calls: { method: string; payload: object }[] = [];
  await setMenus(
    (method, payload) => {
      calls.push({ method, payload });
      return Promise.resolve(method === 'getChatMenuButton' ? button : true);
    },
    ...given,
  );
  expect(calls.flatMap(({ method, payload }) => violations(method, payload))).toEqual([]);
  return calls;
}

test('a menu for each kind of chat in each language; English is everybody else’s', async () => {
  const calls = await callsOf(summarise(await builtInCollection()));
  const menus = calls.filter(({ method }) => method === 'setMyCommands').map(({ payload }) => payload as Menu);
  expect(menus.map(({ scope, language_code: code }) => [scope.type, code])).toEqual(
    [undefined, 'ru', 'zh'].flatMap((code) => [
      ['default', code],
      ['all_private_chats', code],
      ['all_chat_administrators', code],
    ]),
  );
  for (const { commands, scope } of menus) {
    const names = commands.map(({ command }) => command);
    expect(names).toEqual(COMMAND_NAMES.filter((name) => names.includes(name)));
    expect(names.includes('settings')).toBe(scope.type !== 'default');
    expect(names.includes('start')).toBe(scope.type === 'all_private_chats');
    expect(names).not.toContain('picture');
  }
});

test('where pages are published, a button opens them, and pictures of periods are offered', async () => {
  const calls = await callsOf(undefined, { pagesUrl: 'https://timeline.example/' });
  const menus = calls.slice(0, -1);
  expect(calls.at(-1)).toEqual({
    method: 'setChatMenuButton',
    payload: { menu_button: { type: 'web_app', text: 'Timeline', web_app: { url: 'https://timeline.example/' } } },
  });
  for (const { commands } of menus.map(({ payload }) => payload as Menu))
    expect(commands.map(({ command }) => command)).toContain('picture');
});

test('no button opens pages that are not served by https: Telegram refuses it', async () => {
  const calls = await callsOf(undefined, { pagesUrl: 'http://127.0.0.1:8080/' });
  expect(calls.map(({ method }) => method)).not.toContain('setChatMenuButton');
});

test.each([
  ['ours', { type: 'web_app', text: 'Timeline', web_app: { url: 'https://timeline.example/' } }, true],
  ['that of the owner', { type: 'web_app', text: 'Shop', web_app: { url: 'https://shop.example/' } }, false],
  ['the commands', { type: 'commands' }, false],
])('without pages the menu button is taken away if it is ours: %s', async (_whose, button, isTaken) => {
  const calls = await callsWith(button, undefined);
  expect(calls.filter(({ method }) => method === 'setChatMenuButton')).toEqual(
    isTaken ? [{ method: 'setChatMenuButton', payload: { menu_button: { type: 'default' } } }] : [],
  );
});

test.each([
  [undefined, /^Russia–China relations: \d+ events\./, 'Russia–China relations: dated events, each with its sources.'],
  [
    'ru',
    /^Российско-китайские отношения: \d+\u00a0событи/,
    'Российско-китайские отношения: события с датами и источниками.',
  ],
  ['zh', /^中俄关系：共\d+个事件。/, '中俄关系：按日期查询大事，逐条注明来源。'],
])('%s: what the bot is, before anybody asks', async (language, whole, short) => {
  const calls = await callsOf(summarise(await builtInCollection()));
  const spoken = language === undefined ? {} : { language_code: language };
  expect(calls).toContainEqual({
    method: 'setMyDescription',
    payload: { description: expect.stringMatching(whole) as string, ...spoken },
  });
  expect(calls).toContainEqual({
    method: 'setMyShortDescription',
    payload: { short_description: short, ...spoken },
  });
  expect(JSON.stringify(calls.filter(({ method }) => method !== 'setMyCommands'))).not.toContain('…');
});

test('a long title and description are cut to what Telegram takes', async () => {
  const long = { title: inEachLanguage('🎉'.repeat(100)), description: inEachLanguage('long '.repeat(200)) };
  expect(await callsOf(summarise({ ...collectionOf(), ...long }))).toHaveLength(16);
});

test('without a collection there are the menus alone', async () => {
  const methods = (await callsOf(undefined)).map(({ method }) => method);
  expect([...new Set(methods)]).toEqual(['setMyCommands', 'getChatMenuButton']);
});
