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
  ['stage', 'production', 'the context "stage" is no stage such as dev or prod: "production"'],
  ['tokenParameter', 'my token', 'the context "tokenParameter" is no name such as /my-bot/token: "my token"'],
  [
    'telegramApiRoot',
    'telegram',
    'the context "telegramApiRoot" is no address such as https://api.telegram.org: "telegram"',
  ],
  ['adminChatId', '@me', 'the context "adminChatId" is no chat id such as -1001234567890: "@me"'],
  ['alarmEmail', 'me', 'the context "alarmEmail" is no address such as me@example.org: "me"'],
  ['paidBroadcast', 'yes', 'the context "paidBroadcast" is no choice such as true or false: "yes"'],
])('%s %j is refused', (name, value, message) => {
  expect(() => read({ [name]: value })).toThrow(new Error(message));
});
