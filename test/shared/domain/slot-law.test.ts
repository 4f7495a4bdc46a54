import fc from 'fast-check';
import { formatDate, fromDayNumber, isSameDate, toDayNumber } from '../../../shared/domain/calendar-date';
import { nextClockChange } from '../../../shared/domain/clock-change';
import { quarterHours } from '../../../shared/domain/quarter-hour';
import { type DueSlot, nextSlot, slotsDue } from '../../../shared/domain/slot';

// Everything here is counted in quarter hours since 1970, UTC for ticks and local for slots.
const DAY = 96;
const QUARTER = 900_000;
const FIRST = tickOf('2025-01-01');
const END = tickOf('2036-01-01');
const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** From a tick on, a zone's clock keeps an offset. */
interface Era {
  readonly from: number;
  readonly offset: number;
}

describe('each quarter hour of each date is due at one tick', () => {
  test('around every clock change, in every zone from 2025 to 2035', () => {
    expect(ZONES.flatMap((zone) => erasOf(zone).flatMap((_, index, eras) => faultsAround(zone, eras, index)))).toEqual(
      [],
    );
  });

  test.each([
    ['Pacific/Apia', '2011-01-01', '2012-12-31'],
    ['Africa/Cairo', '2010-01-01', '2010-12-31'],
    ['America/Asuncion', '2019-01-01', '2021-12-31'],
  ])('around the changes of another time: %s, %s to %s', (zone, from, to) => {
    const eras = findEras(zone, tickOf(from), tickOf(to));
    expect(eras.length).toBeGreaterThan(4);
    expect(eras.flatMap((_, index) => faultsAround(zone, eras, index))).toEqual([]);
  });

  test('at 09:00 on every date of every zone', () => {
    const faults: string[] = [];
    const slots = Array.from({ length: (END - FIRST) / DAY }, (_, day) => FIRST + day * DAY + 36);
    const dates = slots.map((slot) => fromDayNumber(Math.floor(slot / DAY)));
    for (const zone of ZONES) {
      const eras = erasOf(zone);
      for (const [index, slot] of slots.entries()) {
        const tick = dueTick(eras, slot);
        const [due, ...more] = tick === undefined ? [] : slotsDue(zone, dateOf(tick));
        if (due?.time === '09:00' && isSameDate(due.date, dates[index] ?? due.date) && more.length === 0) continue;
        faults.push(`${zone}: ${describeSlot(slot)}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test('at any tick', () => {
    fc.assert(
      fc.property(anyZone(), anyInstant(), (zone, instant) => {
        const eras = erasOf(zone);
        const tick = Math.floor(instant.getTime() / QUARTER);
        expect(slotsDue(zone, instant).map(slotNumber)).toEqual(slotsOf(eras, tick, tick + 1));
      }),
    );
  });
});

test('the next delivery is the first tick after at which the slot is due', () => {
  fc.assert(
    fc.property(anyZone(), anyInstant(), fc.constantFrom(...quarterHours), (zone, after, time) => {
      const { instant, date } = nextSlot(zone, time, after);
      expect(instant > after).toBe(true);
      expect(slotsDue(zone, instant)).toContainEqual({ date, time });
      const between = Math.floor(after.getTime() / QUARTER) + 1;
      const earlier = slotsOf(erasOf(zone), between, instant.getTime() / QUARTER);
      expect(earlier.map((slot) => quarterHours[slot % DAY])).not.toContain(time);
    }),
  );
});

test('the next clock change is the next there is, in every zone', () => {
  for (const zone of ZONES) {
    const eras = erasOf(zone);
    for (const [index, { from, offset }] of eras.entries()) {
      const next = eras[index + 1];
      if (from === -Infinity || !next || next.from - from > 700 * DAY) continue;
      const change = { at: dateOf(next.from), offsetBefore: offset * 15, offsetAfter: next.offset * 15 };
      expect([zone, nextClockChange(zone, dateOf(from))]).toEqual([zone, change]);
    }
    if (eras.length === 1) expect([zone, nextClockChange(zone, dateOf(FIRST))]).toEqual([zone, undefined]);
  }
});

/** What is due otherwise than it should be, in the days before and after a change. */
function faultsAround(zone: string, eras: readonly Era[], index: number): string[] {
  const change = eras[index]?.from ?? 0;
  if (change === -Infinity) return [];
  const [from, to] = [change - DAY, change + DAY];
  const due: number[] = [];
  for (let tick = from; tick < to; tick++) {
    for (const slot of slotsDue(zone, dateOf(tick)).map(slotNumber)) {
      if (dueTick(eras, slot) !== tick) return [`${zone}: ${describeSlot(slot)} at ${dateOf(tick).toISOString()}`];
      due.push(slot);
    }
  }
  const expected = slotsOf(eras, from, to);
  const at = expected.findIndex((slot, place) => slot !== due[place]);
  if (at >= 0) return [`${zone}: not ${describeSlot(expected[at] ?? 0)}`];
  return due.length > expected.length ? [`${zone}: more than ${expected.length}`] : [];
}

/** The slots due from a tick up to another (not included), in order. */
function slotsOf(eras: readonly Era[], from: number, to: number): number[] {
  const slots: number[] = [];
  for (let slot = from - 2 * DAY; slot < to + 2 * DAY; slot++) {
    const tick = dueTick(eras, slot);
    if (tick !== undefined && tick >= from && tick < to) slots.push(slot);
  }
  return slots;
}

/** When a slot should be due: the first time a clock shows it, else at the end of its gap if its date exists. */
function dueTick(eras: readonly Era[], slot: number): number | undefined {
  const shown = shownTick(eras, slot);
  if (shown !== undefined) return shown;
  const midnight = slot - (slot % DAY);
  if (quarterHours.every((_, quarter) => shownTick(eras, midnight + quarter) === undefined)) return undefined;
  return eras.find(({ from, offset }) => slot < from + offset)?.from;
}

function shownTick(eras: readonly Era[], slot: number): number | undefined {
  const era = eras.find(({ from, offset }, index) => {
    const tick = slot - offset;
    return tick >= from && tick < (eras[index + 1]?.from ?? Infinity);
  });
  return era && slot - era.offset;
}

const knownEras = new Map<string, readonly Era[]>();

function erasOf(zone: string): readonly Era[] {
  const eras = knownEras.get(zone) ?? findEras(zone, FIRST - 7 * DAY, END + 7 * DAY);
  knownEras.set(zone, eras);
  return eras;
}

/** A zone's eras as the platform tells them, found apart from the code: a look every ten days, and halving. */
function findEras(zone: string, first: number, last: number): Era[] {
  const offsetAt = platformOffset(zone);
  const eras = [{ from: -Infinity, offset: offsetAt(first) }];
  for (let [tick, offset] = [first, offsetAt(first)]; tick < last; tick += 10 * DAY) {
    let [before, after] = [tick, tick + 10 * DAY];
    if (offsetAt(after) === offset) continue;
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (offsetAt(middle) === offset) before = middle;
      else after = middle;
    }
    offset = offsetAt(after);
    eras.push({ from: after, offset });
  }
  return eras;
}

/** How far the zone's clock, `03/29/2026, 03:00`, is ahead of the clock of UTC. */
function platformOffset(zone: string): (tick: number) => number {
  const [two, numeric] = ['2-digit', 'numeric'] as const;
  const fields = { year: numeric, month: two, day: two, hour: two, minute: two } as const;
  const format = new Intl.DateTimeFormat('en-US', { ...fields, timeZone: zone, hourCycle: 'h23' });
  return (tick) => {
    const [month = 0, day, year = 0, hour, minute] = format
      .format(tick * QUARTER)
      .split(/\D+/)
      .map(Number);
    return Date.UTC(year, month - 1, day, hour, minute) / QUARTER - tick;
  };
}

/** Zones whose clocks change, more often than others. */
function anyZone() {
  return fc.oneof(
    fc.constantFrom(...ZONES),
    fc.constantFrom('Europe/Berlin', 'Australia/Lord_Howe', 'Africa/Casablanca', 'America/Nuuk', 'Africa/Cairo'),
  );
}

/** Instants of 2025 to 2035, near a clock change of Berlin more often than not. */
function anyInstant() {
  const changes = erasOf('Europe/Berlin').map(({ from }) => from);
  return fc.oneof(
    fc.date({ min: dateOf(FIRST), max: dateOf(END - 7 * DAY), noInvalidDate: true }),
    fc
      .tuple(fc.constantFrom(...changes.slice(1, -1)), fc.integer({ min: -DAY * QUARTER, max: DAY * QUARTER }))
      .map(([change, shift]) => new Date(change * QUARTER + shift)),
  );
}

function slotNumber({ date, time }: DueSlot): number {
  return toDayNumber(date) * DAY + quarterHours.indexOf(time);
}

function describeSlot(slot: number): string {
  return `${formatDate(fromDayNumber(Math.floor(slot / DAY)))} ${String(quarterHours[slot % DAY])}`;
}

function tickOf(date: string): number {
  return Date.parse(date) / QUARTER;
}

function dateOf(tick: number): Date {
  return new Date(tick * QUARTER);
}
