import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Telegram's server on loopback as one who sends much sees it: far away, and with limits. */
export interface SlowTelegram {
  readonly apiRoot: string;
  readonly sent: readonly { readonly chatId: number; readonly at: number }[];
  readonly refused: () => number;
  close(): Promise<void>;
}

const LATENCY_MS = 57;
/** In bulk, and in one chat. */
const PER_SECOND = 30;
/** So many may come at once after a rest. */
const BURST = 4;
const IN_CHAT_MS = 1000;

/** Thirty messages a second go through, and one a second in a chat; what is above that gets 429. */
export async function startSlowTelegram(): Promise<SlowTelegram> {
  const sent: { chatId: number; at: number }[] = [];
  const lastIn = new Map<number, number>();
  let refused = 0;
  let tokens = BURST;
  let filledAt = performance.now();
  const server = createServer((request, response) => {
    void request.toArray().then((chunks) => {
      const { chat_id: chatId } = JSON.parse(Buffer.concat(chunks as Buffer[]).toString()) as { chat_id: number };
      const isTaken = take(chatId);
      const body = isTaken
        ? { ok: true, result: { message_id: sent.length } }
        : { ok: false, error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 1 } };
      setTimeout(() => response.writeHead(isTaken ? 200 : 429).end(JSON.stringify(body)), LATENCY_MS);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    refused: () => refused,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function take(chatId: number): boolean {
    const now = performance.now();
    tokens = Math.min(BURST, tokens + ((now - filledAt) / 1000) * PER_SECOND);
    filledAt = now;
    if (tokens < 1 || now - (lastIn.get(chatId) ?? -Infinity) < IN_CHAT_MS) {
      refused += 1;
      return false;
    }
    tokens -= 1;
    lastIn.set(chatId, now);
    sent.push({ chatId, at: now });
    return true;
  }
}
