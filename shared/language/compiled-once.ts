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

/** The same for lists: those that have the same members are compiled once. */
export function compiledOnceForMembers<Member extends object, Compiled extends object>(
  compile: (among: readonly Member[]) => Compiled,
): (among: readonly Member[]) => Compiled {
  interface Beginning {
    readonly next: WeakMap<Member, Beginning>;
    compiled?: Compiled;
  }
  const begin = (): Beginning => ({ next: new WeakMap() });
  const empty = begin();
  return (among) => {
    let beginning = empty;
    for (const member of among) {
      const longer = beginning.next.get(member) ?? begin();
      beginning.next.set(member, longer);
      beginning = longer;
    }
    return (beginning.compiled ??= compile(among));
  };
}
