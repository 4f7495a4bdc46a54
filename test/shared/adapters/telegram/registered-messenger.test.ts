import { registeredMessenger } from '../../../../shared/adapters/telegram/registered-messenger';
import { say } from '../../../../shared/language/message';

const BOT = { id: 1, first_name: 'A bot', username: 'a_bot', supports_inline_queries: true };
const clock = { now: () => new Date(0) };
const fault = new Error('failed');

const send = (load: () => Promise<typeof BOT>, call: () => Promise<unknown>) =>
  registeredMessenger(load, { call, clock }).send({ chatId: 1, thread: 0 }, say('Hello'), { silent: false });

test('while the bot’s identity cannot be loaded, nothing is sent, and the log gets the fault', async () => {
  const call = () => Promise.reject(new Error('called'));
  expect(await send(() => Promise.reject(fault), call)).toEqual({ kind: 'not-sent', fault });
});

test('an unexpected fault of sending is thrown: the message may have been sent', async () => {
  await expect(
    send(
      () => Promise.resolve(BOT),
      () => Promise.reject(fault),
    ),
  ).rejects.toBe(fault);
});
