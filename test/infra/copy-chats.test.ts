import { copyChats } from '../../infra/commands/copy-chats';
import { textOf } from '../support/conversation';
import { collectionOf, event } from '../support/events';
import { messagesIn } from '../support/messages';
import { openTableWith } from '../support/table';

const COLLECTION = collectionOf(event('2015-09-03'));

test('chats move to another table: settings, subscriptions with their slots, and what was sent', async () => {
  const [from, to] = [await openTableWith(COLLECTION), await openTableWith(COLLECTION)];
  try {
    const old = await messagesIn(from);
    await old.say('/subscribe 09:00 UTC');
    expect(await old.tick('2026-09-03T09:00:00Z')).toHaveLength(1);

    const moved = await messagesIn(to);
    expect(await copyChats(from, to)).toMatchObject({ kept: 0 });
    expect(await moved.tick('2026-09-03T09:00:00Z')).toEqual([]);
    expect(textOf(await moved.tick('2027-09-03T09:00:00Z'))).toContain('12 years ago');
    expect(textOf(await moved.say('/status'))).toContain('09:00');
  } finally {
    await Promise.all([from.close(), to.close()]);
  }
});

test('what was changed since stays, unless it is to be overwritten', async () => {
  const [from, to] = [await openTableWith(COLLECTION), await openTableWith(COLLECTION)];
  try {
    await (await messagesIn(from)).say('/subscribe 09:00 UTC');
    const chat = await messagesIn(to);
    await chat.say('/subscribe 10:00 UTC');
    const { kept } = await copyChats(from, to);
    expect(kept).toBeGreaterThan(0);
    expect(textOf(await chat.say('/status'))).toContain('10:00');
    expect(await copyChats(from, to, { overwrite: true })).toMatchObject({ copied: kept });
    expect(textOf(await chat.say('/status'))).toContain('09:00');
  } finally {
    await Promise.all([from.close(), to.close()]);
  }
});
