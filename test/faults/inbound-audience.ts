import { ADMINISTRATOR, ANONYMOUS, CHANNEL, GROUP, MEMBER, inGroup, pressed, said } from '../support/updates';
import type { Fault } from './fault';
import { PARADE, withStand } from './webhook-stand';

const OTHER_BOT = { id: 77, is_bot: true, first_name: 'Other' };
/** A post of the bot in a channel, and a card in a group, by the data of their buttons. */
const POST = [`e${PARADE}`, 'v2m4cu1', 'b-', 'b!'];
const CARD = [`w${PARADE}`, `r${PARADE}`];
const onPost = (from: object & { id: number }, data: string) => pressed(from, data, CHANNEL, POST);
const onCard = (from: object & { id: number }, data: string) => pressed(from, data, GROUP, CARD);
const captioned = (caption: string) => inGroup(MEMBER, { photo: [], caption });

const LISTS = ['d09030903', 't2m4cu2m4mz', 'n09031003', 's parade', 'k09', 'y09', 'odd09030903'];
const FILES = ['xics', 'xjson', 'xcsv'];

/** What anybody may send who sees a message of the bot, and the calls that may come of it. */
const ATTEMPTS: readonly (readonly [name: string, updates: readonly object[], expected: string])[] = [
  [
    'a reader sends data of lists and calendars under a channel’s post',
    LISTS.map((data) => onPost(MEMBER, data)),
    'answerCallbackQuery',
  ],
  ['a reader turns the page of a channel’s post', [onPost(MEMBER, 'v2m4cu1')], 'answerCallbackQuery'],
  ['a reader asks for files under a channel’s post', FILES.map((data) => onPost(MEMBER, data)), 'answerCallbackQuery'],
  [
    'a reader sends data of settings and of the subscription under a channel’s post',
    ['c', 'cp=3', 'zEurope', 'b', 'b+', 'bs=silent'].map((data) => onPost(MEMBER, data)),
    'answerCallbackQuery',
  ],
  ['a reader presses Stop under a channel’s post', [onPost(MEMBER, 'b-')], 'getChatMember, answerCallbackQuery'],
  [
    'an administrator presses Change under a channel’s post',
    [onPost(ADMINISTRATOR, 'b!')],
    'getChatMember, answerCallbackQuery',
  ],
  [
    'a member sends data of lists under a card in a group',
    LISTS.map((data) => onCard(MEMBER, data)),
    'answerCallbackQuery',
  ],
  ['a member asks for files in a group', FILES.map((data) => onCard(MEMBER, data)), 'answerCallbackQuery'],
  [
    'an administrator sends data of settings under a card in a group',
    ['c', 'cp=3', 'b+'].map((data) => onCard(ADMINISTRATOR, data)),
    'answerCallbackQuery',
  ],
  [
    'a press under a message too old for its buttons to be seen',
    [pressed(MEMBER, 'd09030903', GROUP, [])],
    'answerCallbackQuery',
  ],
  [
    'a bot sends commands to a group',
    ['/today', '/today@timeline_bot', '/export', '@timeline_bot 2024'].map((text) => said(OTHER_BOT, text)),
    'no call',
  ],
  ['a bot presses a button', [onCard(OTHER_BOT, `w${PARADE}`), pressed(OTHER_BOT, 'd09030903')], 'no call'],
  [
    'a member asks for what is stored, or the settings',
    ['/privacy', '/settings', '/forget', '/subscribe 09:00', '/unsubscribe'].map((text) => said(MEMBER, text)),
    'getChatMember, sendMessage (Only administrators can do this.)',
  ],
  ['a member asks for the collection in a group', [said(MEMBER, '/export')], 'sendMessage (Ask me privately)'],
  [
    'an administrator asks who stays anonymous',
    [said(ANONYMOUS, '/settings', { sender_chat: GROUP })],
    'sendMessage (Settings of this chat)',
  ],
  [
    'a command in a caption, also in capitals',
    ['/on 3 September', '/On@Timeline_Bot 3 September'].map(captioned),
    'sendMessage (Today, 3 September)',
  ],
];

/** Who asks for what they may not, or on a message that does not offer it. */
export const audienceFaults: readonly Fault[] = ATTEMPTS.map(([fault, updates, expected]) => ({
  fault,
  expected: `${expected}; nothing stored`,
  observe: () =>
    withStand(async ({ send, outgoing, contents }) => {
      const seen = new Set<string>();
      for (const [index, update] of updates.entries()) {
        outgoing.length = 0;
        const { method, payload } = await send({ update_id: index + 1, ...update });
        const text = method === 'sendMessage' ? ` (${String(payload['text']).split('\n')[0]})` : '';
        const calls = [...outgoing.map((call) => call.method), ...(method ? [method + text] : [])];
        seen.add(calls.join(', ') || 'no call');
      }
      const stored = await contents();
      return `${[...seen].join(' or ')}; ${stored.length > 0 ? stored.join() : 'nothing stored'}`;
    }),
}));
