import type { LocalTable } from '../../../../infra/local/local-table';
import { tablePorts } from '../../../../shared/adapters/dynamo/table-ports';
import { createPictures } from '../../../../shared/adapters/web/pictures';
import { publishedOn } from '../../../../shared/adapters/web/published';
import { type ConversationOptions, converse, textOf } from '../../../support/conversation';
import { builtInCollection } from '../../../support/events';
import { openTableWith } from '../../../support/table';

const ORIGIN = 'https://timeline.example';
const CLOCK = { now: () => new Date('2026-09-03T06:00:00Z') };

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
});
afterAll(() => table.close());

function withPages(options: ConversationOptions = {}) {
  const { events } = tablePorts(table, CLOCK);
  return converse(table, { ...options, ports: { published: publishedOn(ORIGIN, events, CLOCK) } });
}

/** The status of what is at an address of the pictures. */
async function statusAt(address: string): Promise<number> {
  const { events } = tablePorts(table, CLOCK);
  const pictures = createPictures({
    ports: { events, clock: CLOCK },
    paint: () => Promise.resolve(Buffer.from('drawn')),
  });
  const { pathname: path, searchParams: query, origin } = new URL(address);
  return (await pictures({ method: 'GET', path, query, headers: {}, origin })).status;
}

describe('/picture', () => {
  test.each([
    ['en', '/picture 2024', /\/en\/[0-9a-f]{12}\/2024\.png$/, '2024 · 10 events'],
    ['ru', '/picture май 2024', /\/ru\/[0-9a-f]{12}\/2024-05\.png$/, 'Май 2024 года · 8 событий'],
    ['zh', '/picture 2024年', /\/zh\/[0-9a-f]{12}\/2024\.png$/, '2024年 · 10个事件'],
    ['en', '/picture', /\/en\/[0-9a-f]{12}\/1945\.\.2030\.png$/, '1945–2030 · 42 events'],
  ])('%s: %s is sent as a photo that is there', async (language, said, address, caption) => {
    const { say, faults } = withPages({ language });
    const calls = await say(said);
    expect(calls.map(({ method }) => method)).toEqual(['sendPhoto']);
    const payload = calls[0]?.payload;
    expect(payload?.photo).toMatch(address);
    expect(payload?.caption?.replaceAll('\u00a0', ' ')).toBe(caption);
    expect(await statusAt(payload?.photo ?? '')).toBe(200);
    expect(faults).toEqual([]);
  });

  test('a photo that Telegram refuses is made up for by the list', async () => {
    const { say, faults } = withPages({ refused: 'sendPhoto' });
    const calls = await say('/picture 2024');
    expect(calls.map(({ method }) => method)).toEqual(['sendPhoto', 'sendMessage']);
    expect(textOf(calls)).toMatch(/^2024\n[^]*Telegram didn’t accept the picture[^]*1\. /);
    expect(faults).toEqual([]);
  });

  test.each([
    ['/picture hello', /^Type a year or another period after the command, such as \/picture \d{4}\.$/],
    ['/picture 3 September', /^Type a year or another period/],
    ['/picture 1812', /^1812\n\nNo events found/],
  ])('%s is answered in words', async (said, answer) => {
    const calls = await withPages().say(said);
    expect(calls.map(({ method }) => method)).toEqual(['sendMessage']);
    expect(textOf(calls)).toMatch(answer);
  });

  test('is part of the help where pages are published, and nowhere else', async () => {
    expect(textOf(await withPages().say('/help'))).toContain('/picture – a period as a picture');
    expect(textOf(await converse(table).say('/help'))).not.toContain('/picture');
  });
});

test('the card of an event previews its page, also after a press; without pages nothing is previewed', async () => {
  const { say, press } = withPages();
  const shown = await say('/event 2015-09-03-beijing-victory-parade');
  const preview = {
    url: expect.stringMatching(
      /^https:\/\/timeline\.example\/en\/event\/2015-09-03-beijing-victory-parade\?v=/,
    ) as string,
    prefer_large_media: true,
    show_above_text: true,
  };
  expect(shown[0]?.payload.link_preview_options).toEqual(preview);
  const pressed = await press('🔔 Every year');
  expect(pressed.find(({ method }) => method === 'editMessageText')?.payload.link_preview_options).toEqual(preview);
  const without = await converse(table).say('/event 2015-09-03-beijing-victory-parade');
  expect(without[0]?.payload.link_preview_options).toEqual({ is_disabled: true });
});

test('an inline result has a small picture, and is an article all the same', async () => {
  const query = { id: '1', from: { id: 1, is_bot: false, first_name: 'A' }, query: '2024', offset: '' };
  const [answer] = await withPages().send({ inline_query: query });
  const { results } = answer?.payload as { results: { type: string; thumbnail_url: string }[] };
  expect(results.length).toBeGreaterThan(3);
  for (const { type, thumbnail_url: thumbnail } of results) {
    expect([type, await statusAt(thumbnail)]).toEqual(['article', 200]);
    expect(thumbnail).toMatch(/\.jpg$/);
  }
});

test('a card opens its page: within Telegram in private, in the browser in a group, and nowhere without pages', async () => {
  const id = '2015-09-03-beijing-victory-parade';
  const buttonsOf = (calls: Awaited<ReturnType<ReturnType<typeof withPages>['say']>>) =>
    calls.flatMap(({ payload }) => payload.reply_markup?.inline_keyboard?.flat() ?? []);
  const page = expect.stringMatching(`^${ORIGIN}/en/event/${id}\\?v=`) as string;
  const inPrivate = await withPages().say(`/event ${id}`);
  expect(buttonsOf(inPrivate)).toContainEqual({ text: '🌐 On the web', web_app: { url: page } });
  const chat = { id: -5, type: 'group', title: 'Readers' };
  const from = { id: 7, is_bot: false, first_name: 'A', language_code: 'en' };
  const entities = [{ type: 'bot_command', offset: 0, length: 6 }];
  const inGroup = await withPages().send({
    message: { message_id: 5, date: 0, chat, from, text: `/event ${id}`, entities },
  });
  expect(buttonsOf(inGroup)).toContainEqual({ text: '🌐 On the web', url: page });
  const without = await converse(table).say(`/event ${id}`);
  expect(buttonsOf(without).map(({ text }) => text)).not.toContain('🌐 On the web');
});
