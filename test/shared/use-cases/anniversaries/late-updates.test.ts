import type { HistoricalEvent } from '../../../../shared/domain/historical-event';
import { askerOf } from '../../../../shared/use-cases/asker';
import { subscribe } from '../../../../shared/use-cases/anniversaries/begin-subscription';
import { unsubscribe } from '../../../../shared/use-cases/anniversaries/subscription';
import { remind } from '../../../../shared/use-cases/anniversaries/remind';
import { event } from '../../../support/events';
import { memorySchedule } from '../../../support/memory-schedule';
import { portsWith } from '../../../support/ports';
import { storeSubscription, subscription } from '../../../support/subscriptions';

const EVENT = event('2015-09-03');

interface Update {
  readonly botId?: number;
  readonly updateId: number;
  readonly card?: HistoricalEvent;
}

/** A chat whose subscription was last changed by update 9 of bot 42, and who writes the update. */
async function chatWith({ botId = 42, updateId, card = EVENT }: Update) {
  const memory = memorySchedule();
  const ports = { ...portsWith({ events: { card: () => Promise.resolve(card) } }), ...memory };
  const stamp = { botId: 42, updateId: 9, at: ports.clock.now() };
  await storeSubscription(memory.subscriptions, subscription({ chatId: 1 }), stamp);
  const asker = askerOf({ chatId: 1, personId: 1, thread: 0, place: 'private', botId, updateId }, {}, 'UTC');
  return { ports, asker, stored: () => memory.subscriptions.of({ chatId: 1, thread: 0 }) };
}

test.each([
  ['a late one is not followed, and not confirmed', { updateId: 8 }, false],
  ['a new one is followed', { updateId: 10 }, true],
  ['one to another bot, which counts by itself, is followed', { botId: 43, updateId: 1 }, true],
])('/unsubscribe: %s', async (_what, update, isStopped) => {
  const { ports, asker, stored } = await chatWith(update);
  const { text } = await unsubscribe(ports, asker);
  const { stopped, notStopped } = asker.language.messages.subscription;
  expect(text.text).toBe(isStopped ? stopped : notStopped);
  expect((await stored())?.ended !== undefined).toBe(isStopped);
});

test('a late /subscribe returns the subscription that holds, not the one that was asked for', async () => {
  const { ports, asker, stored } = await chatWith({ updateId: 8 });
  const { kind, after } = await subscribe(ports, asker, () => ({ time: '23:45' }));
  expect([kind, after]).toEqual(['late', await stored()]);
});

test('a late press of a reminder is not confirmed: the card is shown as it is', async () => {
  const { ports, asker, stored } = await chatWith({ updateId: 8 });
  const answer = await remind(ports, asker, { kind: 'remind', id: EVENT.id });
  expect(answer).toMatchObject({ how: 'instead', notice: undefined });
  expect(JSON.stringify(answer)).not.toContain('✓');
  expect((await stored())?.events).toEqual([]);
});

test('an old reminder button of an event that has lost its anniversary shows its card, and promises nothing', async () => {
  const card = event('2015');
  const { ports, asker, stored } = await chatWith({ updateId: 10, card });
  const answer = await remind(ports, asker, { kind: 'remind', id: card.id });
  expect(answer).toMatchObject({ how: 'instead', notice: undefined });
  expect(JSON.stringify(answer)).not.toContain('"remind"');
  expect((await stored())?.events).toEqual([]);
});
