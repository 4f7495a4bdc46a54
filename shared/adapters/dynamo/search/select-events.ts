/** What a page of events is selected from. */
interface Selection {
  /** The number of events in the index. */
  readonly events: number;
  readonly qualifies: (number: number) => boolean;
  /** What the events are sorted by, the highest first; of equal ones the lower number comes first. */
  readonly keyOf: (number: number) => number;
}

/** The first `count` events of a selection, and the number of all in it. */
export function selectEvents({ events, qualifies, keyOf }: Selection, count: number) {
  const numbers: number[] = [];
  const keys: number[] = [];
  let total = 0;
  for (let number = 0; number < events; number++) {
    if (!qualifies(number)) continue;
    total += 1;
    const key = keyOf(number);
    if (numbers.length >= count && key <= (keys[count - 1] ?? 0)) continue;
    const place = placeOf(key);
    numbers.splice(place, 0, number);
    keys.splice(place, 0, key);
    if (numbers.length > count) {
      numbers.pop();
      keys.pop();
    }
  }
  return { numbers, total };

  /** The place after all equal keys. */
  function placeOf(key: number): number {
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((keys[middle] ?? 0) >= key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
