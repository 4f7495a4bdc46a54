import { type ChoiceName, rowOf } from './choices';
import { isTimeZone } from './time-zone';

/** The values that differ from bot to bot: the codes of its languages and the ids of its topics. */
export interface Offered {
  readonly languages: readonly string[];
  readonly topics: readonly string[];
}

/** The value of a choice; undefined when nothing was chosen. */
export type HeldValue = string | readonly string[] | undefined;

export type Held = Readonly<Partial<Record<ChoiceName, HeldValue>>>;

/** Whether a choice makes a difference, given the others in its menu. */
export function isOfUse(name: ChoiceName, held: Held): boolean {
  const conditions: readonly (readonly [string, readonly string[]])[] = Object.entries(rowOf(name).onlyWith ?? {});
  return conditions.every(([other, values]) => {
    const value = Object.entries(held).find(([each]) => each === other)?.[1];
    return typeof value !== 'string' || values.includes(value);
  });
}

/**
 * The value after a press of a button that offers `asked`: a value; of topics, `+a+b` to add or `-a+b` to remove them.
 * Asked for nothing, or for no topics, the value is undefined: nothing is chosen any more. The result is undefined
 * when the button offers what cannot be chosen.
 */
export function choose(
  name: ChoiceName,
  asked: string | undefined,
  before: HeldValue,
  { languages, topics }: Offered,
): { readonly value: HeldValue } | undefined {
  if (asked === undefined) return { value: undefined };
  const { values } = rowOf(name);
  if (values === 'topics') return chooseTopics(asked, before, topics);
  const isOffered =
    values === 'time-zones' ? isTimeZone(asked) : (values === 'languages' ? languages : values).includes(asked);
  return isOffered ? { value: asked } : undefined;
}

function chooseTopics(asked: string, before: HeldValue, known: readonly string[]) {
  const [sign, ids] = [asked.slice(0, 1), asked.slice(1).split('+')];
  const isAdded = sign === '+' && ids.every((id) => known.includes(id));
  if (!isAdded && sign !== '-') return undefined;
  const chosen = isAdded ? [...topicsIn(before), ...ids] : topicsIn(before).filter((id) => !ids.includes(id));
  return { value: chosen.length > 0 ? [...new Set(chosen)].sort() : undefined };
}

/** Longer values do not fit the 64 bytes of a button's data together with `ct=` and `@` with the id of another chat. */
const LONGEST_VALUE = 42;

/** What to ask for to take a change back; undefined when there is no change, or a button cannot carry what it takes. */
export function undo(before: HeldValue, after: HeldValue): { readonly asked: string | undefined } | undefined {
  if (isSame(before, after)) return undefined;
  if (!Array.isArray(before ?? after)) return { asked: typeof before === 'string' ? before : undefined };
  const [had, has] = [topicsIn(before), topicsIn(after)];
  const lost = had.filter((id) => !has.includes(id));
  const asked = lost.length > 0 ? `+${lost.join('+')}` : `-${has.filter((id) => !had.includes(id)).join('+')}`;
  return asked.length <= LONGEST_VALUE ? { asked } : undefined;
}

/** Topics are kept sorted. */
export function isSame(one: HeldValue, other: HeldValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The topics chosen; none for all. */
export const topicsIn = (value: HeldValue): readonly string[] => (typeof value === 'object' ? value : []);
