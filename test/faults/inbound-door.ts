import { ADMINISTRATOR } from '../support/updates';
import type { Fault } from './fault';
import { SECRET, SECRET_HEADER, outcomesIn, withStand } from './webhook-stand';

const WORDS = 'A-word-of-a-user';
const UPDATE = {
  update_id: 1,
  message: { message_id: 9, date: 0, chat: { id: 1, type: 'private' }, from: ADMINISTRATOR, text: WORDS },
};

const SECRETS: readonly (readonly [name: string, headers: Readonly<Record<string, string>>])[] = [
  ['a wrong secret', { [SECRET_HEADER]: 'Wrong-secret' }],
  ['a secret with the right beginning', { [SECRET_HEADER]: `${SECRET}-Wrong-secret` }],
  ['no secret', {}],
  ['an empty secret', { [SECRET_HEADER]: '' }],
  ['a secret of 10 KB', { [SECRET_HEADER]: 'Wrong-secret'.repeat(854) }],
];

/** Who is let in. */
export const doorFaults: readonly Fault[] = [
  ...SECRETS.map(([fault, headers]): Fault => ({
    fault,
    expected: '401, forged; body looked at 0 times, table read 0 times, log quotes nothing',
    observe: () => comeWith(headers, [SECRET]),
  })),
  ...SECRETS.map(([fault, headers]): Fault => ({
    fault: `${fault}, and none is configured`,
    expected: '503 again in 30 s, no-secret; body looked at 0 times, table read 0 times, log quotes nothing',
    observe: () => comeWith(headers, []),
  })),
];

async function comeWith(headers: Readonly<Record<string, string>>, secrets: readonly string[]): Promise<string> {
  return withStand(
    async ({ handle, dynamo, lines }) => {
      let looks = 0;
      const request = {
        headers,
        get body() {
          looks += 1;
          return JSON.stringify(UPDATE);
        },
      };
      const { statusCode, headers: { 'retry-after': after } = {} } = await handle(request);
      const status = after === undefined ? statusCode : `${statusCode} again in ${after} s`;
      const quoted = lines.filter((line) => /Wrong-secret|A-word/.test(line)).length;
      return `${status}, ${outcomesIn(lines)}; body looked at ${looks} times, table read ${dynamo.calls.length} times, log quotes ${quoted === 0 ? 'nothing' : 'it'}`;
    },
    { secrets },
  );
}
