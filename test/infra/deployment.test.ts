import { join } from 'node:path';
import { readDeployment } from '../../infra/deployment';

const read = (context: Readonly<Record<string, unknown>>) => readDeployment((name) => context[name]);

test('without a choice it is dev, with its own token and the built-in events', () => {
  expect(read({})).toEqual({
    stage: 'dev',
    tokenParameter: '/timeline-bot/dev/token',
    telegramApiRoot: undefined,
    adminChatId: undefined,
    alarmEmail: undefined,
    eventsDir: join(__dirname, '../../events'),
    paidBroadcast: false,
  });
});

test('everything may be chosen, by text or as JSON has it', () => {
  const chosen = {
    stage: 'prod',
    tokenParameter: '/my-bot/token',
    telegramApiRoot: 'http://127.0.0.1:8081',
    alarmEmail: 'me@example.org',
    eventsDir: '/home/me/events',
  };
  expect(read({ ...chosen, adminChatId: -1001234567890, paidBroadcast: true })).toEqual({
    ...chosen,
    adminChatId: '-1001234567890',
    paidBroadcast: true,
  });
});

test.each([
  ['stage', 'production', 'the context "stage" must be dev or prod, not "production"'],
  ['tokenParameter', 'my token', 'the context "tokenParameter" must be a name such as /my-bot/token, not "my token"'],
  [
    'telegramApiRoot',
    'telegram',
    'the context "telegramApiRoot" must be an address such as https://api.telegram.org, not "telegram"',
  ],
  ['adminChatId', '@me', 'the context "adminChatId" must be a chat ID such as -1001234567890, not "@me"'],
  ['alarmEmail', 'me', 'the context "alarmEmail" must be an address such as me@example.org, not "me"'],
  ['paidBroadcast', 'yes', 'the context "paidBroadcast" must be true or false, not "yes"'],
])('%s %j is refused', (name, value, message) => {
  expect(() => read({ [name]: value })).toThrow(new Error(message));
});
