import fc from 'fast-check';
import { encodeAction, parseAction } from '../../../../shared/adapters/telegram/callback-data';
import type { Action, ListAction, PagePlace } from '../../../../shared/domain/action';
import { compareDates } from '../../../../shared/domain/calendar-date';
import { monthDayOf } from '../../../../shared/domain/month-day';
import { anyDate } from '../../../support/dates';

const MOST_BYTES = 64;

const anyId = fc.stringMatching(/^[a-z0-9-]{1,42}$/);
const anyPlace: fc.Arbitrary<PagePlace | undefined> = fc.option(
  fc.record({
    direction: fc.constantFrom('forward' as const, 'backward' as const),
    cursor: fc.stringMatching(/^[a-z0-9-]{1,52}$/),
  }),
  { nil: undefined },
);
const anyMonthDay = anyDate.map(monthDayOf);
const anyEnd = fc.option(anyDate);

const anyList: fc.Arbitrary<ListAction> = fc.oneof(
  fc.record({ kind: fc.constant('on-days' as const), from: anyMonthDay, to: anyMonthDay, place: anyPlace }),
  fc
    .record({ kind: fc.constant('in-span' as const), span: fc.record({ from: anyEnd, to: anyEnd }), place: anyPlace })
    .filter(({ span: { from, to } }) => !from || !to || compareDates(from, to) <= 0),
);

const anyAction: fc.Arbitrary<Action> = fc.oneof(
  anyId.map((id) => ({ kind: 'event' as const, id })),
  anyList,
  fc.record({
    kind: fc.constant('date-order' as const),
    order: fc.constantFrom('day-first' as const, 'month-first' as const),
    list: anyList.map((list) => ({ ...list, place: undefined })),
  }),
);

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
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^(o[dm])?[edt][0-9a-z.<>-]{0,63}$/)), (data) => {
      const action = parseAction(data);
      if (action) expect(parseAction(encodeAction(action))).toEqual(action);
    }),
  );
});
