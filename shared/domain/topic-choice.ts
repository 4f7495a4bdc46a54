/**
 * The topics chosen after a button was pressed: `+a+b` adds, `-a+b` takes out. Undefined when it asks for neither, or
 * to add one that the collection does not know.
 */
export function chooseTopics(
  chosen: readonly string[],
  value: string,
  known: readonly string[],
): readonly string[] | undefined {
  const [sign, ids] = [value.slice(0, 1), value.slice(1).split('+')];
  if (sign === '-') return chosen.filter((topic) => !ids.includes(topic));
  if (sign !== '+' || !ids.every((id) => known.includes(id))) return undefined;
  return [...new Set([...chosen, ...ids])].sort();
}
