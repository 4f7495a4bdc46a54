import { cached, cachedByKey } from '../../../shared/use-cases/cached';

/** A value that counts its loads and is cached for a second. */
function counted(results: readonly ('good' | 'bad')[] = []) {
  let now = 0;
  let loads = 0;
  const load = () => {
    loads += 1;
    return results[loads - 1] === 'bad' ? Promise.reject(new Error(`load ${loads}`)) : Promise.resolve(loads);
  };
  const value = cached(load, { clock: { now: () => new Date(now) }, maxAge: 1000 });
  return { value, wait: (ms: number) => (now += ms) };
}

test('a value is loaded once, and again when it is too old', async () => {
  const { value, wait } = counted();
  expect(await Promise.all([value(), value()])).toEqual([1, 1]);
  wait(999);
  expect(await value()).toBe(1);
  wait(1);
  expect(await value()).toBe(2);
});

test('a clock that is set back does not keep a value alive', async () => {
  const { value, wait } = counted();
  await value();
  wait(-1000);
  expect(await value()).toBe(2);
});

test('a caller who wants a fresher value has it loaded, for all', async () => {
  const { value, wait } = counted();
  await value();
  wait(100);
  expect(await value(100)).toBe(2);
  expect(await value()).toBe(2);
});

test('a load that failed is not cached', async () => {
  const { value } = counted(['bad']);
  await expect(value()).rejects.toThrow('load 1');
  expect(await value()).toBe(2);
});

test('without a clock a value is loaded once', () => {
  let loads = 0;
  const value = cached(() => (loads += 1));
  expect([value(), value()]).toEqual([1, 1]);
});

test('each key has a value of its own, and the oldest makes room', () => {
  const loads: string[] = [];
  const values = cachedByKey<number>({ maxEntries: 2 });
  for (const key of ['a', 'b', 'a', 'c', 'b', 'a', 'a']) values(key, () => loads.push(key));
  expect(loads).toEqual(['a', 'b', 'c', 'a']);
});
