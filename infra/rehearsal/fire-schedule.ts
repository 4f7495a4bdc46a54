import { setTimeout as pauseFor } from 'node:timers/promises';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { functionNameOf } from '../deployment';
import type { Emulator } from './emulator';
import type { FakeTelegram } from './fake-telegram';
import type { Seen } from './seen';
import { updatesOf } from './updates';
import type { CallWebhook } from './webhook-caller';

/** Nine in the morning in Moscow, on days of next years: of the parade, of nothing, of the parade again. */
const PARADE_DAY = '2027-09-03T06:00:00Z';
const EMPTY_DAY = '2027-11-21T06:00:00Z';
const NEXT_PARADE_DAY = '2028-09-03T06:00:00Z';

const PATIENCE_MS = 30_000;
const POLL_MS = 250;
/** Long enough for a message that should not come. */
const SILENCE_MS = 4000;

/** Subscribes a chat, and has the schedule fire for chosen instants, through the queue to the fake Telegram. */
export async function fireSchedule(seen: Seen, webhook: CallWebhook, telegram: FakeTelegram, emulator: Emulator) {
  const { message, press } = updatesOf(Date.now, 5000);
  const client = lambdaClient(emulator);
  const fire = async (tick: string) => {
    const Payload = JSON.stringify({ tick });
    const FunctionName = functionNameOf('dev', 'dispatch');
    const { FunctionError } = await client.send(new InvokeCommand({ FunctionName, Payload }));
    return FunctionError ?? 'fired';
  };
  telegram.taken();
  const subscribed = (await webhook(message('/subscribe 09:00 Moscow'))).body;
  seen.see('a chat subscribes', subscribed.slice(0, 60), subscribed.includes('09:00 (Europe/Moscow)'));

  const fired = await fire(PARADE_DAY);
  const [first] = await sent(telegram);
  seen.see(
    'the schedule fires, and a message comes',
    first ?? fired,
    first?.includes('Beijing military parade') === true,
  );
  await fire(PARADE_DAY);
  const again = await silence(telegram);
  seen.see('it fires again for the same instant: nothing', again.length, again.length === 0);
  await fire(EMPTY_DAY);
  const empty = await silence(telegram);
  seen.see('on a day without events: nothing', empty.length, empty.length === 0);
  await fire(NEXT_PARADE_DAY);
  const next = await sent(telegram);
  seen.see('the next year: one message', next.length, next.length === 1);
  const stopped = (await webhook(press('b-'))).body;
  seen.see('stopped by the button of a message', stopped.slice(0, 60), stopped.includes('Stopped'));
  client.destroy();
}

function lambdaClient({ environment }: Emulator): LambdaClient {
  return new LambdaClient({
    endpoint: environment['AWS_ENDPOINT_URL'] ?? '',
    region: environment['AWS_REGION'] ?? '',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
}

/** The texts of the messages that come, as soon as there is one. */
async function sent(telegram: FakeTelegram): Promise<string[]> {
  const deadline = Date.now() + PATIENCE_MS;
  let texts: string[] = [];
  while (texts.length === 0 && Date.now() < deadline) {
    await pauseFor(POLL_MS);
    texts = textsIn(telegram);
  }
  // One more than is wanted would come now.
  await pauseFor(4 * POLL_MS);
  return [...texts, ...textsIn(telegram)];
}

async function silence(telegram: FakeTelegram): Promise<string[]> {
  await pauseFor(SILENCE_MS);
  return textsIn(telegram);
}

function textsIn(telegram: FakeTelegram): string[] {
  const messages = telegram.taken().filter(({ method }) => method === 'sendMessage');
  return messages.map(({ payload }) => String(payload['text']));
}
