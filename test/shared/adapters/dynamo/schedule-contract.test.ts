import type { ScheduleState } from '../../../../shared/use-cases/delivery-ports';
import { type OpenSchedule, SCHEDULES } from '../../../support/schedules';
import type { Slot } from '../../../../shared/domain/subscription';

const at = (time: string) => new Date(`2026-09-03T${time}:00Z`);

describe.each(SCHEDULES)('the state %s', (_name, open) => {
  let opened: OpenSchedule;
  let schedule: ScheduleState;
  beforeEach(async () => {
    opened = await open();
    ({ schedule } = opened);
  });
  afterEach(() => opened.close());

  test('there is nothing before the first tick', async () => {
    expect(await schedule.progress()).toEqual({ lastTick: undefined, zones: [] });
    expect(await schedule.silentUntil()).toBeUndefined();
  });

  test('an earlier tick does not take it back, and one is finished once', async () => {
    const finished: boolean[] = [];
    for (const tick of ['06:00', '06:15', '06:15', '05:45']) finished.push(await schedule.finish(at(tick)));
    expect(finished).toEqual([true, true, false, false]);
    expect((await schedule.progress()).lastTick).toEqual(at('06:15'));
  });

  test('a slot that is found empty twice in a row is left out, and its zone with its last slot', async () => {
    const nine: Slot = { timeZone: 'UTC', time: '09:00', rhythm: 'daily' };
    const ten: Slot = { ...nine, time: '10:00', rhythm: 'weekly-3' };
    const zones = async () =>
      (await schedule.progress()).zones.map(({ timeZone, slots }) => [timeZone, [...(slots ?? [])].sort()]);
    const both = [['UTC', ['09:00/daily', '10:00/weekly-3']]];
    for (const slot of [nine, ten, nine]) await schedule.occupy(slot);
    expect(await zones()).toEqual(both);
    await schedule.foundEmpty(nine);
    await schedule.occupy(nine);
    await schedule.foundEmpty(nine);
    expect(await zones()).toEqual(both);
    await schedule.foundEmpty(nine);
    expect(await zones()).toEqual([['UTC', ['10:00/weekly-3']]]);
    for (const slot of [nine, ten, ten]) await schedule.foundEmpty(slot);
    expect(await zones()).toEqual([]);
  });

  test('a last tick from the future, stored by a wrong clock, gives way', async () => {
    await schedule.finish(at('18:00'));
    await schedule.finish(at('06:00'));
    expect((await schedule.progress()).lastTick).toEqual(at('06:00'));
  });

  test('a shorter silence does not end a longer, and holds at once for who asked for it', async () => {
    expect(await schedule.silentUntil()).toBeUndefined();
    await schedule.keepSilent(at('06:10'));
    expect(await schedule.silentUntil()).toEqual(at('06:10'));
    await schedule.keepSilent(at('06:05'));
    expect(await schedule.silentUntil()).toEqual(at('06:10'));
    await schedule.keepSilent(at('08:00'));
    expect(await schedule.silentUntil()).toEqual(at('08:00'));
  });
});
