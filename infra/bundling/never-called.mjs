/** Stands in for what NEVER_CALLED lists: whatever it exports throws when it is called after all. */
export function neverCalled() {
  throw new Error('this was left out of the bundle, because it is never called: see infra/bundling/left-out.ts');
}

export default neverCalled;
/** The names by which it is imported. */
export {
  neverCalled as AdaptiveRetryStrategy,
  neverCalled as EventStreamSerde,
  neverCalled as MemorySessionStore,
  neverCalled as Router,
  neverCalled as Sha256Js,
  neverCalled as Telegraf,
  neverCalled as Telegram,
  neverCalled as defaultProvider,
  neverCalled as getInstanceMetadataRegion,
  neverCalled as session,
};
