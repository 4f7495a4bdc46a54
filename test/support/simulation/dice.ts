import { seeded } from '../seeded';

/** Random numbers that a seed repeats. */
export interface Dice {
  /** True with that probability. */
  falls(probability: number): boolean;
  /** An integer from 0 up to the limit (exclusive). */
  below(limit: number): number;
  oneOf<Item>(items: readonly [Item, ...Item[]]): Item;
}

export function dice(seed: number): Dice {
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  return {
    below,
    falls: (probability) => random() < probability,
    oneOf: (items) => items[below(items.length)] ?? items[0],
  };
}
