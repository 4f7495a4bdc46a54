import { setTimeout as pauseFor } from 'node:timers/promises';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { functionNameOf } from '../../infra/deployment';
import type { FakeTelegram } from '../support/fake-telegram';
import type { Checklist } from './checklist';
import { type Emulator, asClient } from './emulator';
import { updateBodies } from './update-bodies';
import type { CallWebhook } from './webhook-caller';

/** Nine in the morning in Moscow, in the years to come: the day of the parade, a day without events, the parade again. */
const PARADE_DAY = '2027-09-03T06:00:00Z';
const EMPTY_DAY = '2027-11-21T06:00:00Z';
const NEXT_PARADE_DAY = '2028-09-03T06:00:00Z';

const PATIENCE_MS = 30_000;
const POLL_MS = 250;
/** How long to wait before concluding that no message comes. */
const SILENCE_MS = 4000;

/** Subscribes a chat and runs the schedule for chosen instants, through the queue to the fake Telegram. */
export async function fireSchedule(list: Checklist, webhook: CallWebhook, telegram: FakeTelegram, emulator: Emulator) {
  const { message, press } = updateBodies(5000);
  const client = new LambdaClient(asClient(emulator));
  const fire = async (tick: string) => {
    const Payload = JSON.stringify({ tick, rehearsal: true });
    const FunctionName = functionNameOf({ stage: 'dev' }, 'dispatch');
    const { FunctionError } = await client.send(new InvokeCommand({ FunctionName, Payload }));
    return FunctionError ?? 'fired';
  };
  telegram.take();
  const subscribed = (await webhook(message('/subscribe 09:00 Moscow'))).body;
  list.check('a chat subscribes', subscribed.slice(0, 60), subscribed.includes('09:00 (Moscow)'));

  const fired = await fire(PARADE_DAY);
  const [first] = await sent(telegram);
  list.check('a tick brings a message', first ?? fired, first?.includes('Beijing parade') === true);
  await fire(PARADE_DAY);
  const again = await silence(telegram);
  list.check('the same tick again: nothing', again.length, again.length === 0);
  await fire(EMPTY_DAY);
  const empty = await silence(telegram);
  list.check('a day without events: nothing', empty.length, empty.length === 0);
  await fire(NEXT_PARADE_DAY);
  const next = await sent(telegram);
  list.check('the next year: one message', next.length, next.length === 1);
  const stopped = (await webhook(press('b-'))).body;
  list.check('stopped by the button of a message', stopped.slice(0, 60), stopped.includes('Messages are off'));
  client.destroy();
}

/** Waits for messages; gives their texts. */
async function sent(telegram: FakeTelegram): Promise<string[]> {
  const deadline = Date.now() + PATIENCE_MS;
  let texts: string[] = [];
  while (texts.length === 0 && Date.now() < deadline) {
    await pauseFor(POLL_MS);
    texts = textsIn(telegram);
  }
  // A duplicate would arrive within this time.
  await pauseFor(4 * POLL_MS);
  return [...texts, ...textsIn(telegram)];
}

async function silence(telegram: FakeTelegram): Promise<string[]> {
  await pauseFor(SILENCE_MS);
  return textsIn(telegram);
}

function textsIn(telegram: FakeTelegram): string[] {
  const messages = telegram.take().filter(({ method }) => method === 'sendMessage');
  return messages.map(({ payload }) => String(payload['text']));
}
