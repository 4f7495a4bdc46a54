import fc from 'fast-check';
import { deliveryBody, parseDelivery } from '../../../../shared/adapters/sqs/delivery-body';
import { LONGEST_ID } from '../../../../shared/domain/historical-event';
import type { Delivery } from '../../../../shared/domain/subscription';
import { TOLD_AT_ONCE } from '../../../../shared/domain/turns-of-years';

const anyTold = fc.record({ id: fc.string(), revision: fc.nat() });
const anyDelivery: fc.Arbitrary<Delivery> = fc.record(
  {
    chatId: fc.maxSafeInteger(),
    thread: fc.maxSafeNat(),
    date: fc.record({ year: fc.integer({ min: 1, max: 9999 }), month: fc.constant(2), day: fc.constantFrom(1, 28) }),
    notAfter: fc.date({ noInvalidDate: true }),
    tells: fc.array(anyTold),
  },
  { requiredKeys: ['chatId', 'thread', 'date', 'notAfter'] },
);

test('a delivery that went through the queue is the same', () => {
  fc.assert(
    fc.property(anyDelivery, (delivery) => {
      expect(parseDelivery(deliveryBody(delivery))).toEqual(delivery);
    }),
  );
});

test.each(['', 'null', '{"chatId":1}', '{"chatId":1,"thread":0,"date":"2026-02-30","notAfter":0}'])(
  'what is no delivery: %s',
  (body) => {
    expect(parseDelivery(body)).toBeUndefined();
  },
);

/** A request of the queue is paid by each 64 KB of it. */
const PAID_BYTES = 64 * 1024;
const BATCH = 10;
/** What is due on the day and early, and corrections. */
const MOST_TOLD = 3 * TOLD_AT_ONCE;

test('ten of the longest are paid as one request', () => {
  const tells = Array.from({ length: MOST_TOLD }, () => ({ id: 'x'.repeat(LONGEST_ID), revision: 999 }));
  const longest = {
    chatId: Number.MIN_SAFE_INTEGER,
    thread: Number.MAX_SAFE_INTEGER,
    date: { year: 2026, month: 12, day: 31 },
    notAfter: new Date('2026-12-31T09:00:00Z'),
    tells,
  };
  expect(BATCH * Buffer.byteLength(deliveryBody(longest))).toBeLessThan(PAID_BYTES / 4);
});
