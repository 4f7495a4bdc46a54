import { PRICES } from '../../../infra/prices';

/** What one question, or one message, uses. */
export interface Use {
  readonly httpRequests?: number;
  readonly runs: number;
  /** Of Lambda, over all runs. */
  readonly seconds: number;
  readonly gigabytes: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly queueRequests?: number;
  readonly traces: number;
  readonly logBytes: number;
}

/** A part of a cost: dollars for a million. */
export interface CostPart {
  readonly name: string;
  readonly dollars: number;
}

/** What a million times that use costs, part by part; parts of nothing are left out. */
export function costOfMillion(use: Use): readonly CostPart[] {
  const {
    httpRequests = 0,
    runs,
    seconds,
    gigabytes,
    readUnits,
    writeUnits,
    queueRequests = 0,
    traces,
    logBytes,
  } = use;
  return [
    { name: 'HTTP API', dollars: httpRequests * PRICES.httpRequests },
    { name: 'Lambda, runs', dollars: runs * PRICES.runs },
    { name: 'Lambda, time', dollars: seconds * gigabytes * 1e6 * PRICES.gigabyteSecond },
    { name: 'DynamoDB, reads', dollars: readUnits * PRICES.readUnits },
    { name: 'DynamoDB, writes', dollars: writeUnits * PRICES.writeUnits },
    { name: 'SQS', dollars: queueRequests * PRICES.queueRequests },
    { name: 'X-Ray', dollars: traces * PRICES.traces },
    // A million of so many bytes, in GB.
    { name: 'logs', dollars: (logBytes / 1000) * PRICES.logGigabyte },
  ].filter(({ dollars }) => dollars > 0);
}

export function dollarsOf(parts: readonly CostPart[]): number {
  return parts.reduce((sum, { dollars }) => sum + dollars, 0);
}
