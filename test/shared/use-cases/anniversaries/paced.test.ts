import { nextTick } from 'node:process';
import fc from 'fast-check';
import { pacer } from '../../../../shared/use-cases/anniversaries/paced';

/** Works through batches of those sizes, each work taking so long, with a rest after each batch; when each began. */
async function startsOf(batches: readonly number[], { perSecond, inFlight, workMs, restMs, wakeLateMs }: Worked) {
  let now = 1_000_000;
  let underWay = 0;
  let most = 0;
  const starts: number[] = [];
  const sleeping: { readonly until: number; readonly wake: () => void }[] = [];
  const sleep = (milliseconds: number) =>
    new Promise<void>((wake) => sleeping.push({ until: now + milliseconds, wake }));
  const work = pacer({
    perSecond,
    inFlight,
    clock: { now: () => new Date(now) },
    sleep: (milliseconds) => sleep(milliseconds + wakeLateMs),
  });
  const all = (async () => {
    for (const size of batches) {
      await work(Array.from({ length: size }), async () => {
        starts.push(now);
        most = Math.max(most, (underWay += 1));
        await sleep(workMs);
        underWay -= 1;
      });
      await sleep(restMs);
    }
  })();
  // Time passes when all wait for it to.
  await quiet();
  while (sleeping.length > 0) {
    const [first] = sleeping.sort((a, b) => a.until - b.until).splice(0, 1);
    now = Math.max(now, first?.until ?? now);
    first?.wake();
    await quiet();
  }
  await all;
  return { starts, most };
}

function quiet(): Promise<void> {
  return new Promise((resolve) => {
    nextTick(resolve);
  });
}

interface Worked {
  readonly perSecond: number;
  readonly inFlight: number;
  readonly workMs: number;
  readonly restMs: number;
  readonly wakeLateMs: number;
}

test('never faster than said over any span, from batch to batch, and never more at once', async () => {
  const worked = fc.record<Worked>({
    perSecond: fc.integer({ min: 1, max: 30 }),
    inFlight: fc.integer({ min: 1, max: 5 }),
    workMs: fc.integer({ min: 0, max: 500 }),
    restMs: fc.integer({ min: 0, max: 300 }),
    wakeLateMs: fc.integer({ min: 0, max: 20 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 6 }), worked, async (batches, how) => {
      const { starts, most } = await startsOf(batches, how);
      expect(starts).toHaveLength(batches.reduce((sum, size) => sum + size, 0));
      expect(most).toBeLessThanOrEqual(how.inFlight);
      // One may be ahead, since who wakes late makes up for it.
      for (const [from, start] of starts.entries())
        for (let to = from + 2; to < starts.length; to += 1)
          expect((starts[to] ?? 0) - start).toBeGreaterThan(((to - from - 1) * 1000) / how.perSecond - 1);
    }),
  );
});

test('as fast as said: waking late costs nothing', async () => {
  const { starts } = await startsOf([10, 10, 10], { perSecond: 15, inFlight: 4, workMs: 57, restMs: 5, wakeLateMs: 3 });
  expect(((starts.at(-1) ?? 0) - (starts[0] ?? 0)) / 29).toBeLessThan(1000 / 14.8);
});

test('when a work rejects, the others are done, and then it rejects', async () => {
  const done: number[] = [];
  const sleep = () => quiet();
  const work = pacer({ perSecond: 15, inFlight: 4, clock: { now: () => new Date(0) }, sleep });
  const all = work([1, 2, 3], (item) => {
    if (item === 1) return Promise.reject(new Error('no'));
    done.push(item);
    return Promise.resolve();
  });
  await expect(all).rejects.toThrow('no');
  expect(done).toEqual([2, 3]);
});
