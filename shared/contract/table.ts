/** The one table, as CDK makes it and the code uses it. */
export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Seconds since 1970, on items that end by themselves. */
  timeToLive: 'expires',
} as const;
