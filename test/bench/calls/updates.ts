import { AUDIENCE_OF_COMMAND, COMMAND_NAMES } from '../../../shared/language/commands';
import { ADMINISTRATOR, CHANNEL, MEMBER, pressed, pressedInline, said } from '../../support/updates';

/** An update that is counted. */
export interface CountedUpdate {
  readonly name: string;
  readonly update: object;
  /**
   * A question or a press changes nothing: it may cost no write, and a question no outgoing call; one for administrators
   * (`guarded`) costs the call that asks Telegram who asks.
   */
  readonly kind: 'question' | 'guarded' | 'press' | 'change';
  /** Counted when the same function has answered it before. */
  readonly again?: true;
}

const PRIVATE = { id: ADMINISTRATOR.id, type: 'private' };
export const PARADE = '2015-09-03-beijing-victory-parade';

/** A question of a person in private. */
export const inPrivate = (text: string) => ({ message: { ...said(ADMINISTRATOR, text).message, chat: PRIVATE } });

const CHANGING = ['subscribe', 'unsubscribe'];
const GUARDED = COMMAND_NAMES.filter((name) => AUDIENCE_OF_COMMAND[name] === 'administrators').map(
  (name) => `/${name}`,
);
const TEXTS = [
  ...COMMAND_NAMES.filter((name) => !CHANGING.includes(name)).map((name) => `/${name}`),
  `/event ${PARADE}`,
  '/on 3 September',
  '/search Tianjin',
  '/when 3 September 2015, 2024',
  `/start report_${PARADE}`,
  '3 September',
  '16 May',
  '21 November',
  '4 February 2022',
  '12 May 1066',
  'May 2024',
  '2024',
  'between 2001 and 2010',
  'before 1900',
  'nonsense without a date',
];

const questions = TEXTS.flatMap((text): CountedUpdate[] => [
  { name: text, update: inPrivate(text), kind: 'question' },
  {
    name: `${text} – in a group`,
    update: said(MEMBER, text.startsWith('/') ? text : `@timeline_bot ${text}`),
    kind: GUARDED.includes(text) ? 'guarded' : 'question',
  },
]);

const inline = ['', 'Tianjin', '2024', PARADE].map((query): CountedUpdate => ({
  name: `inline: ${query || 'nothing yet'}`,
  update: { inline_query: { id: '1', from: ADMINISTRATOR, query, offset: '' } },
  kind: 'question',
}));

const prompt = {
  message_id: 8,
  date: 0,
  from: { id: 2 },
  entities: [{ type: 'text_link', offset: 0, length: 1, url: `https://t.me/timeline_bot?start=report_${PARADE}` }],
};

type Row = readonly [kind: CountedUpdate['kind'], name: string, update: object];

const others: readonly Row[] = [
  ['press', 'press: a list', pressed(ADMINISTRATOR, 'd09030903', PRIVATE)],
  [
    'press',
    'press: a further page',
    pressed(ADMINISTRATOR, 't2m4cu2m4mz>2024051632024-05-16-zhongnanhai-meeting', PRIVATE),
  ],
  ['press', 'press: a card', pressed(ADMINISTRATOR, `e${PARADE}`, PRIVATE)],
  ['press', 'press: a calendar', pressed(ADMINISTRATOR, 'k09.2015', PRIVATE)],
  ['press', 'press: a search', pressed(ADMINISTRATOR, 's topic:visit', PRIVATE)],
  ['press', 'press: a setting', pressed(ADMINISTRATOR, 'cp', PRIVATE)],
  ['press', 'press: a city', pressed(ADMINISTRATOR, 'ac', PRIVATE)],
  ['press', 'press: a question of the game', pressed(ADMINISTRATOR, 'i2nb501', PRIVATE)],
  ['press', 'press: a report', pressed(ADMINISTRATOR, `r${PARADE}`, PRIVATE)],
  ['change', 'press: a file', pressed(ADMINISTRATOR, 'xcsv', PRIVATE)],
  ['press', 'press: what is forged', pressed(ADMINISTRATOR, 'nonsense', PRIVATE)],
  ['press', 'press: a report – in a group', pressed(MEMBER, `r${PARADE}`)],
  ['press', 'press: a report – in any chat', pressedInline(MEMBER, `r${PARADE}`)],
  ['press', 'press: a card – in a channel', pressed(MEMBER, `e${PARADE}`, CHANNEL)],
  ['press', 'press: settings of a channel', pressed(ADMINISTRATOR, `c@${CHANNEL.id}`, PRIVATE)],
  ['change', 'press: a choice', pressed(ADMINISTRATOR, 'cp=3', PRIVATE)],
  ['change', 'press: a choice – in a group', pressed(MEMBER, 'cp=3')],
  ['change', 'press: an order of dates – in a group', pressed(MEMBER, 'odd09030903')],
  ['change', '/subscribe 07:30', inPrivate('/subscribe 07:30 UTC')],
  ['change', '/subscribe 07:30 Moscow', inPrivate('/subscribe 07:30 Moscow')],
  ['question', '/status – subscribed', inPrivate('/status')],
  ['change', '/unsubscribe', inPrivate('/unsubscribe')],
  ['change', 'a reply that reports an error', said(MEMBER, 'wrong', { reply_to_message: prompt })],
];

/** Counted of a function that has answered nothing before. */
export const FIRST_UPDATE: CountedUpdate = {
  name: '/today – first of a function',
  update: inPrivate('/today'),
  kind: 'question',
};

/** Every kind of update, in an order in which what is stored by one is met by the next. */
export const COUNTED_UPDATES: readonly CountedUpdate[] = [
  ...questions,
  { name: '/search Tianjin – asked again', update: inPrivate('/search Tianjin'), kind: 'question', again: true },
  ...inline,
  ...others.map(([kind, name, update]) => ({ kind, name, update })),
];
