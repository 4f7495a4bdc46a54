import { setImmediate as turn } from 'node:timers/promises';
import { median } from '../support/percentile';
import { ADMINISTRATOR } from '../support/updates';
import type { Fault } from './fault';
import { SECRET, SECRET_HEADER, outcomesIn, withStand } from './webhook-stand';

interface Body {
  readonly body: string;
  readonly isBase64Encoded?: boolean;
}

const MESSAGE = { message_id: 9, date: 0, chat: { id: 1, type: 'private' }, from: ADMINISTRATOR };
const base64 = (bytes: Buffer): Body => ({ body: bytes.toString('base64'), isBase64Encoded: true });
const nested = (depth: number): string => `${'{"reply_to_message":'.repeat(depth)}{}${'}'.repeat(depth)}`;

const UNREADABLE: readonly (readonly [name: string, body: Body])[] = [
  ['no JSON', { body: '{"update_id":' }],
  ['nothing', { body: '' }],
  ['JSON that is not an update', { body: '[null]' }],
  ['a megabyte', { body: 'x'.repeat(2 ** 20) }],
  [
    'a megabyte of JSON',
    { body: JSON.stringify({ update_id: 1, message: { ...MESSAGE, text: 'x'.repeat(2 ** 20) } }) },
  ],
  ['a megabyte in base64', base64(Buffer.alloc(2 ** 20, 'x'))],
  ['30,000 nested lists', { body: '['.repeat(30_000) }],
  ['bytes that are not UTF-8', base64(Buffer.from([0x7b, 0xff, 0xfe, 0xc0, 0x80, 0x7d]))],
  ['a lone surrogate', { body: '\ud800' }],
  ['what is no base64', { body: '\u{1f600}'.repeat(99), isBase64Encoded: true }],
  ['JSON that says it is base64', { body: JSON.stringify({ update_id: 1, message: MESSAGE }), isBase64Encoded: true }],
];

/** Not asked for, so that nothing is answered; but it is an update. */
const UNKNOWN: readonly (readonly [name: string, fields: string])[] = [
  ['a kind nobody knows', '"a_new_kind":{"text":"3 September"}'],
  ['a kind not asked for', `"edited_channel_post":${JSON.stringify({ ...MESSAGE, text: '3 September' })}`],
  ['no kind at all', '"x":1'],
  ['an update kind whose value is null', '"poll_answer":null'],
  ['an unknown service message', `"message":${JSON.stringify({ ...MESSAGE, a_new_event: {} })}`],
  ['an update nested 1,500 deep', `"edited_channel_post":${nested(1500)}`],
];

const RUNS = 9;
const MOST_MS = 5;

/** What is in the body, however it is spoiled. */
export const bodyFaults: readonly Fault[] = [
  ...UNREADABLE.map(([name, body]): Fault => ({
    fault: `a body of ${name}`,
    expected: `200, unreadable; table read 0 times, in ≤ ${MOST_MS} ms`,
    observe: () => seeBody(body),
  })),
  ...UNKNOWN.map(([fault, fields]): Fault => ({
    fault,
    expected: `200, answered; table read 0 times, in ≤ ${MOST_MS} ms`,
    observe: () => seeBody({ body: `{"update_id":1,${fields}}` }),
  })),
  {
    fault: 'a question in base64, as API Gateway may give it',
    expected: 'sendMessage, answered',
    observe: () =>
      withStand(async ({ handle, lines }) => {
        const text = JSON.stringify({ update_id: 1, message: { ...MESSAGE, text: '3 сентября' } });
        const { body = '{}' } = await handle({ headers: { [SECRET_HEADER]: SECRET }, ...base64(Buffer.from(text)) });
        return `${String((JSON.parse(body) as { method?: string }).method)}, ${outcomesIn(lines)}`;
      }),
  },
];

/** How a webhook that has answered before takes that body; the time is the median of some. */
async function seeBody(body: Body): Promise<string> {
  return withStand(async ({ handle, send, dynamo, lines }) => {
    await send({ update_id: 1, message: { ...MESSAGE, text: '3 September' } });
    dynamo.mend();
    const times: number[] = [];
    const answers = new Set<string>();
    for (let run = 0; run < RUNS; run += 1) {
      lines.length = 0;
      await turn();
      const began = performance.now();
      const { statusCode } = await handle({ headers: { [SECRET_HEADER]: SECRET }, ...body });
      times.push(performance.now() - began);
      answers.add(`${statusCode}, ${outcomesIn(lines)}`);
    }
    const middle = Math.round(median(times));
    const time = middle <= MOST_MS ? `≤ ${MOST_MS}` : String(middle);
    return `${[...answers].join(' or ')}; table read ${dynamo.calls.length} times, in ${time} ms`;
  });
}
