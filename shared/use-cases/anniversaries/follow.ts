import { LONGEST_FOLLOW, MOST_FOLLOWS, followKey } from '../../domain/follows';
import type { Subscription } from '../../domain/subscription';
import { type Message, say } from '../../language/message';
import { followName, renderFollows } from '../../language/render-follows';
import type { AnswerPorts } from '../answer-ports';
import type { Asker } from '../asker';
import { type PressAnswer, instead } from '../press-answer';
import { resolveFollow } from './resolve-follow';
import { hasChosen, storeSubscription, subscribe, subscriptionOf, unsubscribe } from './subscription';

type FollowPorts = Pick<AnswerPorts, 'events' | 'chats' | 'subscriptions' | 'schedule' | 'clock' | 'timeZones'>;

/** /follow: follows what is named, or lists what is followed. Without messages, those about it alone begin. */
export async function startFollowing(ports: FollowPorts, asker: Asker, typed: string): Promise<Message> {
  const { follow: texts, search } = asker.language.messages;
  const subscription = await subscriptionOf(ports, asker);
  if (!typed.trim()) return list(ports, asker, subscription);
  const asked = typed.trim().slice(0, LONGEST_FOLLOW).toWellFormed();
  const text = await resolveFollow(ports, asker, asked);
  if (text === undefined) return { ...say(search.nothingAbout(asked)), isNoAnswer: true };
  const isActive = subscription !== undefined && !subscription.ended;
  const held = subscription?.follows ?? [];
  const isHeld = held.some((each) => isSame(each, text));
  if (!isHeld && held.length >= MOST_FOLLOWS) return list(ports, asker, subscription, texts.tooMany);
  if (isHeld && isActive) return list(ports, asker, subscription, await followingText(subscription, text));
  const follows = isHeld ? held : [...held, text];
  const stored = await subscribe(ports, asker, { follows, ...(!isActive && { which: 'chosen' }) });
  // A later update has changed the subscription.
  if (!stored.follows.includes(text)) return say(asker.language.messages.staleButton);
  return list(ports, asker, stored, await followingText(stored, text));

  async function followingText({ time, timeZone }: Subscription, what: string): Promise<string> {
    const { subscription: messages } = asker.language.messages;
    const when = messages.timeIn(time, ports.timeZones.cityOf(timeZone, asker.language.code));
    return texts.following(followName(what, await topicsOf(ports), asker.language), when);
  }
}

/** /unfollow: what is named is followed no longer; without a name, lists what is followed. */
export async function stopFollowing(ports: FollowPorts, asker: Asker, typed: string): Promise<Message> {
  const subscription = await subscriptionOf(ports, asker);
  const held = subscription?.follows ?? [];
  const topics = await topicsOf(ports);
  const named = held.filter(
    (each) => isSame(each, typed.trim()) || isSame(followName(each, topics, asker.language), typed.trim()),
  );
  if (!typed.trim() || named.length > 0 || held.length === 0) return leave(ports, asker, subscription, named);
  const text = await resolveFollow(ports, asker, typed);
  return leave(
    ports,
    asker,
    subscription,
    held.filter((each) => text !== undefined && isSame(each, text)),
  );
}

/** A press of a button in the list of what is followed. */
export async function stopFollowingByKey(ports: FollowPorts, asker: Asker, key: string): Promise<PressAnswer> {
  const subscription = await subscriptionOf(ports, asker);
  const left = (subscription?.follows ?? []).filter((each) => followKey(each) === key);
  // Pressed twice, or on an old list: it is shown as it is now.
  return instead(await leave(ports, asker, subscription, left));
}

async function leave(
  ports: FollowPorts,
  asker: Asker,
  subscription: Subscription | undefined,
  left: readonly string[],
): Promise<Message> {
  if (!subscription || left.length === 0) return list(ports, asker, subscription);
  const { language } = asker;
  const follows = subscription.follows.filter((each) => !left.includes(each));
  const topics = await topicsOf(ports);
  const names = left.map((each) => followName(each, topics, language)).join(language.messages.listSeparator);
  const stored = await storeSubscription(ports, asker, { ...subscription, follows });
  // A subscription to chosen things only ends with the last of them.
  if (!stored.ended && stored.which === 'chosen' && !hasChosen(stored)) await unsubscribe(ports, asker);
  return list(ports, asker, stored, language.messages.follow.notFollowing(names));
}

async function list(
  ports: Pick<AnswerPorts, 'events'>,
  { language }: Asker,
  subscription: Subscription | undefined,
  lead?: string,
): Promise<Message> {
  const { follows = [], which } = subscription ?? {};
  return renderFollows({ follows, isOnly: which === 'chosen', topics: await topicsOf(ports), lead }, language);
}

async function topicsOf({ events }: Pick<AnswerPorts, 'events'>) {
  return (await events.summary())?.topics ?? {};
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
