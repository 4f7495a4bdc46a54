/** What a page of events is selected from. */
interface Selection {
  /** The number of events in the index. */
  readonly events: number;
  readonly qualifies: (number: number) => boolean;
  /** What the events are sorted by, the highest first. */
  readonly keyOf: (number: number) => number;
  /** Among equal ones, the lower place comes first. */
  readonly placeOf?: ((number: number) => number) | undefined;
}

/** The first `count` events of a selection, and the number of all in it. */
export function selectEvents({ events, qualifies, keyOf, placeOf = (number) => number }: Selection, count: number) {
  const best: Selected[] = [];
  let total = 0;
  for (let number = 0; number < events; number++) {
    if (!qualifies(number)) continue;
    total += 1;
    const key = keyOf(number);
    const last = best[count - 1];
    if (last && key < last.key) continue;
    const selected = { number, key, place: placeOf(number) };
    if (last && !isBefore(selected, last)) continue;
    best.splice(indexOf(selected), 0, selected);
    if (best.length > count) best.pop();
  }
  return { numbers: best.map(({ number }) => number), total };

  function indexOf(selected: Selected): number {
    let [low, high] = [0, best.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = best[middle];
      if (other && isBefore(other, selected)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

interface Selected {
  readonly number: number;
  readonly key: number;
  readonly place: number;
}

function isBefore(a: Selected, b: Selected): boolean {
  return a.key > b.key || (a.key === b.key && a.place < b.place);
}
