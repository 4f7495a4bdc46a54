import fc from 'fast-check';
import { nextClockChange } from '../../../shared/domain/clock-change';
import { quarterHours } from '../../../shared/domain/quarter-hour';
import { nextSlot, slotsDue } from '../../../shared/domain/slot';
import { QUARTER } from '../../../shared/domain/tick';
import { faultsAround, faultsAroundChanges, faultsAtNine, slotNumber, slotsOf } from '../../support/slot-faults';
import { DAY, END, FIRST, ZONES, dateOf, erasOf, findEras, tickAt } from '../../support/zone-eras';

describe('each quarter hour of each date is due at one tick', () => {
  test('around every clock change, in every zone from 2025 to 2035', () => {
    expect(faultsAroundChanges()).toEqual([]);
  });

  test.each([
    ['Pacific/Apia', '2011-01-01', '2012-12-31'],
    ['Africa/Cairo', '2010-01-01', '2010-12-31'],
    ['America/Asuncion', '2019-01-01', '2021-12-31'],
  ])('around the changes of another time: %s, %s to %s', (zone, from, to) => {
    const eras = findEras(zone, tickAt(from), tickAt(to));
    expect(eras.length).toBeGreaterThan(4);
    expect(eras.flatMap((_, index) => faultsAround(zone, eras, index))).toEqual([]);
  });

  test('at 09:00 on every date of every zone', () => {
    expect(faultsAtNine()).toEqual([]);
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
