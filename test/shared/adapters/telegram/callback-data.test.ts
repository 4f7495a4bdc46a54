import fc from 'fast-check';
import { encodeAction, parseAction } from '../../../../shared/adapters/telegram/callback-data';
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
      fc.oneof(fc.string(), fc.stringMatching(/^(o[dm])?[acdeknqrstxyz][0-9a-zA-Z.<>@=+/ -]{0,63}$/)),
      (data) => {
        const action = parseAction(data);
        if (action) expect(parseAction(encodeAction(action))).toEqual(action);
      },
    ),
  );
});
