import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram';
import { launch, start } from '../support/start';

const TOKEN = '1234567890:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaws';
const UPDATE = {
  update_id: 100,
  message: {
    message_id: 5,
    date: 0,
    text: '3 September',
    from: { id: 7, language_code: 'en' },
    chat: { id: 7, type: 'private' },
  },
};

let telegram: FakeTelegram;
let folder: string;
let onTestEnd: () => unknown = () => undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-'));
});
afterEach(async () => {
  onTestEnd();
  await telegram.close();
  rmSync(folder, { recursive: true });
});

test('with a token it polls Telegram, answers, and ends when asked to', async () => {
  telegram = await startFakeTelegram({ token: TOKEN });
  telegram.push(UPDATE);
  const { child, ended } = launch(['--data', folder], { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: telegram.apiRoot });
  onTestEnd = () => child.kill('SIGKILL');
  const { payload } = await telegram.called('sendMessage');
  expect(payload).toMatchObject({ chat_id: 7, text: expect.stringContaining('Beijing parade') as string });
  child.kill('SIGINT');
  const { code, out, err } = await ended;
  expect({ code, out }).toEqual({ code: 0, out: '' });
  expect(err).toMatch(
    /^The timeline is at http:\/\/127\.0\.0\.1:\d+\/\n@a_timeline_bot answers on Telegram; Ctrl-C quits\.\nprivacy mode is on: .*\n$/,
  );
});

test.each([
  ['a token Telegram does not know', { token: 'another' }, /^start: Telegram does not know this BOT_TOKEN\n$/],
  [
    'a bot with a webhook',
    { token: TOKEN, results: { getWebhookInfo: { url: 'https://example.org/telegram' } } },
    /^start: @a_timeline_bot has a webhook, so it is deployed somewhere and cannot be polled: .*\n$/,
  ],
])(
  '%s is refused in one line, without the token',
  async (_name, options, line) => {
    telegram = await startFakeTelegram(options);
    const { code, out, err } = await start(['--data', folder], '', {
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: telegram.apiRoot,
    });
    expect(code).toBe(1);
    expect(err).toMatch(line);
    expect(out + err).not.toContain(TOKEN);
  },
  30_000,
);
