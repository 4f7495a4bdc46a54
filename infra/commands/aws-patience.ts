/** For clients of AWS that a person waits for: a refusal comes within seconds. */
export const PATIENCE = {
  maxAttempts: 2,
  requestHandler: { connectionTimeout: 2000, requestTimeout: 10_000 },
} as const;
