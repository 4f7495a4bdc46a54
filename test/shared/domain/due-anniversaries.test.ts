import { type LinesOn, dueAnniversaries, mayHaveSomething } from '../../../shared/domain/due-anniversaries';
import { type EventLine, lineOf } from '../../../shared/domain/event-line';
import { historicalDate } from '../../../shared/domain/historical-date';
import type { HistoricalEvent } from '../../../shared/domain/historical-event';
import type { LeapDay } from '../../../shared/domain/leap-day';
import { formatMonthDay, monthDayOf } from '../../../shared/domain/month-day';
import { daysOf } from '../../../shared/domain/sortable-date';
import type { Rhythm } from '../../../shared/domain/rhythm';
import type { Subscription } from '../../../shared/domain/subscription';
import { event, happened } from '../../support/events';
import { subscription } from '../../support/subscriptions';
import { theDate } from '../../support/parsed';

/** The lines of events under each of their days, as they are stored. */
function linesOf(...events: HistoricalEvent[]): LinesOn {
  const lines = events.map(lineOf);
  const isOn = (line: EventLine, key: string) =>
    daysOf(historicalDate(line.date)).some((day) => formatMonthDay(monthDayOf(day)) === key);
  return (day) => lines.filter((line) => isOn(line, formatMonthDay(day)));
}

function told(linesOn: LinesOn, rhythm: Rhythm, date: string, wish: Partial<Subscription> = {}) {
  const { now, early } = dueAnniversaries(subscription(wish), rhythm, theDate(date), linesOn);
  return [now, early].map((due) => due.map(({ line, years }) => `${line.date} ${years}`));
}

const VISIT = linesOf(event('2025-08-31/2025-09-03'));
const NEW_YEAR = linesOf(event('2024-12-30/2025-01-02'));
const OVER_LEAP_DAY = linesOf(event('2024-02-29/2024-03-02'));

test.each([
  [VISIT, '2026-08-30', []],
  [VISIT, '2026-08-31', ['2025-08-31/2025-09-03 1']],
  [VISIT, '2026-09-01', []],
  [VISIT, '2026-09-03', []],
  [VISIT, '2025-08-31', ['2025-08-31/2025-09-03 0']],
  [VISIT, '2024-08-31', []],
  [NEW_YEAR, '2026-12-30', ['2024-12-30/2025-01-02 2']],
  [NEW_YEAR, '2027-01-01', []],
  [OVER_LEAP_DAY, '2028-02-29', ['2024-02-29/2024-03-02 4']],
  [OVER_LEAP_DAY, '2025-02-28', ['2024-02-29/2024-03-02 1']],
  [OVER_LEAP_DAY, '2025-03-01', []],
] as const)('an event of several days is told on its first day only (%#: %s)', (linesOn, date, expected) => {
  expect(told(linesOn, 'daily', date)).toEqual([expected, []]);
});

test.each<[LeapDay, string[]]>([
  ['feb-28', ['2025-02-28', '2028-02-29']],
  ['mar-1', ['2025-03-01', '2028-02-29']],
  ['both', ['2025-02-28', '2025-03-01', '2028-02-29']],
  ['leap-years', ['2028-02-29']],
])('29 February, kept %s', (leapDay, expected) => {
  const linesOn = linesOf(event('2024-02-29'));
  const days = ['2025-02-27', '2025-02-28', '2025-03-01', '2025-03-02', '2028-02-28', '2028-02-29', '2028-03-01'];
  expect(days.filter((date) => told(linesOn, 'daily', date, { leapDay })[0]?.length)).toEqual(expected);
});

test('what began on 29 February goes on by the chat’s choice: where that day is left out, from the next', () => {
  expect(told(OVER_LEAP_DAY, 'daily', '2025-03-01', { leapDay: 'leap-years' })[0]).toHaveLength(1);
  expect(told(OVER_LEAP_DAY, 'daily', '2025-03-01', { leapDay: 'both' })[0]).toHaveLength(0);
});

