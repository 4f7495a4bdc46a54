import { kept } from '../../../shared/adapters/kept';

/** A value that counts how often it was loaded, kept for a second. */
function counted(results: readonly ('good' | 'bad')[] = []) {
  let now = 0;
  let loads = 0;
  const load = () => {
    loads += 1;
    return results[loads - 1] === 'bad' ? Promise.reject(new Error(`load ${loads}`)) : Promise.resolve(loads);
  };
  return { value: kept(load, 1000, { now: () => new Date(now) }), wait: (ms: number) => (now += ms) };
}

test('it is loaded once, and again when it is too old', async () => {
  const { value, wait } = counted();
  expect(await Promise.all([value(), value()])).toEqual([1, 1]);
  wait(999);
  expect(await value()).toBe(1);
  wait(1);
  expect(await value()).toBe(2);
});

test('who wants it fresher has it loaded, for all', async () => {
  const { value, wait } = counted();
  await value();
  wait(100);
  expect(await value(100)).toBe(2);
  expect(await value()).toBe(2);
});

test('a load that failed is not kept', async () => {
  const { value } = counted(['bad']);
  await expect(value()).rejects.toThrow('load 1');
  expect(await value()).toBe(2);
});
