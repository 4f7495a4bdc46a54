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
  '{"kind":"event"}',
])('"%s" is no action', (data) => {
  expect(parseAction(data)).toBeUndefined();
});

test('whatever a client sends is an action that reads back, or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^(o[dm])?[edst][0-9a-z.<>-]{0,63}$/)), (data) => {
      const action = parseAction(data);
      if (action) expect(parseAction(encodeAction(action))).toEqual(action);
    }),
  );
});
