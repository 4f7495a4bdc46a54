import { readBody, startServer } from '../support/loopback-server';

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
  const { url, close } = await startServer(async (request, response) => {
    const { chat_id: chatId } = JSON.parse(String(await readBody(request))) as { chat_id: number };
    const isTaken = take(chatId);
    const body = isTaken
      ? { ok: true, result: { message_id: sent.length } }
      : { ok: false, error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 1 } };
    setTimeout(() => response.writeHead(isTaken ? 200 : 429).end(JSON.stringify(body)), LATENCY_MS);
  });
  return { apiRoot: url, sent, refused: () => refused, close };

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
