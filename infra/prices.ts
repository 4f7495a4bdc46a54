/**
 * What AWS asks, in US dollars, in us-east-1, without any free tier; as published in November 2026 on the pricing pages of
 * each service (aws.amazon.com/SERVICE/pricing), the first and most expensive tier of each.
 */
export const PRICES = {
  /** API Gateway, HTTP APIs: a million requests. */
  httpRequests: 1,
  /** Lambda: a million requests. */
  runs: 0.2,
  /** Lambda on arm64: a GB-second. */
  gigabyteSecond: 0.000_013_333_4,
  /** DynamoDB on demand: a million read and write request units. */
  readUnits: 0.125,
  writeUnits: 0.625,
  /** SQS, standard queues: a million requests. */
  queueRequests: 0.4,
  /** EventBridge Scheduler: a million invocations. */
  ticks: 1,
  /** CloudWatch Logs: a GB taken in. */
  logGigabyte: 0.5,
  /** X-Ray: a million traces recorded. */
  traces: 5,
  /** CloudWatch: a month of an alarm at the usual resolution, beyond the ten that are free. */
  alarmMonth: 0.1,
  /** DynamoDB: a month of a GB stored, and of its backups to any second. */
  storedGigabyteMonth: 0.25,
  backupGigabyteMonth: 0.2,
} as const;
