import { formatDate, fromDayNumber, isSameDate, toDayNumber } from '../../shared/domain/calendar-date';
import { quarterHours } from '../../shared/domain/quarter-hour';
import { type DueSlot, slotsDue } from '../../shared/domain/slot';
import { DAY, END, type Era, FIRST, ZONES, dateOf, erasOf } from './zone-eras';

/** Slots that are not due when they should be, around every clock change of every zone from 2025 to 2035. */
export function faultsAroundChanges(): string[] {
  return ZONES.flatMap((zone) => erasOf(zone).flatMap((_, index, eras) => faultsAround(zone, eras, index)));
}

/** Dates on which nine o'clock is not due exactly once, in every zone from 2025 to 2035. */
export function faultsAtNine(): string[] {
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
  return faults;
}

/** Slots that are not due when they should be, in the days around a clock change. */
export function faultsAround(zone: string, eras: readonly Era[], index: number): string[] {
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

/** The slots due from one tick up to the next (exclusive), in order. */
export function slotsOf(eras: readonly Era[], from: number, to: number): number[] {
  const slots: number[] = [];
  for (let slot = from - 2 * DAY; slot < to + 2 * DAY; slot++) {
    const tick = dueTick(eras, slot);
    if (tick !== undefined && tick >= from && tick < to) slots.push(slot);
  }
  return slots;
}

/** When a slot should be due: when a clock first shows it, or at the end of the gap if its date exists. */
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

/** The number of the quarter hour a slot is. */
export function slotNumber({ date, time }: DueSlot): number {
  return toDayNumber(date) * DAY + quarterHours.indexOf(time);
}

function describeSlot(slot: number): string {
  return `${formatDate(fromDayNumber(Math.floor(slot / DAY)))} ${String(quarterHours[slot % DAY])}`;
}
