/** Compiles the words of a list of languages when they are first needed, and keeps the result as long as the list. */
export function compiledOnce<Among extends object, Compiled extends object>(
  compile: (among: Among) => Compiled,
): (among: Among) => Compiled {
  const compiled = new WeakMap<Among, Compiled>();
  return (among) => {
    const known = compiled.get(among) ?? compile(among);
    compiled.set(among, known);
    return known;
  };
}
