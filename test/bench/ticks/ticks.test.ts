import { ingest } from '../../../shared/use-cases/editing/ingest';
import { dynamoCollectionStore } from '../../../shared/adapters/dynamo/collection-store';
import { tablePorts } from '../../../shared/adapters/dynamo/table-ports';
import { slotOf } from '../../../shared/domain/subscription';
import { recordCalls } from '../../support/recorded-calls';
import { INGEST_CLOCK, allItems, openTestTable } from '../../support/table';
import { loopbackDynamo } from './loopback-dynamo';
import { EVERY_DAY, MARK, TICK, VERSION, inSlotOf, itemsFor, population } from './population';
import { runTick } from './run-tick';
import { storeSubscription } from '../../support/subscriptions';

test('the table that the bench makes up has what the repositories write, and a tick of it costs the same', async () => {
  const given = population({ zones: 2, subscriptions: 800, due: 7 });
  const table = await openTestTable();
  try {
    await ingest(dynamoCollectionStore(table), EVERY_DAY, INGEST_CLOCK);
    const { schedule, subscriptions } = tablePorts(table, { now: () => TICK });
    for (const each of given.cells.flatMap(given.subscribersAt)) {
      await schedule.occupy(slotOf(each));
      await storeSubscription(subscriptions, each, MARK);
    }
    await schedule.finish(new Date(TICK.getTime() - 15 * 60_000));
    const stored = await allItems(table);
    const madeUp = [...itemsFor(given)].filter(({ pk }) => pk === 'SCHEDULE');
    expect(sorted(madeUp)).toEqual(sorted(stored.filter(({ pk }) => pk === 'SCHEDULE')));
    const inSlots = stored
      .filter(({ slot }) => slot !== undefined)
      .map(({ version, ...item }): (typeof stored)[number] => ({ ...item, version: version && VERSION }));
    expect(inSlots).toHaveLength(800);
    const slots = [...new Set(inSlots.map(({ slot }) => String(slot)))];
    expect(sorted(slots.flatMap((slot) => inSlotOf(given)(slot)))).toEqual(sorted(inSlots));

    const calls = recordCalls(table.client);
    const engine = loopbackDynamo({ items: itemsFor(given), inSlot: inSlotOf(given) });
    const [real, loopback] = [await runTick(table), await runTick(engine.table)];
    expect(real.deliveries).toHaveLength(7);
    expect(sorted(loopback.deliveries)).toEqual(sorted(real.deliveries));
    const reads = (all: typeof engine.calls) => all.filter(({ readUnits }) => readUnits > 0);
    expect(reads(engine.calls)).toEqual(reads(calls));
  } finally {
    await table.close();
  }
}, 60_000);

/** Fields that are undefined are not stored. */
function sorted(items: readonly object[]): object[] {
  return items
    .map((item) => Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
