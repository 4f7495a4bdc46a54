import type { Topics } from '../domain/historical-event';
import { type Subscription, isActive } from '../domain/subscription';
import type { Language } from './language';
import type { Button, Message } from './message';
import { pauseButton } from './pause-buttons';
import { followName } from './render-follows';
import { backTo, menuHeading, renderMenu } from './render-menu';
import { type Part, paragraphs } from './rich-text';

export interface SubscriptionView {
  readonly subscription: Subscription | undefined;
  /** The city that its time zone is known by. */
  readonly city?: string | undefined;
  readonly topics: Topics;
  /** The chat that has the subscription, when it is shown in another one. */
  readonly chat?: number | undefined;
  /** When the next message comes. */
  readonly next?: Part;
  /** What became of late messages that did not arrive. */
  readonly troubles?: readonly string[];
  /** Until when the messages are paused, if they are. */
  readonly paused?: string | undefined;
  /** Stands first, in place of the heading: what was just done. */
  readonly lead?: Part;
  /** What came of the press. */
  readonly note?: string | undefined;
}

/** The subscription of a chat; without an active one, the way to subscribe. */
export function renderSubscription(
  { subscription, city, topics, chat, next, troubles = [], paused, lead, note }: SubscriptionView,
  language: Language,
): Message {
  const { subscription: texts } = language.messages;
  const back = backTo('settings', language, chat);
  const subscribe: Button = { label: texts.subscribe, action: { kind: 'subscribe', chat } };
  const stop: Button = { label: texts.stop, action: { kind: 'unsubscribe', chat } };
  if (!isActive(subscription))
    return {
      text: paragraphs(
        menuHeading({ menu: 'subscription', chat }, language),
        subscription?.ended ? texts.ended[subscription.ended.why] : texts.none,
      ),
      buttons: [[subscribe], [back]],
    };
  const { time, timeZone, events, follows } = subscription;
  const toFollows: Button = { label: language.messages.follow.follow, action: { kind: 'follows', chat } };
  const { follow, listSeparator } = language.messages;
  const names = follows.map((text) => followName(text, topics, language)).join(listSeparator);
  const followed = names ? follow.followed(names) : undefined;
  return renderMenu(
    {
      menu: 'subscription',
      held: subscription,
      shown: { time: texts.timeIn(time, city ?? timeZone) },
      topics,
      chat,
      lead,
      note,
    },
    {
      lines: [events.length > 0 ? texts.chosen(events.length) : undefined, followed],
      notes: [lead ? undefined : paused, next, ...troubles],
      buttons: [[toFollows], [pauseButton(paused !== undefined, language, chat), stop], [back]],
    },
    language,
  );
}
