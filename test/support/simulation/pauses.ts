import type { Subscription } from '../../../shared/domain/subscription';
import type { SubscriptionRepository } from '../../../shared/use-cases/delivery-ports';
import type { Turns } from './turns';
import type { World } from './world';

interface Pausing {
  readonly turns: Turns;
  readonly subscriptions: Pick<SubscriptionRepository, 'change'>;
  readonly see: (what: string) => void;
}

/** Has the chats of a world pause their messages at their time. A chat that is gone by then pauses nothing. */
export function startPauses({ pauses }: World, { turns, subscriptions, see }: Pausing): void {
  for (const [n, { at, until, ...recipient }] of pauses.entries())
    turns.at(at, () => {
      const pause = (found: Subscription | undefined) => {
        if (!found || found.ended) return Promise.resolve(undefined);
        see('paused');
        return Promise.resolve({ ...found, pausedUntil: until });
      };
      void subscriptions.change(recipient, pause, { botId: 42, updateId: 2 + n, at: new Date(at) });
    });
}
