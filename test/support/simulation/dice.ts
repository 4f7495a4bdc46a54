import { seeded } from '../seeded';

/** Chance that comes the same again for a seed. */
export interface Dice {
  /** Whether something of that probability happens. */
  falls(probability: number): boolean;
  /** A whole number from 0 up to the limit, which is not reached. */
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
