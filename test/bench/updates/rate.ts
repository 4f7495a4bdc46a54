/** Long enough that what is often run is compiled. */
const WARM_UP = { leastUpdates: 10_000, milliseconds: 1000 };
const MEASURED = { leastUpdates: 5000, milliseconds: 1000 };
/** To ask for the processor time may take longer than to take an update, so it is asked for seldom. */
const UPDATES_BETWEEN_LOOKS = 500;

/**
 * Prints how many updates a second of processor time a bot takes, one after another: a busy machine takes time from a
 * process, but not its own. Each update is the body of a webhook request.
 */
export async function printRate(bodies: readonly string[], take: (body: string) => Promise<unknown>): Promise<void> {
  await rateFor(WARM_UP, bodies, take);
  process.stdout.write(`${await rateFor(MEASURED, bodies, take)}\n`);
}

async function rateFor(
  { leastUpdates, milliseconds }: typeof MEASURED,
  bodies: readonly string[],
  take: (body: string) => Promise<unknown>,
): Promise<number> {
  const began = process.cpuUsage();
  let taken = 0;
  let passed = 0;
  while (passed < milliseconds || taken < leastUpdates) {
    const next = taken + UPDATES_BETWEEN_LOOKS;
    for (; taken < next; taken += bodies.length) for (const body of bodies) await take(body);
    const { user, system } = process.cpuUsage(began);
    passed = (user + system) / 1000;
  }
  return (taken * 1000) / passed;
}
