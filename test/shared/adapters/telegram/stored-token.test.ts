import type { LoadParameter, Parameter } from '../../../../shared/adapters/aws/load-parameter';
import { callWithStoredToken, storedSecrets, storedTokens } from '../../../../shared/adapters/telegram/stored-token';
import { webhookSecret } from '../../../../shared/adapters/telegram/webhook-secret';
import { startFakeTelegram } from '../../../support/fake-telegram';

const [FIRST, SECOND] = ['1', '2'].map((digit) => `123456789:${digit.repeat(35)}`) as [string, string];
const NOON = Date.parse('2026-09-03T12:00:00Z');
const MINUTE = 60_000;

/** A parameter that was set so at noon, and a clock. */
function parameter(...values: string[]) {
  let now = NOON;
  const loads: string[] = [];
  const versions = [...values];
  let isDown = false;
  const load: LoadParameter = (name) => {
    loads.push(name);
    if (isDown) return Promise.reject(new Error('Systems Manager is down'));
    const version = Number(name.split(':')[1] ?? versions.length);
    const value = versions[version - 1];
    const found: Parameter | undefined =
      value === undefined ? undefined : { value, version, changedAt: new Date(NOON) };
    return Promise.resolve(found);
  };
  return {
    tokens: storedTokens(load, '/token', { now: () => new Date(now) }),
    loads,
    fail: () => (isDown = true),
    set: (value: string) => versions.push(value),
    wait: (ms: number) => (now += ms),
  };
}

test.each<[string, string[], number, string[]]>([
  ['none', [], 0, []],
  ['the first', [FIRST], 0, [FIRST]],
  ['a new one, and the one before for a while', [FIRST, SECOND], 14 * MINUTE, [SECOND, FIRST]],
  ['a new one, later without the one before', [FIRST, SECOND], 15 * MINUTE, [SECOND]],
  ['what is no token', ['unset'], 0, []],
  ['a token with the end of its line', [`${FIRST}\n`], 0, [FIRST]],
])('%s', async (_name, values, after, expected) => {
  const { tokens, wait } = parameter(...values);
  wait(after);
  expect(await tokens()).toEqual(expected);
});

test('the previous token ends on time, also while what was loaded is cached', async () => {
  const { tokens, wait, loads } = parameter(FIRST, SECOND);
  wait(14 * MINUTE);
  expect(await tokens()).toEqual([SECOND, FIRST]);
  wait(MINUTE);
  expect(await tokens()).toEqual([SECOND]);
  expect(loads).toHaveLength(2);
});

test('while Systems Manager is down, the last token serves for an hour', async () => {
  const { tokens, wait, fail } = parameter(FIRST);
  await tokens();
  fail();
  wait(59 * MINUTE);
  expect(await tokens()).toEqual([FIRST]);
  wait(6 * MINUTE);
  await expect(tokens()).rejects.toThrow('down');
});

test('it is asked for once in five minutes; for a secret that is not known sooner, but not with each request', async () => {
  const { tokens, loads, wait, set } = parameter(FIRST);
  const secrets = storedSecrets(tokens);
  await secrets();
  wait(4 * MINUTE);
  await secrets();
  expect(loads).toHaveLength(1);
  set(SECOND);
  expect(await secrets('fresh')).toEqual([SECOND, FIRST].map(webhookSecret));
  await secrets('fresh');
  await secrets('fresh');
  expect(loads).toEqual(['/token', '/token', '/token:1']);
});

test('when Telegram no longer knows the token, the new one is fetched and used', async () => {
  const telegram = await startFakeTelegram({ token: SECOND });
  const { tokens, set, wait } = parameter(FIRST);
  const call = callWithStoredToken(tokens, telegram.apiRoot);
  try {
    await expect(call('getMe', {})).rejects.toMatchObject({ status: 401 });
    set(SECOND);
    wait(6000);
    expect(await call('getMe', {})).toMatchObject({ username: 'a_timeline_bot' });
  } finally {
    await telegram.close();
  }
});

test('before there is a token nothing is called', async () => {
  const call = callWithStoredToken(parameter().tokens, 'http://127.0.0.1:1');
  await expect(call('getMe', {})).rejects.toMatchObject({ name: 'TelegramError', description: 'there is no token' });
});

test('when the token cannot be loaded, nothing is called, and the error says why', async () => {
  const cause = new Error('Systems Manager is down');
  const call = callWithStoredToken(() => Promise.reject(cause), 'http://127.0.0.1:1');
  await expect(call('getMe', {})).rejects.toMatchObject({ name: 'TelegramError', kind: 'unconnected', cause });
});

test('the secret is made of the token, is as Telegram takes it, and says nothing of the token', () => {
  expect(webhookSecret(FIRST)).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(webhookSecret(FIRST)).toBe(webhookSecret(FIRST));
  expect(webhookSecret(FIRST)).not.toBe(webhookSecret(SECOND));
});
