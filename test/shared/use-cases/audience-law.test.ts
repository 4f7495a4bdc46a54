import fc from 'fast-check';
import type { LocalTable } from '../../../infra/local/local-table';
import { dynamoChatRepository } from '../../../shared/adapters/dynamo/chat-repository';
import { encodeAction } from '../../../shared/adapters/telegram/callback-data';
import { AUDIENCE_OF_ACTION, type Action } from '../../../shared/domain/action';
import { AUDIENCE_OF_COMMAND, COMMAND_NAMES } from '../../../shared/language/commands';
import { EVERY_ACTION, anyActionOfEachKind } from '../../support/bot-api/every-action';
import { type BotCall, converse, textOf } from '../../support/conversation';
import { builtInCollection } from '../../support/events';
import { openTableWith } from '../../support/table';
import {
  ADMINISTRATOR,
  ANONYMOUS,
  CHANNEL,
  GROUP,
  MEMBER,
  inGroup,
  pressed,
  pressedInline,
  said,
} from '../../support/updates';

type Person = Omit<typeof MEMBER, 'language_code'>;

const OTHER_BOT: Person = { id: 77, is_bot: true, first_name: 'Other' };
const CHATS = [GROUP.id, CHANNEL.id];
const PLACES = ['private', 'group', 'channel', 'inline'] as const;
const MESSAGES = ['its own', 'another page', 'others', 'none'] as const;

let table: LocalTable;
/** One for the laws of presses: an update that is older than the last change of a chat changes nothing. */
let conversation: ReturnType<typeof converse>;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
  conversation = converse(table);
});
beforeEach(async () => {
  for (const id of [...CHATS, ADMINISTRATOR.id, MEMBER.id]) await chats().forget(id);
  const { send } = converse(table);
  await send(said(ADMINISTRATOR, '/subscribe 09:00 UTC'));
  await send(pressed(ADMINISTRATOR, `b+@${CHANNEL.id}`, { id: ADMINISTRATOR.id, type: 'private' }));
});
afterAll(() => table.close());

const chats = () => dynamoChatRepository(table);
const stored = async () => JSON.stringify(await Promise.all(CHATS.map((id) => chats().stored(id))));

interface Attempt {
  readonly action: Action;
  readonly from: Person;
  readonly place: (typeof PLACES)[number];
  readonly message: (typeof MESSAGES)[number];
}

const anyAttempt: fc.Arbitrary<Attempt> = fc.record({
  action: anyActionOfEachKind,
  from: fc.constantFrom<Person[]>(MEMBER, ADMINISTRATOR, ADMINISTRATOR, OTHER_BOT),
  place: fc.constantFrom(...PLACES, 'group' as const),
  message: fc.constantFrom(...MESSAGES),
});

function updateOf({ action, from, place, message }: Attempt): object {
  const data = encodeAction(action);
  const others = Object.values(EVERY_ACTION).filter(({ kind }) => kind !== action.kind);
  const otherPage = { ...action, place: { direction: 'forward', cursor: '5' } as const };
  const buttons = {
    'its own': [data],
    'another page': [encodeAction(isList(action) ? otherPage : action)],
    others: others.map(encodeAction),
    none: [],
  }[message];
  if (place === 'inline') return pressedInline(from, data);
  return pressed(from, data, { group: GROUP, channel: CHANNEL, private: { id: from.id, type: place } }[place], buttons);
}

function isList({ kind }: Action): boolean {
  return kind === 'on-days' || kind === 'in-span' || kind === 'search';
}

const POSTING = ['editMessageText', 'sendMessage', 'sendDocument'];

