import type { WireFault } from '../support/faulty-dynamo';
import { median } from '../support/percentile';
import { ADMINISTRATOR, PRIVATE, pressed, said } from '../support/updates';
import type { Fault } from './fault';
import { type Answered, type WebhookStand, outcomesIn, withStand } from './webhook-stand';

const QUESTION = { update_id: 1, message: { ...said(ADMINISTRATOR, '3 September').message, chat: PRIVATE } };
const CHANGE = { update_id: 2, ...pressed(ADMINISTRATOR, 'cp=3', PRIVATE) };

/** What passes by itself, and for how many calls it may last without being felt: the client tries three times. */
const PASSING: readonly (readonly [name: string, fault: WireFault])[] = [
  ['throttles', 'throttled'],
  ['throttles a table of fixed capacity', 'exceeded'],
  ['answers 500', 'broken'],
  ['answers 503', 'unavailable'],
  ['answers 503 in HTML', 'html'],
  ['resets connections', 'reset'],
  ['resets connections after the effect', 'lost'],
  ['breaks off in mid-answer', 'cut'],
];
const HANGING: readonly (readonly [name: string, fault: WireFault])[] = [
  ['does not answer', 'hung'],
  ['stops in mid-answer', 'stalled'],
];
/** No attempt ends by itself, so a retry comes too late: only the deadline ends the call. */
const DRIPPING = ['sends its answer byte by byte', 'dripping'] as const;
const DOWN = 'a question: 503 again in 30 s; a change: 503 again in 30 s; store-down, store-down';
const SERVED = 'a question: 200 sendMessage; a change: 200 answerCallbackQuery; answered, answered';
const HANG_RUNS = 3;
const MOST_SECONDS = 2;

/** A store that is not well. */
export const storeFaults: readonly Fault[] = [
  ...[...PASSING, ...HANGING].map(([name, fault]): Fault => ({
    fault: `DynamoDB ${name}, once`,
    expected: `${SERVED}; 1 setting kept`,
    observe: () =>
      withStand((stand) =>
        seeBoth(stand, () => {
          stand.dynamo.fail(fault, { times: 1 });
        }),
      ),
  })),
  ...PASSING.map(([name, fault]): Fault => ({
    fault: `DynamoDB ${name}, for long, and is well again`,
    expected: `${DOWN}; 0 settings kept; then ${SERVED}; 1 setting kept`,
    observe: () =>
      withStand(async (stand) => {
        const during = await seeBoth(stand, () => {
          stand.dynamo.fail(fault, { operation: fault === 'lost' || fault === 'cut' ? /Get|Query/ : /^/ });
        });
        stand.lines.length = 0;
        return `${during}; then ${await seeBoth(stand, () => {
          stand.dynamo.mend();
        })}`;
      }),
  })),
  ...[...HANGING, DRIPPING].map(([name, fault]): Fault => ({
    fault: `DynamoDB ${name}, for long`,
    expected: `503 again in 30 s, in ≤ ${MOST_SECONDS} s`,
    observe: () => withStand((stand) => seeHang(stand, fault)),
  })),
  {
    fault: 'the bot fails at an update',
    expected:
      '200 “Something went wrong on my side. Please try again in a minute.”, then 200 sendMessage; given-up, answered; the fault logged: ValidationException 400',
    observe: () =>
      withStand(async ({ send, dynamo, lines }) => {
        dynamo.fail('invalid', { operation: /Query/, times: 1 });
        const { status, payload } = await send(QUESTION);
        const next = await send(QUESTION);
        const { name, status: code } =
          (JSON.parse(lines[0] ?? '{}') as { fault?: { name?: string; status?: number } }).fault ?? {};
        return `${status} “${String(payload['text'])}”, then ${inWords(next)}; ${outcomesIn(lines)}; the fault logged: ${name ?? ''} ${code ?? ''}`;
      }),
  },
];

/** What becomes of a question, and of a change of a setting, each with the fault anew. */
async function seeBoth({ send, lines, contents }: WebhookStand, fail: () => void): Promise<string> {
  fail();
  const question = inWords(await send(QUESTION));
  fail();
  const change = inWords(await send(CHANGE));
  const kept = (await contents()).length;
  return `a question: ${question}; a change: ${change}; ${outcomesIn(lines)}; ${kept} setting${kept === 1 ? '' : 's'} kept`;
}

function inWords({ status, method, retryAfter }: Answered): string {
  return [status, method, retryAfter === undefined ? '' : `again in ${retryAfter} s`].filter(Boolean).join(' ');
}

/** The time is the median of some. */
async function seeHang({ send, dynamo }: WebhookStand, fault: WireFault): Promise<string> {
  const times: number[] = [];
  const answers = new Set<string>();
  for (let run = 0; run < HANG_RUNS; run += 1) {
    dynamo.fail(fault);
    const began = performance.now();
    answers.add(inWords(await send(QUESTION)));
    times.push((performance.now() - began) / 1000);
  }
  const middle = median(times);
  return `${[...answers].join(' or ')}, in ${middle <= MOST_SECONDS ? `≤ ${MOST_SECONDS}` : middle.toFixed(2)} s`;
}
