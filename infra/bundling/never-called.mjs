/** Stands in for the packages of NEVER_CALLED: whatever they export throws when it is called after all. */
export function neverCalled() {
  throw new Error(
    'this package was left out of the bundle, because it is never called: see infra/bundling/left-out.ts',
  );
}

export default neverCalled;
/** The names by which these packages are imported. */
export { neverCalled as AbortController, neverCalled as EventStreamSerde, neverCalled as defaultProvider };
