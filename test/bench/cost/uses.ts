import { logLine } from '../../../shared/adapters/telemetry/log-line';
import type { Count } from '../calls/count';
import { BATCH } from '../calls/count-schedule';
import type { Deployed } from './deployed';
import type { Use } from './cost';

/** What is assumed, for it cannot be measured here. */
export const ASSUMED = {
  /** A call of DynamoDB, with what the SDK does for it, at a part of a processor. */
  tableCallMs: 8,
  /** A call of Telegram, from far away. */
  telegramCallMs: 57,
  /** Lambda gives a whole processor at so much memory, and of less a part. */
  gigabytesOfProcessor: 1769 / 1024,
  /** Runs that load the function first. */
  coldShare: 0.005,
  /** Lambda's own three lines for a run that went well. */
  platformLines: { bytes: 335, count: 3 },
  /** CloudWatch adds so much to each line. */
  lineBytes: 26,
  /** Messages a second of one function, which waits in between. */
  messagesASecond: 15,
  /** Calls to the queue for a batch: sent, received, deleted. */
  queueRequestsOfBatch: 3,
} as const;

/** Measured in this run. */
export interface Measured {
  /** Processor time of a question without its calls, in milliseconds. */
  readonly questionMs: number;
  /** Time to load the webhook, in milliseconds. */
  readonly initMs: number;
}

/** What a question uses that reads a page of events. */
export function useOfQuestion(count: Count, deployed: Deployed, { questionMs, initMs }: Measured): Use {
  const gigabytes = deployed.gigabytes('webhook');
  const share = gigabytes / ASSUMED.gigabytesOfProcessor;
  const calls = count.queries + count.gets + count.writes;
  const line = logLine({ function: 'webhook', outcome: 'answered', update: 'message', ms: 12 });
  return {
    httpRequests: 1,
    runs: 1,
    // Loading has a whole processor.
    seconds: (calls * ASSUMED.tableCallMs + questionMs / share + ASSUMED.coldShare * initMs) / 1000,
    gigabytes,
    readUnits: count.readUnits,
    writeUnits: count.writeUnits,
    traces: deployed.isTraced ? 1 : 0,
    logBytes: runLogBytes(line, deployed) + deployed.accessLineBytes + ASSUMED.lineBytes,
  };
}

/** What a page uses, of a function that knows the collection already. */
export function useOfPage(
  page: { readonly calls: number; readonly readUnits: number; readonly ms: number; readonly initMs: number },
  deployed: Deployed,
): Use {
  const gigabytes = deployed.gigabytes('pages');
  const share = gigabytes / ASSUMED.gigabytesOfProcessor;
  const line = logLine({ function: 'pages', outcome: '200', ms: 12 });
  return {
    httpRequests: 1,
    runs: 1,
    // Loading has a whole processor.
    seconds: (page.calls * ASSUMED.tableCallMs + page.ms / share + ASSUMED.coldShare * page.initMs) / 1000,
    gigabytes,
    readUnits: page.readUnits,
    writeUnits: 0,
    traces: deployed.isTraced ? 1 : 0,
    logBytes: runLogBytes(line, deployed) + deployed.accessLineBytes + ASSUMED.lineBytes,
  };
}

/** What a scheduled message uses, as one of a batch. */
export function useOfMessage(batch: Count, deployed: Deployed): Use {
  const line = logLine({ function: 'deliver', outcome: 'delivered', ms: 667, counts: { sent: BATCH } });
  return {
    runs: 1 / BATCH,
    seconds: 1 / ASSUMED.messagesASecond,
    gigabytes: deployed.gigabytes('deliver'),
    readUnits: batch.readUnits / BATCH,
    writeUnits: batch.writeUnits / BATCH,
    queueRequests: ASSUMED.queueRequestsOfBatch / BATCH,
    traces: (deployed.isTraced ? 1 : 0) / BATCH,
    logBytes: runLogBytes(line, deployed) / BATCH,
  };
}

function runLogBytes(line: string, { hasPlatformLines }: Deployed): number {
  const own = Buffer.byteLength(line) + ASSUMED.lineBytes;
  const { bytes, count } = ASSUMED.platformLines;
  return own + (hasPlatformLines ? bytes + count * ASSUMED.lineBytes : 0);
}

const NAIVE_GIGABYTES = 0.5;
/** Lambda's own lines and one for the request; and the API's. */
const NAIVE_LOG_BYTES = 335 + 100 + 100 + 5 * ASSUMED.lineBytes;

/** The same answer by a bot as they are usually made: the whole day is read, of 100,000 events; see `docs/figures.md`. */
export function naiveQuestion(wholeDayUnits: number): Use {
  return {
    httpRequests: 1,
    runs: 1,
    // What the chat chose, the day, and the update's stamp before and after; then sendMessage.
    seconds: (4 * ASSUMED.tableCallMs + ASSUMED.telegramCallMs) / 1000,
    gigabytes: NAIVE_GIGABYTES,
    readUnits: 0.5 + wholeDayUnits,
    writeUnits: 2,
    traces: 0,
    logBytes: NAIVE_LOG_BYTES,
  };
}

/** The same message by a function run for each: marked before and after it is sent. */
export const NAIVE_MESSAGE: Use = {
  runs: 1,
  seconds: (4 * ASSUMED.tableCallMs + ASSUMED.telegramCallMs) / 1000,
  gigabytes: NAIVE_GIGABYTES,
  readUnits: 1,
  writeUnits: 2,
  queueRequests: 2 + 1 / BATCH,
  traces: 0,
  logBytes: NAIVE_LOG_BYTES,
};
