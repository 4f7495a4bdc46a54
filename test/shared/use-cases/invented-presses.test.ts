import fc from 'fast-check';
import type { LocalTable } from '../../../infra/local/local-table';
import { dynamoChatRepository } from '../../../shared/adapters/dynamo/chat-repository';
import { encodeAction } from '../../../shared/adapters/telegram/callback-data';
import { anyCallbackData } from '../../support/bot-api/any-callback-data';
import { EVERY_ACTION } from '../../support/bot-api/every-action';
import { type BotCall, converse } from '../../support/conversation';
import { builtInCollection } from '../../support/events';
import { openTableWith } from '../../support/table';
import { ADMINISTRATOR, PRIVATE, pressed } from '../../support/updates';

let table: LocalTable;
let conversation: ReturnType<typeof converse>;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
  conversation = converse(table);
});
beforeEach(async () => {
  await dynamoChatRepository(table).forget(PRIVATE.id);
});
afterAll(() => table.close());

const press = (data: string) => conversation.send(pressed(ADMINISTRATOR, data, PRIVATE));

/** The data of a button of each kind with a part of it replaced: of the right shape, as often as not. */
const anyAltered = fc
  .record({
    data: fc.constantFrom(...Object.values(EVERY_ACTION)).map((action) => encodeAction(action)),
    at: fc.integer({ min: 1, max: 20 }),
    length: fc.nat(10),
    instead: fc.oneof(fc.stringMatching(/^[<>][0-9a-z]{1,7}$/), fc.stringMatching(/^[0-9a-zA-Z<>.+=@!-]{0,8}$/)),
  })
  .map(({ data, at, length, instead }) => data.slice(0, at) + instead + data.slice(at + length));

const LISTED = /^\d+\. /mu;
const SENTENCE = /[.?!…”})](?:\s|$)/mu;
const COUNT = /^Found: /mu;

/** What is wrong with the calls that a press is answered by; nothing when it ends, and says something. */
function wrongIn(calls: readonly BotCall[]): string[] {
  const ends = calls.filter(({ method }) => method === 'answerCallbackQuery');
  const messages = calls.flatMap(({ payload }) =>
    payload.text !== undefined && !ends.some((end) => end.payload === payload) ? [payload] : [],
  );
  const isFile = calls.some(({ method }) => method === 'sendDocument');
  const isSaid = messages.length > 0 || isFile || ends.some(({ payload }) => Boolean(payload.text ?? payload.url));
  const hollow = messages.filter(({ text = '', reply_markup: markup }) => {
    const labels = (markup?.inline_keyboard ?? []).flat().map((button) => button.text);
    const hasContent = LISTED.test(text) || labels.some((label) => !label.startsWith('«')) || SENTENCE.test(text);
    return !hasContent || (COUNT.test(text) && !LISTED.test(text)) || /^\s*·/u.test(text);
  });
  return [
    ...(ends.length === 1 ? [] : [`${ends.length} ends`]),
    ...(isSaid ? [] : ['no answer']),
    ...hollow.map(({ text = '' }) => `hollow: ${text}`),
  ];
}

test('whatever data a press has: it ends once, with an answer that is more than a heading', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyCallbackData, { weight: 3, arbitrary: anyAltered }), async (data) => {
      // A choice of language would change what the answers look like.
      await press('cl=');
      expect(wrongIn(await press(data))).toEqual([]);
    }),
    { numRuns: 500 },
  );
  expect(conversation.faults).toEqual([]);
});

const END = 'That’s the end of the list.';
const STALE = 'This button has expired. Please ask again.';

test.each([
  ['a page of a search beyond its last', 's>9999999 parade', END],
  ['the same backwards', 's<9999999 parade', END],
  ['a page of a search with a date', 's>5 visits in 2015', END],
  ['a page of a list beyond its last', 'd12311231>0', END],
  ['a region that there is not', 'z0Zzz', STALE],
  ['zones without a region', 'z0Etc', STALE],
  ['a page of a region beyond its last', 'z9Europe', STALE],
  ['the same, to subscribe', 'z9Europe+0930', STALE],
])('%s: %s', async (_name, data, text) => {
  expect((await press(data)).map(({ payload }) => payload.text)).toContain(text);
});

test.each([
  [
    'a page of the coming anniversaries of another day',
    'n12310101',
    'Anniversaries in the next 30 days\n\n1. 3 September · today',
  ],
  ['what was going on at any time', 'g..........', 'Going on then'],
  ['follow something that cannot be seen', 'm\u202e\u200b', 'Followed by this chat'],
])('%s', async (_name, data, beginning) => {
  const [text = ''] = (await press(data)).flatMap(({ payload }) => payload.text ?? []);
  expect(text.replaceAll('\u00a0', ' ').slice(0, beginning.length)).toBe(beginning);
});
