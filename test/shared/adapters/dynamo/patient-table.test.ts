import fc from 'fast-check';
import { patientTable } from '../../../../shared/adapters/dynamo/patient-table';
import type { Item, Query, Table } from '../../../../shared/adapters/dynamo/table';
import { OutOfTime, StoreDown } from '../../../../shared/use-cases/ports';

const RUN_MS = 15 * 60_000;
const ITEMS = Array.from({ length: 90 }, (_, n): Item => ({
  pk: 'a',
  sk: String(n).padStart(3, '0'),
  text: 'x'.repeat(500),
}));

/** A table with a clock of its own, which refuses what the next of the given answers says; then it is well. */
function shakyTable(refusals: readonly boolean[]) {
  const left = [...refusals];
  const world = { now: 0, written: new Map<string, unknown>(), units: [] as { at: number; items: number }[] };
  const orRefuse = () => {
    world.now += 8;
    if (left.shift() === true) throw new StoreDown('throttled');
  };
  const table: Pick<Table, 'queryPages' | 'writeAll' | 'get'> = {
    get: () =>
      Promise.resolve()
        .then(orRefuse)
        .then(() => ITEMS[0]),
    async *queryPages({ after, limit = Infinity }: Query) {
      const rest = ITEMS.filter(({ sk }) => after === undefined || String(sk) > after.sk).slice(0, limit);
      for (let from = 0; from < rest.length; from += 20) {
        orRefuse();
        yield await Promise.resolve(rest.slice(from, from + 20));
      }
    },
    writeAll: (writes) =>
      Promise.resolve().then(() => {
        orRefuse();
        world.units.push({ at: world.now, items: writes.length });
        for (const write of writes) if ('put' in write) world.written.set(JSON.stringify(write.put), true);
      }),
  };
  const unused = () => Promise.reject(new Error('unused'));
  const rest = { put: unused, update: unused, remove: unused, query: unused, getAll: unused };
  const patient = patientTable(
    { ...rest, slotPages: () => shaky.table.queryPages({ pk: 'a' }), ...table },
    {
      clock: { now: () => new Date(world.now) },
      left: () => RUN_MS - world.now,
      writeUnitsPerSecond: 100,
      sleep: (milliseconds) => Promise.resolve((world.now += milliseconds)),
      chance: () => 0.5,
    },
  );
  const shaky = { table, patient, world };
  return shaky;
}

test('whatever is refused for a while is done in the end, and read once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 60 }), fc.nat({ max: 95 }), async (refusals, limit) => {
      const { patient, world } = shakyTable(refusals);
      expect(await patient.query({ pk: 'a', limit })).toEqual(ITEMS.slice(0, limit));
      expect(await patient.get({ pk: 'a', sk: '000' })).toEqual(ITEMS[0]);
      await patient.writeAll(ITEMS.map((put) => ({ put })));
      expect(world.written.size).toBe(ITEMS.length);
    }),
  );
});

test('writes keep the pace', async () => {
  const { patient, world } = shakyTable([]);
  for (let turn = 0; turn < 20; turn += 1) await patient.writeAll(ITEMS.map((put) => ({ put })));
  // 1,800 items of a unit each, but for the last call, which is not waited for.
  expect(world.now / 1000).toBeGreaterThan(17);
  expect(world.now / 1000).toBeLessThan(20);
  for (const [n, { at }] of world.units.entries())
    expect(world.units.filter((each) => each.at >= at && each.at < at + 1000).length).toBeLessThanOrEqual(
      n === 0 ? 6 : 5,
    );
});

test('what is worked out between writes takes no time of the pace', async () => {
  const { patient, world } = shakyTable([]);
  const some = ITEMS.slice(0, 25).map((put) => ({ put }));
  for (let turn = 0; turn < 100; turn += 1) {
    world.now += turn % 4 === 0 ? 700 : 20;
    await patient.writeAll(some);
  }
  // 2,500 units, and 19 s of work.
  expect(world.now / 1000).toBeLessThan(27);
  const before = world.now;
  world.now += 60_000;
  for (let turn = 0; turn < 20; turn += 1) await patient.writeAll(some);
  // 500 units, of which a long pause lets only a few come at once.
  expect((world.now - before) / 1000 - 60).toBeGreaterThan(4);
});

test('there is an end to patience, and the rest of the time is kept for the end', async () => {
  const { patient, world } = shakyTable(Array<boolean>(1000).fill(true));
  await expect(patient.get({ pk: 'a', sk: '000' })).rejects.toThrow(OutOfTime);
  expect(RUN_MS - world.now).toBeGreaterThanOrEqual(29_000);
  expect(RUN_MS - world.now).toBeLessThan(45_000);
});

test('what waiting does not mend is not waited for', async () => {
  const { patient, world } = shakyTable([]);
  await expect(patient.put({})).rejects.toThrow('unused');
  expect(world.now).toBe(0);
});
