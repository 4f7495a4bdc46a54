import { addDays, formatDate } from '../../shared/domain/calendar-date';
import { LEAP_DAYS } from '../../shared/domain/leap-day';
import { localDay } from '../../shared/domain/local-day';
import { parseQuarterHour } from '../../shared/domain/quarter-hour';
import { QUARTER } from '../../shared/domain/tick';
import { collectionOf, event } from '../support/events';
import { faultsAroundChanges, faultsAtNine } from '../support/slot-faults';
import { CLOCK_CHANGES, type ClockChangeCase } from './clock-changes';
import type { Fault } from './fault';
import { type TokenScan, startTokenScan, tokenFault } from './token-scan';
import { withBackend } from './backend';

const WINDOW = 6 * QUARTER;

/** Local time is not what one would wish: each quarter hour of each date is served all the same, and once. */
export function timeFaults(): readonly Fault[] {
  const tokenScan = startTokenScan(['log line', 'call', 'stored item']);
  return [
    ...CLOCK_CHANGES.map((each) => ({
      fault: `${each.what}: ${each.timeZone}, ${each.at.slice(0, 10)}`,
      expected: each.expected,
      observe: () => aroundChange(tokenScan, each),
    })),
    {
      fault: 'every clock change of every zone, 2025 to 2035',
      expected: 'each quarter hour of each date once',
      observe: () => Promise.resolve(faultsAroundChanges().join(', ') || 'each quarter hour of each date once'),
    },
    {
      fault: 'nine o’clock in every zone, 2025 to 2035',
      expected: 'each date once',
      observe: () => Promise.resolve(faultsAtNine().join(', ') || 'each date once'),
    },
    {
      fault: 'a zone changed between two slots, twice a day',
      expected: '3 September: 1 message, 4 September: 1 message',
      observe: () => changingZones(tokenScan),
    },
    {
      fault: '29 February, in 2027 and 2028',
      expected: [
        'feb-28: 2027-02-28, 2028-02-29',
        'mar-1: 2027-03-01, 2028-02-29',
        'both: 2027-02-28, 2027-03-01, 2028-02-29',
        'leap-years: 2028-02-29',
      ].join('; '),
      observe: () => onLeapDays(tokenScan),
    },
    tokenFault(tokenScan),
  ];
}

/** A tick every quarter hour around a change, and a chat for each local time: who got what when. */
async function aroundChange(tokenScan: TokenScan, { timeZone, at, times }: ClockChangeCase): Promise<string> {
  const start = Date.parse(at) - WINDOW;
  const before = addDays(localDay(new Date(start), timeZone), -1);
  const days = [0, 1, 2, 3].map((ahead) => event(formatDate({ ...addDays(before, ahead), year: 2001 })));
  const slots = times
    .split(' ')
    .map(parseQuarterHour)
    .filter((time) => time !== undefined);
  return withBackend(
    tokenScan,
    { start: new Date(start).toISOString(), collection: collectionOf(...days) },
    async (backend) => {
      await backend.subscribe(...slots.map((time, index) => ({ chatId: index + 1, timeZone, time })));
      for (let tick = start + QUARTER; tick <= start + 2 * WINDOW; tick += QUARTER) {
        await backend.tick(new Date(tick).toISOString());
        await backend.work();
      }
      const came = backend.sent.map(({ chatId, text, at: seconds }) => ({
        day: dayOf(text),
        when: `${slots[chatId - 1] ?? 'nobody'} at ${new Date(start + seconds * 1000).toISOString().slice(11, 16)}`,
      }));
      const whenOn = (wanted: string) =>
        came
          .filter(({ day }) => day === wanted)
          .map(({ when }) => when)
          .sort();
      const days = [...new Set(came.map(({ day }) => day))];
      // Due twice, and stopped only by the claim of the first.
      const taken = backend.counted('deliver', 'taken');
      return [
        ...days.map((day) => `${day}: ${whenOn(day).join(', ')}`),
        ...(taken > 0 ? [`${taken} due twice`] : []),
      ].join('; ');
    },
  );
}

/** `29 March, 25 years`, of a message with an event of that day. */
function dayOf(text: string): string {
  const [, day = 'no day'] = /^On this day, (.*)$/m.exec(text) ?? [];
  const [, years = 'no'] = /(\d+) years ago/.exec(text) ?? [];
  return `${day}, ${years} years`;
}

/** Eastward and westward, so that nine o'clock comes again on a day that was served. */
async function changingZones(tokenScan: TokenScan): Promise<string> {
  const collection = collectionOf(event('2001-09-03'), event('2001-09-04'));
  return withBackend(tokenScan, { start: '2026-09-03T00:30:00Z', collection }, async ({ say, tick, work, sent }) => {
    for (const [place, slot] of [
      ['09:00 Asia/Shanghai', '2026-09-03T01:00:00Z'],
      ['09:00 Europe/Moscow', '2026-09-03T06:00:00Z'],
      ['23:45 America/New_York', '2026-09-04T03:45:00Z'],
      ['13:45 Asia/Shanghai', '2026-09-04T05:45:00Z'],
      ['09:00 Europe/Moscow', '2026-09-04T06:00:00Z'],
    ] as const) {
      await say(`/subscribe ${place}`);
      await tick(slot);
      await work();
    }
    const came = sent.map(({ text }) => dayOf(text).replace(/, .*/, ''));
    const on = (day: string) => `${day}: ${came.filter((each) => each === day).length} message`;
    return [...new Set(came)].map(on).join(', ');
  });
}

/** A chat for each way to keep 29 February: the days its messages came. */
async function onLeapDays(tokenScan: TokenScan): Promise<string> {
  const start = '2027-02-27T09:00:00Z';
  const collection = collectionOf(event('2004-02-29'));
  return withBackend(tokenScan, { start, collection }, async (backend) => {
    await backend.subscribe(...LEAP_DAYS.map((leapDay, index) => ({ chatId: index + 1, timeZone: 'UTC', leapDay })));
    for (const day of ['2027-02-28', '2027-03-01', '2028-02-28', '2028-02-29', '2028-03-01']) {
      await backend.tick(`${day}T09:00:00Z`);
      await backend.work();
    }
    return LEAP_DAYS.map((leapDay, index) => {
      const own = backend.sent.filter(({ chatId }) => chatId === index + 1);
      const days = own.map(({ at }) => new Date(Date.parse(start) + at * 1000).toISOString().slice(0, 10));
      return `${leapDay}: ${days.join(', ')}`;
    }).join('; ');
  });
}
