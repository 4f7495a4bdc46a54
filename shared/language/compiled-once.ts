/** Compiles what is made of an object, such as a list of languages, when it is first needed; keeps it as long as the object. */
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
