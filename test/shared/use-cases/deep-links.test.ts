import fc from 'fast-check';
import type { LocalTable } from '../../../infra/local/local-table';
import { formatDeepLink, parseDeepLink } from '../../../shared/use-cases/deep-link';
import { anyDeepLink, anyPayload } from '../../support/bot-api/any-payload';
import { converse, textOf } from '../../support/conversation';
import { builtInCollection } from '../../support/events';
import { openTableWith } from '../../support/table';
import { GROUP, MEMBER, said } from '../../support/updates';

/** Source: Bot API, deep linking. */
const PAYLOAD = /^[A-Za-z0-9_-]{1,64}$/;

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
});
afterAll(() => table.close());

test('every link fits, and is read back', () => {
  fc.assert(
    fc.property(anyDeepLink, (link) => {
      const payload = formatDeepLink(link);
      expect(payload).toMatch(PAYLOAD);
      expect(parseDeepLink(payload)).toEqual(link);
    }),
  );
});

test('whatever stands after /start is a link that reads back, or none', () => {
  fc.assert(
    fc.property(fc.oneof(anyPayload, fc.string()), (payload) => {
      const link = parseDeepLink(payload);
      if (link) expect(parseDeepLink(formatDeepLink(link))).toEqual(link);
    }),
  );
});

test.each(['zone_0', 'zone_-0', 'zone_007', 'zone_1e9'])('"%s" names no chat, and is no link', (payload) => {
  expect(parseDeepLink(payload)).toBeUndefined();
});

test.each([
  ['en', 'event_2015-09-03-beijing-victory-parade', /^Beijing parade/],
  ['ru', 'event_2015-09-03-beijing-victory-parade', /^Военный парад/],
  ['zh', 'event_no-such-event', /^没有找到这个事件。/],
  ['en', 'date_09-03', /^Today, 3 September\n/],
  ['ru', 'date_02-29', /^29 февраля, любой год\n/],
  ['zh', 'date_2015-09-03', /^2015年9月3日\n/],
  ['en', 'date_2024', /^2024\n/],
  ['en', 'date_-0043-03-15', /^15 March 44 BC\n/],
  ['en', 'date_2015-02-30', /^That day doesn’t exist\./],
  ['en', `date_${'x'.repeat(59)}`, /nothing about/],
  ['en', 'zone', /^🏙 Which city\?/],
  ['ru', 'zone_-1000000000005', /^🏙 Какой город\?/],
  ['zh', 'forget', /^⚠ 这将永久删除/],
  ['en', 'inline', /^Hello! Russia–China relations: 42 events/],
  ['ru', 'a'.repeat(64), /^Здравствуйте! Российско-китайские отношения: 42 события/],
  ['zh', 'subscribe_daily', /^您好！中俄关系：共42个事件/],
  ['en', `report_${'1'.repeat(57)}`, /^Hello! Russia–China relations/],
  ['en', 'date_2024 more', /^Hello! Russia–China relations/],
])('%s: "/start %s"', async (language, payload, answer) => {
  const { say, faults } = converse(table, { language });
  expect(textOf(await say(`/start ${payload}`))).toMatch(answer);
  expect(faults).toEqual([]);
});

test('a link opens the same in a group', async () => {
  const calls = await converse(table).send(said(MEMBER, '/start@Timeline_Bot date_2024'));
  expect(textOf(calls)).toMatch(/^2024\n/);
  expect(calls[0]?.payload.chat_id).toBe(GROUP.id);
});
