import { Agent, type IncomingMessage, request } from 'node:http';
import { setTimeout as pauseFor } from 'node:timers/promises';
import { readBody, served } from '../support/loopback-server';
import { type Answered, SECRET, SECRET_HEADER, type WebhookStand, answered } from './webhook-stand';

export interface Delivered extends Answered {
  /** Until the answer that was no 503, in milliseconds. */
  readonly ms: number;
}

/** Delivers an update as Telegram does: once more as long as it is asked to come again, so many times at most. */
export type Deliver = (update: object) => Promise<Delivered>;

const MOST_TRIES = 20;
/** Longer with each try. */
const PAUSE_MS = 100;
/** As many as Telegram may hold, and those of a flood. */
const MOST_SOCKETS = 200;
/** Before the server gives an idle connection up, so that none is used in that moment. */
const IDLE_MS = 2000;

/** The webhook behind an HTTP server on loopback, as behind an HTTP API, for as long as `use` takes. */
export async function withTraffic<Result>(
  { handle }: WebhookStand,
  use: (deliver: Deliver) => Promise<Result>,
): Promise<Result> {
  const agent = new Agent({ keepAlive: true, maxSockets: MOST_SOCKETS, timeout: IDLE_MS });
  return served(
    async ({ headers, body }) => {
      const { statusCode, ...response } = await handle({
        headers: { [SECRET_HEADER]: single(headers[SECRET_HEADER]) },
        body,
      });
      return { status: statusCode, ...response };
    },
    (url) =>
      use(async (update) => {
        const began = performance.now();
        for (let tried = 1; ; tried += 1) {
          const { status, body } = await post(url, agent, JSON.stringify(update));
          if (status === 503 && tried < MOST_TRIES) {
            await pauseFor(PAUSE_MS * tried);
            continue;
          }
          return { ...answered({ statusCode: status, body }), ms: performance.now() - began };
        }
      }),
  ).finally(() => {
    agent.destroy();
  });
}

function single(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0];
}

async function post(
  url: string,
  agent: Agent,
  body: string,
): Promise<{ readonly status: number; readonly body: string }> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = { [SECRET_HEADER]: SECRET, 'content-type': 'application/json' };
    request(url, { method: 'POST', agent, headers }, resolve).on('error', reject).end(body);
  });
  return { status: answer.statusCode ?? 0, body: String(await readBody(answer)) };
}
