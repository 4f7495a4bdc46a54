import fc from 'fast-check';
import { QUARTER, tickOf, ticksBetween } from '../../../shared/domain/tick';

const at = (time: string) => new Date(`2026-07-01T${time}Z`);

test.each([
  ['19:00', '19:00'],
  ['19:07:31', '19:00'],
  ['19:14:59.999', '19:00'],
  ['19:15', '19:15'],
])('%s lies in the tick of %s', (time, tick) => {
  expect(tickOf(at(time))).toEqual(at(tick));
});

test.each<[string, string | undefined, string, string[]]>([
  ['the next', '11:45', '12:00', ['12:00']],
  ['a late one', '11:45', '12:07:31', ['12:00']],
  ['three', '11:15', '12:00', ['11:30', '11:45', '12:00']],
  ['none again', '12:00', '12:00', []],
  ['none within the same quarter', '12:00', '12:14:59', []],
  ['none when the last lies ahead', '12:15', '12:00', []],
  ['those after a last one off the quarter', '11:20', '12:00', ['11:30', '11:45', '12:00']],
  ['the first ever', undefined, '12:00', ['12:00']],
  ['the first ever, late', undefined, '12:07:31', ['12:00']],
])('to be run: %s (last %s, now %s)', (_case, last, now, ticks) => {
  expect(ticksBetween(last === undefined ? undefined : at(last), at(now), 3)).toEqual(ticks.map(at));
});

test.each([
  ['12:00', 3, '09:00', 13],
  ['12:00:01', 3, '09:15', 12],
  ['12:00', 1, '11:00', 5],
  ['12:07', 0.25, '12:00', 1],
])('after a long silence, at %s with a limit of %s h, from %s', (now, limit, first, count) => {
  const ticks = ticksBetween(at('00:00'), at(now), limit);
  expect(ticks[0]).toEqual(at(first));
  expect(ticks).toHaveLength(count);
});

test('runs one after another run each tick once, and in order', () => {
  const steps = fc.array(fc.integer({ min: 0, max: 2.5 * 4 * QUARTER }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(steps, (gaps) => {
      let now = at('00:00').getTime();
      const run = [new Date(now)];
      for (const gap of gaps) run.push(...ticksBetween(run.at(-1), new Date((now += gap)), 3));
      const first = at('00:00').getTime();
      const count = Math.floor((now - first) / QUARTER) + 1;
      expect(run).toEqual(Array.from({ length: count }, (_, index) => new Date(first + index * QUARTER)));
    }),
  );
});