test('a week tells of each event once, of none that began before it, and only on its weekday', () => {
  const linesOn = linesOf(event('2025-08-31/2025-09-03'), event('2020-09-05'), event('2024-09-07'));
  expect(told(linesOn, 'weekly-1', '2026-08-31')[0]).toEqual(['2025-08-31/2025-09-03 1', '2020-09-05 6']);
  expect(told(linesOn, 'weekly-2', '2026-09-01')[0]).toEqual(['2020-09-05 6', '2024-09-07 2']);
  expect(told(linesOn, 'weekly-1', '2026-09-01')).toEqual([[], []]);
  const leap = linesOf(event('2024-02-29'));
  expect(told(leap, 'weekly-1', '2025-02-24', { leapDay: 'both' })[0]).toEqual(['2024-02-29 1']);
});

test.each([
  ['early-7', '2026-08-27', ['2016-09-03 10']],
  ['early-30', '2026-08-04', ['2016-09-03 10']],
  ['early-1', '2026-09-02', ['2016-09-03 10']],
  ['early-7', '2025-08-27', []],
  ['early-7', '2026-08-28', []],
] as const)('%s tells a round anniversary ahead on %s', (rhythm, date, expected) => {
  expect(told(linesOf(event('2016-09-03')), rhythm, date)).toEqual([[], expected]);
});

test('round anniversaries lead', () => {
  const linesOn = linesOf(event('2020-09-03', { id: 'a' }), event('2016-09-03', { id: 'b' }));
  expect(told(linesOn, 'daily', '2026-09-03')[0]).toEqual(['2016-09-03 10', '2020-09-03 6']);
});

test.each<[string, Partial<Subscription>, string[]]>([
  ['all', {}, ['a', 'b', 'c']],
  ['round ones', { which: 'round' }, ['a']],
  ['round ones, and a chosen one', { which: 'round', events: ['b'] }, ['a', 'b']],
  ['chosen ones', { which: 'chosen', events: ['c'] }, ['c']],
  ['one chosen by an id that it had', { which: 'chosen', events: ['former-c'] }, ['c']],
  ['a topic', { topics: ['sport'] }, ['b']],
  ['no sensitive ones', { sensitive: 'hidden' }, ['a', 'b']],
  ['no sensitive ones but the chosen', { sensitive: 'hidden', events: ['c'] }, ['a', 'b', 'c']],
])('what is wanted: %s', (_name, wish, expected) => {
  const linesOn = linesOf(
    event('2016-09-03', { id: 'a' }),
    event('2020-09-03', { id: 'b', topics: ['sport'] }),
    event('1945-09-03', { id: 'c', sensitive: true, formerIds: ['former-c'] }),
  );
  const { now } = dueAnniversaries(subscription(wish), 'daily', theDate('2026-09-03'), linesOn);
  expect(now.map(({ line }) => line.id).sort()).toEqual(expected);
});

test.each<[string, Partial<HistoricalEvent>, string[][]]>([
  ['what took place', {}, [['2016-09-03 0'], ['2016-09-03 10']]],
  ['a plan', { kind: 'scheduled' }, [['2016-09-03 0'], []]],
  ['an anniversary', { kind: 'anniversary' }, [['2016-09-03 0'], []]],
  ['a plan that took place', { kind: 'scheduled', outcome: happened({}) }, [['2016-09-03 0'], ['2016-09-03 10']]],
])('%s: on its day, and ten years later', (_, given, expected) => {
  const linesOn = linesOf(event('2016-09-03', given));
  expect(['2016-09-03', '2026-09-03'].map((date) => told(linesOn, 'daily', date)[0])).toEqual(expected);
});

test.each<[Rhythm, string, boolean]>([
  ['daily', '2026-09-03', true],
  ['daily', '2026-09-02', false],
  ['early-1', '2026-09-02', true],
  ['question-0', '2026-09-02', true],
  ['question-7', '2026-09-02', true],
  ['weekly-1', '2026-08-31', true],
  ['weekly-1', '2026-09-07', false],
  ['weekly-2', '2026-08-31', false],
  // Fridays; events were added on 1 September.
  ['daily+5', '2026-09-04', true],
  ['weekly-1+5', '2026-09-04', true],
  ['daily+5', '2026-09-18', false],
  ['daily+5', '2026-09-05', false],
])('%s on %s may have something: %s', (rhythm, date, expected) => {
  const coverage = { days: new Set(['09-03']), lastAdded: '2026-09-01' };
  expect(mayHaveSomething(rhythm, theDate(date), coverage)).toBe(expected);
});
