import fc from 'fast-check';
import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoChatRepository } from '../../../../shared/adapters/dynamo/chat-repository';
import { addDays } from '../../../../shared/domain/calendar-date';
import { messageComposer } from '../../../../shared/use-cases/anniversaries/compose-message';
import { buttonsOf, textOf } from '../../../support/conversation';
import { builtInCollection, collectionOf, event, inEachLanguage } from '../../../support/events';
import { memoryEvents } from '../../../support/memory-events';
import { memorySchedule } from '../../../support/memory-schedule';
import { messagesIn } from '../../../support/messages';
import { subscription } from '../../../support/subscriptions';
import { openTableWith, withTable } from '../../../support/table';

const HARBIN = { en: 'Harbin', ru: 'Харбин', zh: '哈尔滨' };
const CHINA = { en: 'China', ru: 'Китай', zh: '中国' };
const MOSCOW = { en: 'Moscow', ru: 'Москва', zh: '莫斯科' };
const NAMES = [
  { text: HARBIN, aliases: ['Kharbin'], within: [CHINA] },
  { text: CHINA, aliases: ['PRC', 'КНР'], within: [] },
  { text: MOSCOW, aliases: [], within: [] },
];
const EVENTS = [
  event('2013-09-03', {
    id: '2013-09-03-bridge',
    title: inEachLanguage('Bridge'),
    places: [HARBIN],
    topics: ['economy'],
  }),
  event('2013-09-03', { id: '2013-09-03-talks', title: inEachLanguage('Talks'), places: [MOSCOW] }),
  event('2011-09-05', { id: '2011-09-05-fair', title: inEachLanguage('Fair'), places: [HARBIN], sensitive: true }),
];
const COLLECTION = {
  ...collectionOf(...EVENTS),
  names: NAMES,
  topics: { visit: inEachLanguage('Visits'), economy: inEachLanguage('Economy') },
};

let table: LocalTable;
beforeEach(() => dynamoChatRepository(table).forget(1));
beforeAll(async () => {
  table = await openTableWith(COLLECTION);
});
afterAll(() => table.close());

test.each([
  [
    'en',
    'follow Harbin',
    'Following “Harbin”: I’ll tell you about its anniversaries at 09:00 (UTC).',
    'Bridge',
    '✕ Harbin',
  ],
  [
    'ru',
    'следить за Харбином',
    'Слежу за темой «Харбин»: о годовщинах сообщу в 09:00 (UTC).',
    'Bridge (ru)',
    '✕ Харбин',
  ],
  ['zh', '关注哈尔滨', '已关注“哈尔滨”，周年当天09:00（UTC）推送。', 'Bridge (zh)', '✕ 哈尔滨'],
])('%s: %s brings its anniversaries, and nothing else', async (language, text, said, title, button) => {
  const { say, press, tick } = await messagesIn(table, { language, now: '2026-09-02T12:00:00Z' });
  const answer = await say(text);
  expect(textOf(answer)).toContain(said);
  const told = textOf(await tick('2026-09-03T09:00:00Z'));
  expect(told).toContain(title);
  expect(told).not.toContain('Talks');
  expect(textOf(await say('/privacy'))).toContain('"follows"');
  await say('/follow');
  await press(button);
  expect(await tick('2026-09-05T09:00:00Z')).toEqual([]);
});

test.each([
  ['an alias', '/follow PRC', 'Bridge'],
  ['another language', '/follow Москва', 'Talks'],
  ['a topic by its name', '/follow economy', 'Bridge'],
  ['words of a title', '/follow the talks', 'Talks'],
  ['a misspelt name', '/follow Harbinn', 'Bridge'],
])('followed by %s: %s', async (_name, text, title) => {
  const { say, tick } = await messagesIn(table, { now: '2026-09-02T12:00:00Z' });
  await say('/subscribe 09:00 UTC');
  await say(text);
  const told = textOf(await tick('2026-09-03T09:00:00Z'));
  expect(told).toContain(title);
});

test('what no event is called is not followed', async () => {
  const { say } = await messagesIn(table);
  expect(textOf(await say('/follow xyzzy'))).toContain('“xyzzy”');
  expect(textOf(await say('/follow'))).toContain('Nothing yet.');
});

test.each([
  ['the beginning of a word', '/follow Harb'],
  ['what is cut off', `/follow ${'Harbin '.repeat(8)}Harb`],
  ['the beginning of a title', '/follow bri'],
])('what no message would tell of is not followed: %s', async (_name, text) => {
  const { say } = await messagesIn(table);
  expect(textOf(await say(text))).toContain('There’s nothing about');
  expect(textOf(await say('/follow'))).toContain('Nothing yet.');
});

