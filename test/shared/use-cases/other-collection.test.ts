import type { LocalTable } from '../../../infra/local/local-table';
import { setMenus } from '../../../shared/adapters/telegram/menus';
import { summarise } from '../../../shared/domain/collection-summary';
import { languages } from '../../../shared/language/languages';
import { converse, textOf } from '../../support/conversation';
import { event } from '../../support/events';
import { polarCollection } from '../../support/polar-collection';
import { openTableWith } from '../../support/table';

/** What the built-in collection is about, and its days; the messages of the bot are not. */
const BUILT_IN =
  /russia|china|chinese|beijing|peking|tianjin|moscow|kazan|shanghai|xi jinping|putin|soviet|ussr|\bprc\b|partisan|росси|кита|пекин|тяньцзин|москв|(?<!\p{L})казан[ьи](?!\p{L})|шанха|путин|советск|ссср|\bкнр\b|пристраст|俄|中国|中苏|北京|天津|莫斯科|喀山|上海|普京|习近平|苏联|3 september 2015|4 february|4 февраля|2月4日/iu;

/** Of the subject of this collection, or languages, time zones and the characters of countries, which are those of the bot. */
const OF_THIS_ONE =
  /switch to (?:russian|chinese)|in russian|на русском|русский|на китайском|по-китайски|chinese|英文|中文|俄文|俄语|(?<=\|)俄(?=\|)/gi;

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(polarCollection);
});
afterAll(() => table.close());

function leftoverIn(text: string): string | undefined {
  return BUILT_IN.exec(text.replaceAll(OF_THIS_ONE, ''))?.[0];
}

test.each(
  languages.flatMap(({ code }) =>
    [
      '/start',
      '/help',
      '/about',
      '/topics',
      '/search',
      '/search zzzz',
      'zzzz',
      '31 February',
      '/settings',
      '/subscribe 07:31',
      '/privacy',
    ].map((text) => [code, text]),
  ),
)('%s: %s says nothing of another collection', async (code = '', text = '') => {
  const { say } = converse(table, { language: code });
  const said = JSON.stringify(await say(text));
  expect(said.length).toBeGreaterThan(50);
  expect(leftoverIn(said)).toBeUndefined();
});

test('a name that is too long for a button is no example', async () => {
  const name = 'Всемирная организация здравоохранения и всего, что с ним связано';
  const events = [event('1948-04-07', { organisations: [{ en: name, ru: name, zh: name }] })];
  const long = await openTableWith({ ...polarCollection, events });
  // The conversation fails when a call has data that no button may carry.
  expect(textOf(await converse(long, { language: 'ru' }).say('дебил'))).not.toContain('организация');
  await long.close();
});

test.each(languages.map(({ code }) => code))('%s: what /help gives as examples finds something', async (language) => {
  const { say } = converse(table, { language });
  const [call] = await say('/help');
  // Sentences come first, then a paragraph of examples.
  const examples = String(call?.payload.text)
    .split('\n\n')[1]
    ?.split('\n')
    .slice(0, 3)
    .map((line) => line.split(' – ')[0]?.split(' · ')[0]);
  expect(examples).toHaveLength(3);
  for (const example of examples ?? []) expect(JSON.stringify(await say(example ?? ''))).toContain('"1. ');
});

test('nor does what Telegram shows of the bot', async () => {
  const texts: string[] = [];
  await setMenus((_, payload) => {
    texts.push(JSON.stringify(payload));
    return Promise.resolve(true);
  }, summarise(polarCollection));
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.map(leftoverIn).filter((found) => found !== undefined)).toEqual([]);
});

/** Regions that hint at a language, zones that a country has, and times known by name are facts of the world. */
const OF_THE_WORLD = ['placeWords', 'likelyZone', 'dateWords', 'name', 'questionWords.periods'];

test.each(languages.map((language) => [language.code, language] as const))(
  '%s: nor does anything else that the bot knows of the language',
  (_, language) => {
    const texts = Object.entries(language).flatMap(([part, value]) =>
      OF_THE_WORLD.includes(part) ? [] : textsIn(value, part).map((text) => `${part}: ${text}`),
    );
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter((text) => leftoverIn(text) !== undefined)).toEqual([]);
  },
);

/** Every text in there; of a function, its source. */
function textsIn(value: unknown, path: string): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [Function.prototype.toString.call(value)];
  if (typeof value !== 'object' || value === null || OF_THE_WORLD.includes(path)) return [];
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, `${path}.${key}`));
}
