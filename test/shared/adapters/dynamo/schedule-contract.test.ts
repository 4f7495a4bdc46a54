import type { ScheduleState } from '../../../../shared/use-cases/delivery-ports';
import { type OpenSchedule, SCHEDULES } from '../../../support/schedules';
import { NO_TALLY } from '../../../../shared/domain/week-figures';
import { type Slot, slotOf } from '../../../../shared/domain/subscription';
import { subscription } from '../../../support/subscriptions';

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
    expect(await schedule.progress()).toEqual({ lastTick: undefined, zones: [], tally: NO_TALLY });
    expect(await schedule.silentUntil()).toBeUndefined();
  });

  test('an earlier tick does not take it back, and one is finished once', async () => {
    const finished: boolean[] = [];
    for (const tick of ['06:00', '06:15', '06:15', '05:45']) finished.push(await schedule.finish(at(tick)));
    expect(finished).toEqual([true, true, false, false]);
    expect((await schedule.progress()).lastTick).toEqual(at('06:15'));
  });

  test('what is counted adds up, and a tick counts only when it is finished', async () => {
    await schedule.count({ uncertain: 2, late: 1 });
    await schedule.finish(at('06:00'), { ...NO_TALLY, messages: 5 });
    await schedule.finish(at('06:00'), { ...NO_TALLY, messages: 5 });
    await schedule.count({ uncertain: 1, refused: 1 });
    const tally = { messages: 5, uncertain: 3, refused: 1, late: 1 };
    expect((await schedule.progress()).tally).toEqual(tally);
    await schedule.finish(at('06:15'), { messages: -5, uncertain: -2, refused: 0, late: -1 });
    expect((await schedule.progress()).tally).toEqual({ messages: 0, uncertain: 1, refused: 1, late: 0 });
  });

  test('what is found empty twice in a row is left out: a slot, then its time, and the zone with its last time', async () => {
    const nine = slotOf(subscription({ timeZone: 'UTC' }));
    const other = { ...nine, rhythm: 'weekly-3', shard: 2 } as const;
    const ten: Slot = { ...nine, time: '10:00' };
    const times = [nine, ten].map(({ timeZone, time }) => ({ timeZone, time }));
    const zones = async () => (await schedule.progress()).zones.map((each) => [each.timeZone, [...each.times].sort()]);
    const slots = async () =>
      (await schedule.slotsAt(times)).map(({ time, rhythm, shard }) => `${time} ${rhythm}#${shard}`);
    const all = ['09:00 daily#1', '09:00 weekly-3#2', '10:00 daily#1'];
    for (const slot of [nine, other, ten, nine]) await schedule.occupy(slot);
    expect(await zones()).toEqual([['UTC', ['09:00', '10:00']]]);
    expect((await slots()).sort()).toEqual(all);
    await schedule.foundEmpty(nine);
    await schedule.occupy(nine);
    await schedule.foundEmpty(nine);
    expect((await slots()).sort()).toEqual(all);
    await schedule.foundEmpty(nine);
    expect((await slots()).sort()).toEqual(all.slice(1));
    for (const slot of [other, other, nine, ten, ten]) await schedule.foundEmpty(slot);
    expect(await slots()).toEqual([]);
    expect(await zones()).toEqual([['UTC', ['09:00', '10:00']]]);
    for (const { timeZone, time } of [nine, ten]) await schedule.foundEmpty({ timeZone, time });
    await schedule.occupy(ten);
    for (const { timeZone, time } of [nine, ten]) await schedule.foundEmpty({ timeZone, time });
    expect(await zones()).toEqual([['UTC', ['10:00']]]);
    expect(await slots()).toEqual(['10:00 daily#1']);
    await schedule.foundEmpty({ timeZone: 'UTC', time: '10:00' });
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

  test('a silence that ends in another year, stored by a wrong clock, gives way', async () => {
    await schedule.keepSilent(new Date('2027-09-03T06:00:05Z'));
    expect(await schedule.silentUntil()).toBeUndefined();
    await schedule.keepSilent(at('06:10'));
    expect(await schedule.silentUntil()).toEqual(at('06:10'));
  });
});