test('a list of what was found has a button that follows it; unfollowing by name', async () => {
  const { say, press } = await messagesIn(table);
  expect(buttonsOf(await say('/search topic:visit')).flat()).toContain('🔔 Follow');
  expect(textOf(await press('🔔 Follow'))).toContain('Following “Visits”');
  expect(textOf(await say('stop following Visits'))).toContain('No longer following “Visits”.');
});

test.each([
  ['ru', 'следить за Харбином', '/unfollow Харбин', 'Больше не слежу за темой «Харбин».', true],
  ['ru', '/follow Харбин', 'не следи за Харбином', 'Больше не слежу за темой «Харбин».', true],
  ['ru', '/follow Харбин', '/unfollow Москва', 'За темой «Москва» я и не следил.', false],
  ['en', '/follow Harbin', '/unfollow Paris', '“Paris” isn’t among what’s followed here.', false],
  ['zh', '关注哈尔滨', '取消关注莫斯科', '“莫斯科”不在关注之列。', false],
])('%s: after %s, %s is answered', async (language, follow, unfollow, said, isLeft) => {
  const { say } = await messagesIn(table, { language });
  await say(follow);
  const answer = await say(unfollow);
  expect(textOf(answer)).toContain(said);
  expect(
    buttonsOf(answer)
      .flat()
      .some((label) => label.startsWith('✕')),
  ).toBe(!isLeft);
});

test('the same in another form is followed once', async () => {
  const { say } = await messagesIn(table, { language: 'ru' });
  await say('/follow Харбин');
  const answer = await say('следить за Харбином');
  expect(
    buttonsOf(answer)
      .flat()
      .filter((label) => label.startsWith('✕')),
  ).toEqual(['✕ Харбин']);
});

test('a chat follows at most 20 things', async () => {
  const many = Array.from({ length: 21 }, (_, n) => `${String.fromCharCode(97 + n)}olm`);
  await withTable(
    collectionOf(...many.map((word, n) => event(`${2000 + n}-09-03`, { title: inEachLanguage(word) }))),
    async (all) => {
      const { say } = await messagesIn(all);
      for (const word of many.slice(0, 20)) expect(textOf(await say(`/follow ${word}`))).toContain(`“${word}”`);
      expect(textOf(await say(`/follow ${many[20] ?? ''}`))).toContain('at most 20');
    },
  );
});

test('following adds what its terms name and takes nothing away, but for hidden events', async () => {
  const clock = { now: () => new Date('2026-01-01T00:00:00Z') };
  const built = await builtInCollection();
  const compose = messageComposer(memoryEvents(built, clock).events, clock, memorySchedule().ledger);
  const idsIn = async (given: Parameters<typeof subscription>[0], date: Parameters<typeof compose>[1]) => {
    const buttons = (await compose(subscription(given), date))?.buttons.flat() ?? [];
    return buttons.flatMap(({ action }) => (action.kind === 'event' ? [action.id] : []));
  };
  const first = { year: 2026, month: 1, day: 1 };
  const anyFollow = fc.constantFrom('Beijing', 'Москва', '天津', 'КНР', 'topic:culture', 'Xi Jinping', 'nothing');
  await fc.assert(
    fc.asyncProperty(anyFollow, fc.nat(365), fc.constantFrom('shown', 'hidden'), async (follow, ahead, sensitive) => {
      const date = addDays(first, ahead);
      const which = 'chosen' as const;
      const all = await idsIn({ sensitive }, date);
      const followed = await idsIn({ which, sensitive, follows: [follow] }, date);
      expect(all.length < 5 ? followed.filter((id) => !all.includes(id)) : []).toEqual([]);
      expect(await idsIn({ sensitive, follows: [follow] }, date)).toEqual(all);
      expect(await idsIn({ which, sensitive }, date)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('an event that is followed is told of, however many are more important on its day', async () => {
  const clock = { now: () => new Date('2026-01-01T00:00:00Z') };
  const others = Array.from({ length: 120 }, (_, n) =>
    event('2015-09-03', { id: `2015-09-03-other-${n}`, importance: 5 }),
  );
  const small = event('2015-09-03', { id: '2015-09-03-small', importance: 1, title: inEachLanguage('Lighthouse') });
  const { events } = memoryEvents(collectionOf(...others, small), clock);
  const message = await messageComposer(
    events,
    clock,
    memorySchedule().ledger,
  )(subscription({ which: 'chosen', follows: ['lighthouse'] }), {
    year: 2026,
    month: 9,
    day: 3,
  });
  expect(message?.text.text).toContain('Lighthouse');
});
