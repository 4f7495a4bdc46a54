import type { Bot, Setup } from './setup';
import { fireAt, sent, silence } from './ticks';
import { updateBodies } from './update-bodies';
import type { CallWebhook } from './webhook-caller';

/** Nine in the morning in Moscow, in the years to come: the day of the parade, a day without events, the parade again. */
const PARADE_DAY = '2027-09-03T06:00:00Z';
const EMPTY_DAY = '2027-11-21T06:00:00Z';
const NEXT_PARADE_DAY = '2028-09-03T06:00:00Z';

/** Subscribes a chat and runs the schedule for chosen instants, through the queue to the fake Telegram. */
export async function fireSchedule({ list, emulator }: Setup, bot: Bot, webhook: CallWebhook): Promise<void> {
  const { telegram } = bot;
  const { message, press } = updateBodies(5000);
  const fire = (tick: string) => fireAt(tick, bot, emulator);
  telegram.take();
  const subscribed = (await webhook(message('/subscribe 09:00 Moscow'))).body;
  list.check('a chat subscribes', subscribed.slice(0, 60), /Messages are on.*09:00 \(Moscow\)/.test(subscribed));

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
}
