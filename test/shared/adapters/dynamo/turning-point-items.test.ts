import { turningPointItemsOf } from '../../../../shared/adapters/dynamo/turning-point-items';
import { seeded } from '../../../support/seeded';
import { event } from '../../../support/events';

const random = seeded(3);
/** Text that cannot be compressed much. */
const noise = (length: number) => Array.from({ length }, () => String.fromCharCode(0x4e00 + random() * 5000)).join('');

test('what surrounds a day is read for half a unit, however long its lines are', () => {
  const dates = [
    '1945-08',
    '1945',
    '194X',
    '19XX',
    '1941-06-22/1945-05-09',
    '1945-05-01/1945-05-30',
    '1945-05-05/2000',
  ];
  const events = Array.from({ length: 40 }, (_, n) =>
    event(dates[n % dates.length] ?? '', { id: `1945-${n}`, title: { en: noise(60), ru: noise(60), zh: noise(30) } }),
  );
  const sizes = [...turningPointItemsOf(events)].map(({ sk, body }) => Buffer.byteLength(sk) + body.length + 20);
  expect(sizes.length).toBeGreaterThan(20);
  expect(Math.max(...sizes)).toBeLessThan(4096);
  expect(Math.max(...sizes)).toBeGreaterThan(2000);
});

test('an event of any length makes few turns', () => {
  for (const date of ['1066/..', '../2030', '1900-01-01/1999-12-31', '1900', '19XX'])
    expect([...turningPointItemsOf([event(date)])].length).toBeLessThanOrEqual(3);
  expect([...turningPointItemsOf([event('2015-09-01/2015-09-30')])].length).toBeLessThanOrEqual(33);
});
