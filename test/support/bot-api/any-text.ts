import fc from 'fast-check';
import { COMMAND_NAMES } from '../../../shared/language/commands';
import { anyPayload } from './any-payload';

const DATES = [
  '3 September',
  '9/3',
  '03.09.2015',
  '2015-09-03',
  'yesterday',
  'next week',
  'the 1990s',
  '1812',
  'between 1990 and 2000',
  'Feb 30',
  'XIX century',
  '3 сентября',
  'в сентябре 2015 года',
  'с 1 по 5 мая',
  'позавчера',
  '9月3日',
  '二〇一五年九月三日',
  '上世纪九十年代',
  '农历八月十五',
];

const COMMANDS: readonly string[] = COMMAND_NAMES;
const OTHER_COMMANDS = 'subscribe subscriptions unsubscribe cancel menu constructor'.split(' ');

const ODD = [
  '',
  ' ',
  '\n\n',
  '\u200b',
  '\u0000',
  '/',
  '//on',
  '/on@',
  '@timeline_bot',
  '🎉🇨🇳👨‍👩‍👧‍👦',
  'مرحبا ٣ سبتمبر ٢٠١٥',
  'שלום \u202e3 September\u202c',
  '\ud83c',
  '3 September \udf89',
  '<b>3 September</b> &amp; <a href="tg://user?id=1">',
  '*_[3 September](https://example.org)`~',
  "'; DROP TABLE events; --",
  '${jndi:ldap://example.org/a}',
  'constructor __proto__ toString',
  '99999999999999999999',
  '-0001-13-45',
];

const anyDateText = fc.oneof(
  fc.constantFrom(...DATES),
  fc.tuple(fc.constantFrom(...DATES), fc.constantFrom(...DATES)).map((dates) => dates.join(', ')),
);

const anyHugeText = fc
  .tuple(fc.constantFrom(...DATES, ...ODD, 'x', '1/'), fc.oneof(fc.constant(4096), fc.integer({ min: 500, max: 4096 })))
  .map(([piece, length]) => (piece || 'й').repeat(length).slice(0, length));

const anyWords = fc.oneof(
  { weight: 4, arbitrary: anyDateText },
  { weight: 3, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.tuple(anyDateText, fc.constantFrom(...ODD)).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: anyHugeText },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

const anyCommand = fc
  .tuple(
    fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...COMMANDS) },
      { weight: 1, arbitrary: fc.constantFrom(...OTHER_COMMANDS) },
    ),
    fc.constantFrom('', '', '@timeline_bot', '@Timeline_Bot', '@another_bot'),
    fc.oneof(
      fc.constant(''),
      anyWords,
      fc.constantFrom('2015-09-03-parade', 'd0903', '9999-no-such-event'),
      anyPayload,
    ),
  )
  .map(([name, bot, rest]) => `/${name}${bot}${rest && ` ${rest}`}`);

/** What people and programs write: dates, commands, and everything else; 4096 UTF-16 units at most. */
export const anyText: fc.Arbitrary<string> = fc.oneof(anyCommand, anyWords).map((text) => text.slice(0, 4096));

/** The entities Telegram gives with a text that begins with a command; now and then none, or such as do not fit. */
export function anyEntitiesOf(text: string): fc.Arbitrary<object[] | undefined> {
  const [command] = /^\/\w+(?:@\w+)?/.exec(text) ?? [];
  const marked = command === undefined ? [] : [{ type: 'bot_command', offset: 0, length: command.length }];
  return fc.oneof(
    { weight: 8, arbitrary: fc.constant(marked) },
    { weight: 1, arbitrary: fc.constant(undefined) },
    {
      weight: 1,
      arbitrary: fc.array(
        fc.record({
          type: fc.constantFrom('bot_command', 'mention', 'bold', 'text_link', 'a_new_one'),
          offset: fc.integer({ min: 0, max: 5000 }),
          length: fc.integer({ min: 0, max: 5000 }),
        }),
        { maxLength: 3 },
      ),
    },
  );
}
