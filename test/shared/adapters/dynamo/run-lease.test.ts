import type { LocalTable } from '../../../../infra/local/local-table';
import { type LeaseTime, type RunLease, readPending, takeLease } from '../../../../shared/adapters/dynamo/run-lease';
import { OutOfTime } from '../../../../shared/use-cases/ports';
import { recordCalls } from '../../../support/recorded-calls';
import { openTestTable, quickTime } from '../../../support/table';

const PENDING = { id: '2001-event', keys: ['EVENT#2001-event CARD'] };

let table: LocalTable;
let time: LeaseTime;
beforeEach(async () => {
  table = await openTestTable();
  time = quickTime();
});
afterEach(() => table.close());

const seconds = () => time.clock.now().getTime() / 1000;
const isWrite = ({ command }: { readonly command: string }) => !['GetItemCommand', 'QueryCommand'].includes(command);

test('while no other run waits, a lease is kept without a write, however long', async () => {
  const lease = await takeLease(table, time);
  const calls = recordCalls(table.client);
  for (let second = 0; second < 300; second += 1) {
    await time.sleep(1000);
    await lease.keep();
  }
  expect(calls.filter(isWrite)).toEqual([]);
  expect(calls.length).toBeLessThanOrEqual(60);
});

test('a run that answers is waited for, and what it announced is seen to', async () => {
  const lease = await takeLease(table, time);
  await lease.announce([PENDING]);
  await whileKept(lease, { pauses: 40 }, async (next) => {
    expect(seconds()).toBeGreaterThanOrEqual(200);
    expect(await readPending(table)).toEqual([PENDING]);
    await next.release(true);
    expect(await readPending(table)).toEqual([]);
  });
});

test('a run that has crashed is waited for 45 seconds, and knows that it is taken over when it goes on', async () => {
  const crashed = await takeLease(table, time);
  await crashed.announce([PENDING]);
  const next = await takeLease(table, time);
  expect(seconds()).toBe(45);
  expect(await readPending(table)).toEqual([PENDING]);
  await expect(crashed.keep()).rejects.toThrow(OutOfTime);
  await expect(crashed.announce([])).rejects.toThrow(OutOfTime);
  await crashed.release(true);
  await next.keep();
  await next.announce([]);
});

/** Another run waits for the lease, which is kept for so many of its pauses and then given back. */
async function whileKept(
  lease: RunLease,
  { pauses }: { readonly pauses: number },
  taken: (next: RunLease) => Promise<void>,
): Promise<void> {
  let left = pauses;
  const sleep = async (milliseconds: number) => {
    await time.sleep(milliseconds);
    left -= 1;
    if (left > 0) await lease.keep();
    else await lease.release(false);
  };
  await taken(await takeLease(table, { clock: time.clock, sleep }));
}
