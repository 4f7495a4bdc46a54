import type { Heard } from './heard';
import { type Office, type OfficeOptions, inOffice } from './office';

/** When everybody of a broadcast gets theirs: nine o'clock in Moscow. */
export const SLOT = '2026-09-03T06:00:00Z';
/** So many that two functions work at it for some seconds. */
export const MANY = 60;

/** Chats 1 to so many get their message of a slot; tells what came of it. */
export async function broadcast(
  heard: Heard,
  { chats, ...options }: OfficeOptions & { readonly chats: number },
  tell: (office: Office) => string | Promise<string> = (office) => arrivals(office, chats),
): Promise<string> {
  return inOffice(heard, options, async (office) => {
    await subscribeChats(office, chats);
    await office.tick(SLOT);
    await office.work();
    return tell(office);
  });
}

export async function subscribeChats({ subscribe }: Office, chats: number): Promise<void> {
  await subscribe(...Array.from({ length: chats }, (_, n) => ({ chatId: n + 1 })));
}

/** `9 of 10 got theirs, none twice` */
export function arrivals({ sent }: Office, chats: number): string {
  const times = new Map<string, number>();
  for (const { chatId, thread, arrived } of sent) {
    const to = `${chatId} ${thread}`;
    if (arrived) times.set(to, (times.get(to) ?? 0) + 1);
  }
  const twice = [...times.values()].filter((count) => count > 1).length;
  return `${times.size} of ${chats} got theirs, ${twice === 0 ? 'none' : twice} twice`;
}

/** A function that was told to be silent may tell another so much later. Source: schedule-state.ts. */
const HEARD_OF_SECONDS = 1;

/** `silence for 5 s`: after the first message that did not arrive nobody even tries for so long. */
export function silenceAfter({ sent }: Office, seconds: number): string {
  const from = sent.find(({ arrived }) => !arrived)?.at ?? NaN;
  const loud = sent.find(({ at }) => at > from + HEARD_OF_SECONDS && at < from + seconds);
  if (sent.every(({ at }) => !(at >= from + seconds))) return 'nobody tries again';
  return loud ? `a call after ${loud.at - from} s` : `silence for ${seconds} s`;
}

/** A batch at 15 a second takes less. */
const LONGEST_RUN_MS = 2000;

/** `no function waits` */
export function waiting({ lines }: Office): string {
  const longest = Math.max(...lines.filter((line) => line.function === 'deliver').map(({ ms }) => ms));
  return longest < LONGEST_RUN_MS ? 'no function waits' : `a function ran for ${longest / 1000} s`;
}
