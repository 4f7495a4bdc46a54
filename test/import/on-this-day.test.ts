import { itemsOf, readImport } from '../support/importing';

const FEED = { events: [{ year: -44, text: 'Caesar is murdered', pages: [] }] };

test.each([
  ['03-15.json', FEED],
  ['2026-03-15.json', FEED],
  ['onthisday_0315.json', FEED],
  ['March_15.json', FEED],
  ['15 марта.json', FEED],
  ['a.json', { ...FEED, date: 'March 15' }],
  ['a.json', { ...FEED, wikipedia: 'https://en.wikipedia.org/wiki/March_15' }],
  ['a.json', { date: 'March 15', data: { Events: [{ year: '44 BC', text: 'Caesar is murdered', links: [] }] } }],
  ['a.json', { date: 'March 15', events: [{ year: '44 BC', description: 'Caesar is murdered', wikipedia: [] }] }],
])('the day of %s is found', async (name, feed) => {
  expect(await itemsOf(name, Buffer.from(JSON.stringify(feed)))).toEqual([[1, '-0043-03-15', 'Caesar is murdered']]);
});

test('a day that nothing tells is asked, or given', async () => {
  const bytes = Buffer.from(JSON.stringify(FEED));
  expect(await itemsOf('a.json', bytes, { day: '03-15' })).toEqual([[1, '-0043-03-15', 'Caesar is murdered']]);
  expect(await itemsOf('a.json', bytes, { ask: () => Promise.resolve('15 March') })).toEqual([
    [1, '-0043-03-15', 'Caesar is murdered'],
  ]);
  await expect(readImport('a.json', bytes)).rejects.toThrow('a.json does not say which day it is of: give --day MM-DD');
});
