import fc from 'fast-check';
import { type RawUpdate, anyUpdate } from '../support/any-update';
import { NO_TROUBLE, type Trouble, anyTrouble } from '../support/bot-api/any-trouble';
import { anyEntitiesOf, anyText } from '../support/bot-api/any-text';
import { violations } from '../support/bot-api/violations';
import { quotedIn, quotingWebhook } from '../support/quoting-webhook';
import { SEED } from '../support/seed';
import { ADMINISTRATOR } from '../support/updates';
import type { Fault } from './fault';

const RUNS = 20_000;
/** Made at once. */
const BATCH = 1000;
const EXPECTED = `${RUNS} lines logged, 0 thrown, 0 calls that Telegram would refuse, 0 lines that quote a user or the token`;

const MESSAGE = { message_id: 9, date: 1_790_000_000, chat: { id: 1, type: 'private' }, from: ADMINISTRATOR };
const anySaid: fc.Arbitrary<RawUpdate> = anyText.chain((text) =>
  anyEntitiesOf(text).map((entities) => ({
    update_id: 1,
    message: { ...MESSAGE, text, ...(entities && { entities }) },
  })),
);

/** Whatever comes. */
export function fuzzFaults(): readonly Fault[] {
  return [
    {
      fault: `${RUNS} generated updates, some in trouble with the table or with Telegram`,
      expected: `${EXPECTED}; > ${RUNS / 5} calls`,
      observe: () => fuzz(fc.tuple(anyUpdate, anyTrouble), RUNS / 5),
    },
    {
      fault: `${RUNS} generated texts in a private chat`,
      expected: `${EXPECTED}; > ${RUNS * 0.8} calls`,
      observe: () => fuzz(fc.tuple(anySaid, fc.constant(NO_TROUBLE)), RUNS * 0.8),
    },
  ];
}

async function fuzz(inputs: fc.Arbitrary<[RawUpdate, Trouble]>, leastCalls: number): Promise<string> {
  const found = { lines: 0, thrown: 0, refused: 0, quoting: 0, calls: 0 };
  const examples: string[] = [];
  for (let made = 0; made < RUNS; made += BATCH)
    for (const [raw, trouble] of fc.sample(inputs, { numRuns: BATCH, seed: SEED + made })) await one(raw, trouble);
  const { lines, thrown, refused, quoting, calls } = found;
  const example = examples[0] === undefined ? '' : `, such as ${examples[0]}`;
  return `${lines} lines logged, ${thrown} thrown, ${refused} calls that Telegram would refuse, ${quoting} lines that quote a user or the token${example}; ${calls > leastCalls ? `> ${leastCalls}` : calls} calls`;

  async function one(raw: RawUpdate, trouble: Trouble): Promise<void> {
    const { lines, calls } = await quotingWebhook(raw, trouble).catch((error: unknown) => {
      found.thrown += 1;
      examples.push(String(error));
      return { lines: [], calls: [] };
    });
    const refused = calls.flatMap(({ method, payload }) => violations(method, payload));
    const quoting = lines.filter((line) => quotedIn(line, raw).length > 0);
    found.lines += lines.length;
    found.calls += calls.length;
    found.refused += refused.length;
    found.quoting += quoting.length;
    examples.push(...refused, ...quoting);
  }
}