/** What is wrong with what came of a press; nothing by the rules of who may press what, where. */
function wrongIn({ action, from, place, message }: Attempt, calls: readonly BotCall[], hasChanged: boolean): string[] {
  const methods = calls.map(({ method }) => method);
  const isPosted = methods.some((method) => POSTING.includes(method));
  const isOffered = message === 'its own' || message === 'another page';
  const isMember = from.id === MEMBER.id;
  const elsewhere = 'chat' in action && action.chat !== undefined;
  const rules: readonly (readonly [rule: string, isBroken: boolean])[] = [
    ['a bot gets no answer', from.is_bot && calls.length > 0],
    [
      'a person’s press is ended once',
      !from.is_bot && methods.filter((each) => each === 'answerCallbackQuery').length !== 1,
    ],
    ['nothing is posted or rewritten in a channel', (place === 'channel' || place === 'inline') && isPosted],
    ['in a group only what the message offers is', place === 'group' && isPosted && !isOffered],
    ['files go to private chats', methods.includes('sendDocument') && place !== 'private'],
    [
      'what is for administrators is shown to no member',
      isMember && isPosted && AUDIENCE_OF_ACTION[action.kind] === 'administrators' && (place === 'group' || elsewhere),
    ],
    ['what is for editors is shown in no other chat', isPosted && AUDIENCE_OF_ACTION[action.kind] === 'editors'],
    ['a member changes nothing of the chat', hasChanged && from.id !== ADMINISTRATOR.id],
    ['nobody changes what the message does not offer', hasChanged && place !== 'private' && !isOffered],
  ];
  return rules.flatMap(([rule, isBroken]) => (isBroken ? [rule] : []));
}

test('whoever presses whatever, on whichever message: only what it offers, to those who may', async () => {
  const { send, faults } = conversation;
  await fc.assert(
    fc.asyncProperty(anyAttempt, async (attempt) => {
      const before = await stored();
      const calls = await send(updateOf(attempt));
      expect(wrongIn(attempt, calls, (await stored()) !== before)).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(faults).toEqual([]);
});

/** What the law allows does happen. */
test.each(Object.values(EVERY_ACTION))('an administrator may press $kind where a message offers it', async (action) => {
  const { send } = conversation;
  const isAnsweredIn = async (place: Attempt['place']) => {
    const attempt = { action, from: ADMINISTRATOR, place, message: 'its own' } as const;
    // Only what is followed can be left.
    if (action.kind === 'unfollow') await send(updateOf({ ...attempt, action: EVERY_ACTION.follow }));
    const calls = await send(updateOf(attempt));
    const isLink = calls.some(({ payload }) => payload.url !== undefined);
    return !isLink && !textOf(calls).startsWith('This button has expired');
  };
  expect(await isAnsweredIn('private')).toBe(true);
  expect(await isAnsweredIn('group')).toBe(AUDIENCE_OF_ACTION[action.kind] !== 'private');
  // A reminder is confirmed by a short notice, which only the one who pressed sees.
  expect(await isAnsweredIn('channel')).toBe(action.kind === 'remind');
});

const TO_PRIVATE = 'Ask me privately';
const REFUSED = 'Only administrators can do this.';
const NOT_EDITORS = 'This works only in the editors’ chat.';

describe.each(COMMAND_NAMES)('/%s in a group', (name) => {
  const audience = AUDIENCE_OF_COMMAND[name];
  const ask = async (from: Person, fields: object = {}) =>
    textOf(await converse(table).send(said(from, `/${name}`, fields)));

  test(`is for ${audience}`, async () => {
    const texts = [await ask(MEMBER), await ask(ADMINISTRATOR), await ask(ANONYMOUS, { sender_chat: GROUP })];
    const refused = texts.map((text) => [REFUSED, TO_PRIVATE, NOT_EDITORS].includes(text));
    const isElsewhere = audience === 'private' || audience === 'editors';
    expect(refused).toEqual([audience !== 'everybody', isElsewhere, isElsewhere]);
  });

  test('is read in a caption, and in capitals, and is not answered to a bot', async () => {
    const { send } = converse(table);
    const inCaption = (from: Person) => inGroup(from, { photo: [], caption: `/${name.toUpperCase()}` });
    expect(textOf(await send(inCaption(MEMBER)))).toBe(await ask(MEMBER));
    for (const update of [said(OTHER_BOT, `/${name}`), inCaption(OTHER_BOT)]) expect(await send(update)).toEqual([]);
  });
});
