import type { TokenScan } from './token-scan';
import { type Backend, type BackendOptions, withBackend } from './backend';

/** When a broadcast is due: nine o'clock in Moscow. */
export const SLOT = '2026-09-03T06:00:00Z';
/** Enough to keep two functions busy for some seconds. */
export const MANY = 60;

/** Sends the messages of a slot to chats 1 to n; describes the result. */
export async function broadcast(
  tokenScan: TokenScan,
  { chats, ...options }: BackendOptions & { readonly chats: number },
  tell: (backend: Backend) => string | Promise<string> = (backend) => arrivals(backend, chats),
): Promise<string> {
  return withBackend(tokenScan, options, async (backend) => {
    await subscribeChats(backend, chats);
    await backend.tick(SLOT);
    await backend.work();
    return tell(backend);
  });
}

export async function subscribeChats({ subscribe }: Backend, chats: number): Promise<void> {
  await subscribe(...Array.from({ length: chats }, (_, n) => ({ chatId: n + 1 })));
}

/** `9 of 10 got theirs, none twice` */
export function arrivals({ sent }: Backend, chats: number): string {
  const times = new Map<string, number>();
  for (const { chatId, thread, arrived } of sent) {
    const to = `${chatId} ${thread}`;
    if (arrived) times.set(to, (times.get(to) ?? 0) + 1);
  }
  const twice = [...times.values()].filter((count) => count > 1).length;
  return `${times.size} of ${chats} got theirs, ${twice === 0 ? 'none' : twice} twice`;
}

/** How long it takes until one function knows of the silence that another was given. Source: schedule-state.ts. */
const DELAY_OF_NEWS_SECONDS = 1;

/** `silence for 5 s`: no attempt follows the first message that did not arrive for that time. */
export function silenceAfter({ sent }: Backend, seconds: number): string {
  const from = sent.find(({ arrived }) => !arrived)?.at ?? NaN;
  const loud = sent.find(({ at }) => at > from + DELAY_OF_NEWS_SECONDS && at < from + seconds);
  if (sent.every(({ at }) => !(at >= from + seconds))) return 'nobody tries again';
  return loud ? `a call after ${loud.at - from} s` : `silence for ${seconds} s`;
}

/** More than a batch at 15 messages a second takes. */
const LONGEST_RUN_MS = 2000;

/** `no function waits` */
export function waiting({ lines }: Backend): string {
  const longest = Math.max(...lines.filter((line) => line.function === 'deliver').map(({ ms }) => ms));
  return longest < LONGEST_RUN_MS ? 'no function waits' : `a function ran for ${longest / 1000} s`;
}
