import fc from 'fast-check';
import { encodeAction, parseAction } from '../../../../shared/adapters/telegram/callback-data';
import type { Action } from '../../../../shared/domain/action';
import { anyAction } from '../../../support/bot-api/any-callback-data';

const MOST_BYTES = 64;

test('every button fits and is read back', () => {
  fc.assert(
    fc.property(anyAction, (action) => {
      const data = encodeAction(action);
      expect(Buffer.byteLength(data)).toBeLessThanOrEqual(MOST_BYTES);
      expect(parseAction(data)).toEqual(action);
    }),
  );
});

test.each<[string, Action]>([
  ['c', { kind: 'menu', menu: 'settings' }],
  ['b', { kind: 'menu', menu: 'subscription' }],
  ['b!', { kind: 'new-menu', menu: 'subscription' }],
  ['cl', { kind: 'choice', menu: 'settings', name: 'language' }],
  ['cl=ru', { kind: 'choose', menu: 'settings', name: 'language', value: 'ru' }],
  ['cz=Asia/Shanghai', { kind: 'choose', menu: 'settings', name: 'timeZone', value: 'Asia/Shanghai' }],
  ['co=day-first', { kind: 'choose', menu: 'settings', name: 'dateOrder', value: 'day-first' }],
  ['cf=feb-28', { kind: 'choose', menu: 'settings', name: 'leapDay', value: 'feb-28' }],
  ['ct=+visit', { kind: 'choose', menu: 'settings', name: 'topics', value: '+visit' }],
  ['cs=hidden', { kind: 'choose', menu: 'settings', name: 'sensitive', value: 'hidden' }],
  ['cp=10', { kind: 'choose', menu: 'settings', name: 'pageSize', value: '10' }],
  ['bt=09', { kind: 'choose', menu: 'subscription', name: 'time', value: '09' }],
  ['bt=09:15', { kind: 'choose', menu: 'subscription', name: 'time', value: '09:15' }],
  ['bd=3', { kind: 'choose', menu: 'subscription', name: 'days', value: '3' }],
  ['bw=round', { kind: 'choose', menu: 'subscription', name: 'which', value: 'round' }],
  ['be=30', { kind: 'choose', menu: 'subscription', name: 'early', value: '30' }],
  ['bc=', { kind: 'choose', menu: 'subscription', name: 'topics' }],
  ['bh=hidden', { kind: 'choose', menu: 'subscription', name: 'sensitive', value: 'hidden' }],
  ['bs=silent', { kind: 'choose', menu: 'subscription', name: 'sound', value: 'silent' }],
  ['b+', { kind: 'subscribe' }],
  ['b+07301Europe/London', { kind: 'subscribe', time: '07:30', days: '1', timeZone: 'Europe/London' }],
  ['b+0730Europe/London', { kind: 'subscribe', time: '07:30', timeZone: 'Europe/London' }],
  ['b+0730@-1009', { kind: 'subscribe', time: '07:30', chat: -1009 }],
  ['b*', { kind: 'pause' }],
  ['b*14@-1009', { kind: 'pause', days: 14, chat: -1009 }],
  ['b-@-1009', { kind: 'unsubscribe', chat: -1009 }],
  ['z1Europe', { kind: 'zones', region: 'Europe', page: 1 }],
  ['z0Europe+0730', { kind: 'zones', region: 'Europe', page: 0, time: '07:30' }],
  ['ac07300', { kind: 'ask-zone', by: 'city', time: '07:30', days: 'daily' }],
  ['ac0730', { kind: 'ask-zone', by: 'city', time: '07:30' }],
  ['ac', { kind: 'ask-zone', by: 'city' }],
  ['al', { kind: 'ask-zone', by: 'location' }],
  ['e2015-09-03-parade', { kind: 'event', id: '2015-09-03-parade' }],
  ['l2015-09-03-parade', { kind: 'event', id: '2015-09-03-parade', beside: true }],
  ['j2015-09-03-parade', { kind: 'versions', id: '2015-09-03-parade' }],
  ['r2015-09-03-parade', { kind: 'report', id: '2015-09-03-parade' }],
  ['w2015-09-03-parade', { kind: 'remind', id: '2015-09-03-parade' }],
  ['w!2015-09-03-parade', { kind: 'remind', id: '2015-09-03-parade', off: true }],
  ['ftoday', { kind: 'command', name: 'today' }],
  ['d09030903', { kind: 'on-days', from: { month: 9, day: 3 }, to: { month: 9, day: 3 } }],
  [
    'n09031003>0-2015',
    {
      kind: 'coming',
      from: { month: 9, day: 3 },
      to: { month: 10, day: 3 },
      place: { direction: 'forward', cursor: '0-2015' },
    },
  ],
  ['t2m4cu.....', { kind: 'in-span', span: { from: { year: 2024, month: 1, day: 1 }, to: null } }],
  ['v2m53y2', { kind: 'anniversaries', date: { year: 2026, month: 9, day: 3 }, page: 2 }],
  ['s<5 parade', { kind: 'search', text: 'parade', place: { direction: 'backward', cursor: '5' } }],
  [
    'omd09030903',
    {
      kind: 'date-order',
      order: 'month-first',
      list: { kind: 'on-days', from: { month: 9, day: 3 }, to: { month: 9, day: 3 } },
    },
  ],
  ['k09', { kind: 'calendar', month: 9 }],
  ['k09.2015', { kind: 'calendar', month: 9, year: 2015 }],
  ['y02.-44', { kind: 'years', month: 2, from: -44 }],
  ['xics', { kind: 'export', format: 'ics' }],
  ['q', { kind: 'pick-channel' }],
])('a button sent long ago with "%s" does the same today', (data, action) => {
  expect(parseAction(data)).toEqual(action);
  expect(encodeAction(action)).toBe(data);
});

test.each([
  '',
  'x',
  'e',
  'eNOT-AN-ID',
  'od',
  'oxd09030903',
  'odod09030903',
  'odeabc',
  's',
  's>5 ',
  's>x words',
  's5 words',
  `s>12345678 words`,
  'ods>5 words',
  'e../../etc',
  'd0230',
  'd02300230',
  'd13011301',
  'd0903',
  'd09030903>',
  'd09030903>DROP TABLE',
  't00000',
  't2026010101',
  'tzzzzzzzzzz',
  't..........>#',
  `d09030903>${'a'.repeat(53)}`,
  `e${'1'.repeat(43)}`,
  `r${'1'.repeat(43)}`,
  'k',
  'k00',
  'k13',
  'k09.',
  'k09.-0',
  'k09.02015',
  'k09.10000',
  'y09.-10000',
  'xpdf',
  'xICS',
  'qq',
  'w!',
  'w!!2015-09-03-parade',
  'fprivacy',
  'cx',
  'c@',
  'c@0',
  'c@-',
  'c@12345678901234567',
  'cl=ru@-5@-5',
  'cl=<b>',
  `cz=${'a'.repeat(63)}`,
  'z10Europe',
  'zEurope',
  'b+0720',
  'ac0730Europe/London',
  'z0europe',
  'a',
  'ax',
  '{"kind":"event"}',
])('"%s" is no action', (data) => {
  expect(parseAction(data)).toBeUndefined();
});

test('whatever a client sends is an action that reads back, or none', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^(o[dm])?[abcdeknqrstvwxyz][0-9a-zA-Z.<>@=+/ -]{0,63}$/)),
      (data) => {
        const action = parseAction(data);
        if (action) expect(parseAction(encodeAction(action))).toEqual(action);
      },
    ),
  );
});
