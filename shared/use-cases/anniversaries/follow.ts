import { LONGEST_FOLLOW, MOST_FOLLOWS, followKey } from '../../domain/follows';
import type { ChatAction } from '../../domain/action';
import { type Subscription, isActive } from '../../domain/subscription';
import { type Message, noAnswer } from '../../language/message';
import { publishedForms } from '../../language/published-forms';
import { sanitised } from '../../language/sanitised';
import { followName, renderFollows } from '../../language/render-follows';
import { type Part, lines } from '../../language/rich-text';
import { haveSameTerms } from '../../language/searching/follow-terms';
import type { AnswerPorts } from '../answer-ports';
import { askForReply } from '../ask-for-reply';
import type { Asker } from '../asker';
import { type PressAnswer, replaceMessage } from '../press-answer';
import { otherCityRow } from '../settings/find-zone';
import { storedOf } from '../settings/forget';
import { topicsOf } from '../topics-of';
import { resolveFollow } from './resolve-follow';
import { subscribe } from './begin-subscription';
import { changeSubscription, recipientOf, unlessEmpty } from './change-subscription';
import { subscriptionOf } from './subscription';

type FollowPorts = Pick<AnswerPorts, 'events' | 'chats' | 'subscriptions' | 'schedule' | 'clock' | 'timeZones'>;

/** /follow: follows what is named, or lists what is followed. Without messages, those about it alone begin. */
export async function startFollowing(ports: FollowPorts, asker: Asker, typed: string, chat?: number): Promise<Message> {
  const { follow: texts, search } = asker.language.messages;
  const show = (shown: Subscription | undefined, lead?: string) => list(ports, asker, shown, { chat, lead });
  const asked = sanitised(typed, LONGEST_FOLLOW);
  if (!asked) return show(await subscriptionOf(ports, asker, chat));
  const text = await resolveFollow(ports, asker, asked);
  if (text === undefined) return noAnswer(search.nothingAbout(asked));
  const add = (held: Subscription | undefined) => {
    const follows = held?.follows ?? [];
    const isHeld = isIn(follows, text);
    if (isHeld ? isActive(held) : follows.length >= MOST_FOLLOWS) return undefined;
    return { follows: isHeld ? follows : [...follows, text], ...(!isActive(held) && { which: 'chosen' as const }) };
  };
  const { kind, after } = await subscribe(ports, asker, add, chat);
  if (kind === 'late') return show(after, asker.language.messages.staleButton);
  const isFollowed = after !== undefined && isIn(after.follows, text);
  const message = await show(after, isFollowed ? await followingText(after, text) : texts.tooMany);
  return isFollowed ? { ...message, buttons: [...message.buttons, ...otherCityRow(asker, chat)] } : message;

  async function followingText({ time, timeZone }: Subscription, what: string): Promise<string> {
    const { subscription: messages } = asker.language.messages;
    const when = messages.timeIn(time, ports.timeZones.cityOf(timeZone, asker.language.code));
    return texts.following(followName(what, await topicsOf(ports), asker.language), when, storedOf(chat));
  }
}

/** Asks what the chat, or the given channel, is to follow; after a name that is not known, again. */
export function askWhatToFollow({ language }: Asker, chat: number | undefined, lead?: Part): Message {
  const { follow } = language.messages;
  return askForReply('🔔', { kind: 'follow', chat }, lines(lead, follow.ask), follow.placeholder);
}

/** /unfollow: what is named is followed no longer; without a name, lists what is followed. */
export async function stopFollowing(ports: FollowPorts, asker: Asker, typed: string): Promise<Message> {
  const subscription = await subscriptionOf(ports, asker);
  const held = subscription?.follows ?? [];
  const what = sanitised(typed, LONGEST_FOLLOW);
  if (!what || held.length === 0) return list(ports, asker, subscription);
  const topics = await topicsOf(ports);
  const isNamed = (each: string) => isSame(each, what) || isSame(followName(each, topics, asker.language), what);
  if (held.some(isNamed)) return leave(ports, asker, isNamed);
  const text = await resolveFollow(ports, asker, typed);
  if (text !== undefined && held.some((each) => isSame(each, text)))
    return leave(ports, asker, (each) => isSame(each, text));
  return list(ports, asker, subscription, { lead: asker.language.messages.follow.notFollowed(what) });
}

/** A press of a button in the list of what is followed. */
export async function stopFollowingByKey(
  ports: FollowPorts,
  asker: Asker,
  { key, chat }: Extract<ChatAction, { kind: 'unfollow' }>,
): Promise<PressAnswer> {
  // Pressed twice, or on an old list: it is shown as it is now.
  return replaceMessage(await leave(ports, asker, (each) => followKey(each) === key, chat));
}

async function leave(
  ports: FollowPorts,
  asker: Asker,
  isLeft: (follow: string) => boolean,
  chat?: number,
): Promise<Message> {
  const { kind, before, after } = await changeSubscription(ports, asker, recipientOf(asker, chat), (held) => {
    if (!held?.follows.some(isLeft)) return undefined;
    const changed = { ...held, follows: held.follows.filter((each) => !isLeft(each)) };
    // A subscription to chosen things only ends with the last of them.
    return held.ended ? changed : unlessEmpty(changed, ports.clock);
  });
  if (kind === 'kept') return list(ports, asker, after, { chat });
  if (kind === 'late') return list(ports, asker, after, { chat, lead: asker.language.messages.staleButton });
  const { language } = asker;
  const topics = await topicsOf(ports);
  const left = (before?.follows ?? []).filter(isLeft).map((each) => followName(each, topics, language));
  const lead = language.messages.follow.notFollowing(left.join(language.messages.listSeparator));
  return list(ports, asker, after, { chat, lead });
}

async function list(
  ports: Pick<AnswerPorts, 'events'>,
  { language }: Asker,
  subscription: Subscription | undefined,
  { chat, lead }: { readonly chat?: number | undefined; readonly lead?: string | undefined } = {},
): Promise<Message> {
  const { follows = [], which } = subscription ?? {};
  return renderFollows({ follows, isOnly: which === 'chosen', topics: await topicsOf(ports), chat, lead }, language);
}

/** Whether two texts follow the same. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase() || haveSameTerms(one, other, publishedForms());
}

const isIn = (follows: readonly string[], text: string) => follows.some((each) => isSame(each, text));
