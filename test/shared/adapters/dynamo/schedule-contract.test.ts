import type { ScheduleState } from '../../../../shared/use-cases/delivery-ports';
import { type OpenSchedule, SCHEDULES } from '../../../support/schedules';

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
    expect(await schedule.progress()).toEqual({ lastTick: undefined, timeZones: [] });
    expect(await schedule.silentUntil()).toBeUndefined();
  });

  test('an earlier tick does not take it back, and each zone is kept once', async () => {
    for (const tick of ['06:00', '06:15', '06:15', '05:45']) await schedule.finish(at(tick));
    for (const zone of ['Asia/Tokyo', 'UTC', 'Asia/Tokyo']) await schedule.addTimeZone(zone);
    const { lastTick, timeZones } = await schedule.progress();
    expect(lastTick).toEqual(at('06:15'));
    expect([...timeZones].sort()).toEqual(['Asia/Tokyo', 'UTC']);
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
