import type { SubscriptionRepository } from '../../../shared/use-cases/delivery-ports';
import type { Turns } from './turns';
import type { World } from './world';

interface Pausing {
  readonly turns: Turns;
  readonly subscriptions: Pick<SubscriptionRepository, 'of' | 'put'>;
  readonly see: (what: string) => void;
}

/** Has the chats of a world pause their messages at their time. A chat that is gone by then pauses nothing. */
export function startPauses({ pauses }: World, { turns, subscriptions, see }: Pausing): void {
  for (const [n, { at, until, ...recipient }] of pauses.entries())
    turns.at(at, () => {
      void subscriptions.of(recipient).then((found) => {
        if (!found || found.ended) return;
        see('paused');
        return subscriptions.put({ ...found, pausedUntil: until }, { botId: 42, updateId: 2 + n, at: new Date(at) });
      });
    });
}
