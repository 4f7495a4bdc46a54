import { randomUUID } from 'node:crypto';
import { setTimeout as pauseFor } from 'node:timers/promises';
import { paginateScan } from '@aws-sdk/client-dynamodb';
import { startEmbeddedDynamo } from '../../infra/local/embedded-dynamodb';
import { LOCAL_BOT_INFO } from '../../infra/local/local-bot-info';
import { openLocalTable } from '../../infra/local/local-table';
import { type WebhookRequest, type WebhookResponse, createHandler } from '../../lambdas/webhook/handler';
import { dynamoBotInfo } from '../../shared/adapters/dynamo/bot-info-store';
import { dynamoClient } from '../../shared/adapters/dynamo/client';
import { dynamoCollectionStore } from '../../shared/adapters/dynamo/collection-store';
import { dynamoTable } from '../../shared/adapters/dynamo/dynamo-table';
import { tablePorts } from '../../shared/adapters/dynamo/table-ports';
import { registeredBot } from '../../shared/adapters/telegram/registered-bot';
import type { LogEntry } from '../../shared/adapters/telemetry/log-line';
import { logged } from '../../lambdas/request-log';
import { createTimeZones } from '../../shared/adapters/time-zones/time-zones';
import type { Collection } from '../../shared/domain/collection';
import { ingest } from '../../shared/use-cases/editing/ingest';
import type { Clock } from '../../shared/use-cases/ports';
import type { FloodLimit } from '../../shared/use-cases/flood-limit';
import { collectionOf, event } from '../support/events';
import { type FaultyDynamo, startFaultyDynamo } from '../support/faulty-dynamo';
import { INGEST_CLOCK } from '../support/table';
import { MEMBER } from '../support/updates';

export const SECRET = 'right-secret';
export const SECRET_HEADER = 'x-telegram-bot-api-secret-token';
export const EDITORS = -1009;
export const PARADE = '2015-09-03-parade';

export interface StandOptions {
  readonly secrets?: readonly string[];
  readonly collection?: Collection;
  /** Stands still when not given. */
  readonly clock?: Clock;
  readonly limit?: FloodLimit;
  /** Without the proxy, where it is speed that matters. */
  readonly direct?: boolean;
  /** How many containers take the requests in turn: they share the table, and nothing in memory. */
  readonly containers?: number;
}

export interface Answered {
  readonly status: number;
  /** The method of the call that is the response's body; empty without one. */
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly retryAfter: string | undefined;
}

/** The deployed webhook, but for where it runs: its bot is the one that was registered, its table behind a proxy. */
export interface WebhookStand {
  readonly handle: (request: WebhookRequest) => Promise<WebhookResponse>;
  /** Sends an update as Telegram does. */
  readonly send: (update: object) => Promise<Answered>;
  readonly dynamo: FaultyDynamo;
  /** What was logged. */
  readonly lines: string[];
  /** The calls the webhook made itself. */
  readonly outgoing: { readonly method: string; readonly payload: object }[];
  /** All items that are no event's, in the order of their keys. */
  readonly contents: () => Promise<readonly string[]>;
}

/** The morning of 3 September 2026. */
const STANDING: Clock = { now: () => new Date('2026-09-03T06:00:00Z') };

/** Far above what any of these faults takes. */
const PATIENCE_MS = 240_000;

/** Opens a stand of its own for as long as `use` takes. */
export async function withStand<Result>(
  use: (stand: WebhookStand) => Promise<Result>,
  {
    secrets = [SECRET],
    collection = collectionOf(event('2015-09-03', { id: PARADE })),
    clock = STANDING,
    limit,
    direct = false,
    containers = 1,
  }: StandOptions = {},
): Promise<Result> {
  const engine = await startEmbeddedDynamo();
  const endpoint = await engine.listen();
  const dynamo = await startFaultyDynamo(endpoint);
  const table = await openLocalTable({ endpoint, tableName: `faults-${randomUUID()}` });
  const client = dynamoClient(direct ? endpoint : dynamo.url);
  const proxied = dynamoTable(client, table.tableName);
  const lines: string[] = [];
  const outgoing: { method: string; payload: object }[] = [];
  try {
    await ingest(dynamoCollectionStore(table), collection, INGEST_CLOCK);
    await dynamoBotInfo(table).store(LOCAL_BOT_INFO);
    const newContainer = () =>
      logged(
        createHandler({
          secrets: () => Promise.resolve(secrets),
          handleUpdate: registeredBot(() => dynamoBotInfo(proxied).load(), {
            ports: { ...tablePorts(proxied, clock), clock, chance: () => 0.5, timeZones: createTimeZones() },
            timeZone: 'UTC',
            adminChat: EDITORS,
            limit,
          }),
          call: (method, payload) => {
            outgoing.push({ method, payload });
            return Promise.resolve(method === 'getChatMember' ? { status: statusOf(payload) } : true);
          },
        }),
        { name: 'webhook', sink: (line) => lines.push(line) },
      );
    const handles = Array.from({ length: containers }, newContainer);
    let requests = 0;
    const handle = async (request: WebhookRequest): Promise<WebhookResponse> => {
      const next = handles[requests % containers] ?? newContainer();
      requests += 1;
      return next(request);
    };
    return await inTime(use({ handle, send, dynamo, lines, outgoing, contents }));

    async function send(update: object): Promise<Answered> {
      return answered(await handle({ headers: { [SECRET_HEADER]: SECRET }, body: JSON.stringify(update) }));
    }
  } finally {
    client.destroy();
    await dynamo.close();
    await table.close();
    await engine.close();
  }

  async function contents(): Promise<readonly string[]> {
    const kept: string[] = [];
    for await (const { Items = [] } of paginateScan({ client: table.client }, { TableName: table.tableName }))
      for (const item of Items)
        if (/^(?:CHAT#|REPORT|SCHEDULE)/.test(item['pk']?.S ?? ''))
          kept.push(
            JSON.stringify(
              Object.entries(item)
                .filter(isContent)
                .sort(([a], [b]) => (a < b ? -1 : 1)),
            ),
          );
    return kept.sort();
  }
}

/** The first version of an item is drawn by chance. */
function isContent([name]: readonly [string, unknown]): boolean {
  return name !== 'version';
}

/** Everybody is an administrator but one. */
function statusOf(asked: object): string {
  return 'user_id' in asked && asked.user_id === MEMBER.id ? 'member' : 'administrator';
}

/** What hangs for good is seen, too. */
async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  const ended = new AbortController();
  const late = pauseFor(PATIENCE_MS, undefined, { signal: ended.signal }).then(() => {
    throw new Error(`no end after ${PATIENCE_MS / 1000} s`);
  });
  return Promise.race([work, late]).finally(() => {
    ended.abort();
  });
}

/** What a response says. */
export function answered({ statusCode, headers = {}, body }: WebhookResponse): Answered {
  const { method = '', ...payload } = JSON.parse(body || '{}') as { readonly method?: string };
  return { status: statusCode, method, payload, retryAfter: headers['retry-after'] };
}

/** The lines of a log, without their times. */
export function outcomesIn(lines: readonly string[]): string {
  return lines.map((line) => (JSON.parse(line) as LogEntry).outcome).join(', ');
}
