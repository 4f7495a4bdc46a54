import type { Action, ChatAction } from '../../domain/action';
import { formatDate } from '../../domain/calendar-date';
import { COPIED, DEFAULTS, namesIn, pickChoices } from '../../domain/choices';
import { choose, isSame } from '../../domain/choose';
import { localDay } from '../../domain/local-day';
import { type Subscription, slotOf } from '../../domain/subscription';
import { type Button, type Message, say } from '../../language/message';
import { renderChoice } from '../../language/render-menu';
import { renderSubscription } from '../../language/render-subscription';
import { type Part, lines } from '../../language/rich-text';
import { type Asker, heldFor, markOf } from '../asker';
import { pausedText } from './paused-text';
import { nextMessageNote } from './status';
import { recentTroubles, troubleLines } from './troubles';
import type { AnswerPorts } from '../answer-ports';
import { type PressAnswer, anew, instead, toast } from '../press-answer';

/** What a subscription is shown with, beside the time of its next message. */
export type ShowPorts = Pick<AnswerPorts, 'subscriptions' | 'events' | 'ledger' | 'compose' | 'clock' | 'timeZones'>;
/** What a subscription is changed with. */
type ChangePorts = Pick<AnswerPorts, 'subscriptions' | 'chats' | 'schedule' | 'clock'>;

type SubscriptionAction = Exclude<
  ChatAction,
  { readonly menu: 'settings' } | { readonly kind: 'zones' | 'ask-zone' | 'privacy' | 'subscribe' | 'pause' }
>;

/** The subscription of the chat, or forum topic, of the asker; or of a channel. */
export async function subscriptionOf(
  { subscriptions }: Pick<AnswerPorts, 'subscriptions'>,
  asker: Asker,
  chat?: number,
): Promise<Subscription | undefined> {
  return subscriptions.of(chat === undefined ? asker : { chatId: chat, thread: 0 });
}

/** Shows the subscription, or the way to one. */
export async function showSubscription(ports: ShowPorts, asker: Asker, chat?: number): Promise<Message> {
  return showHeld(ports, asker, await subscriptionOf(ports, asker, chat), chat);
}

/** Shows or changes the subscription. */
export async function answerSubscription(
  ports: ShowPorts & ChangePorts,
  asker: Asker,
  action: SubscriptionAction,
): Promise<PressAnswer> {
  const { chat } = action;
  switch (action.kind) {
    case 'menu':
      return instead(await showSubscription(ports, asker, chat));
    case 'new-menu':
      return anew(await showSubscription(ports, asker, chat));
    case 'unsubscribe':
      return anew(await unsubscribe(ports, asker, chat));
    case 'choice':
    case 'choose':
      return answerChoice(ports, asker, action);
  }
}

/** Says that the chat is subscribed, and shows the subscription; `note` names the place that its zone is taken from. */
export async function showSubscribed(
  ports: ShowPorts,
  asker: Asker,
  {
    before,
    subscription,
    chat,
    note,
  }: {
    readonly before: Subscription | undefined;
    readonly subscription: Subscription;
    readonly chat?: number | undefined;
    readonly note?: string | undefined;
  },
): Promise<Message> {
  const { subscription: texts } = asker.language.messages;
  const isNew = JSON.stringify(before) !== JSON.stringify(subscription);
  const frame = (when: string) => (isNew ? texts.subscribed(when) : texts.already(when));
  const lead = await nextMessageNote(ports, asker, subscription, frame);
  return showHeld(ports, asker, subscription, chat, { lead: lines(lead, note) });
}

/** A page of the message of a date, as the subscription, or a new one, makes it now. */
export async function showAnniversaries(
  ports: Pick<AnswerPorts, 'subscriptions' | 'chats' | 'compose'>,
  asker: Asker,
  { date, page }: Extract<Action, { kind: 'anniversaries' }>,
): Promise<PressAnswer> {
  const subscription = (await subscriptionOf(ports, asker)) ?? (await newSubscription(ports, asker, undefined));
  const message = await ports.compose(subscription, date, page);
  return message ? instead(message) : toast(asker.language.messages.staleButton);
}

/** Whether there is anything that a subscription to chosen things only has messages about. */
export function hasChosen({ events, follows }: Pick<Subscription, 'events' | 'follows'>): boolean {
  return events.length + follows.length > 0;
}

/** Starts a subscription or resumes an ended one, with the given changes. */
export async function subscribe(
  ports: ChangePorts,
  asker: Asker,
  changes: Partial<Pick<Subscription, 'time' | 'timeZone' | 'events' | 'follows' | 'which' | 'pausedUntil'>>,
  chat?: number,
): Promise<Subscription> {
  const before = (await subscriptionOf(ports, asker, chat)) ?? (await newSubscription(ports, asker, chat));
  const subscription = {
    ...before,
    ...changes,
    ...(chat !== undefined && { setBy: asker.personId }),
    ended: undefined,
  };
  // Whoever resumes a subscription to chosen events, of which none is left, wants messages again.
  const isEmpty = before.ended !== undefined && subscription.which === 'chosen' && !hasChosen(subscription);
  return storeSubscription(ports, asker, isEmpty ? { ...subscription, which: DEFAULTS.which } : subscription);
}

/** A subscription that follows the settings of the chat, not stored yet. */
async function newSubscription(
  { chats }: Pick<AnswerPorts, 'chats'>,
  asker: Asker,
  chat: number | undefined,
): Promise<Subscription> {
  const { chatId, thread } = asker;
  const settings = chat === undefined ? asker.settings : await chats.settings(chat);
  return {
    ...(chat === undefined ? { chatId, thread } : { chatId: chat, thread: 0, setBy: asker.personId }),
    ...pickChoices(heldFor(asker, settings), [...COPIED, ...namesIn('subscription')]),
    events: [],
    follows: [],
  };
}

/** Stops the messages, and says so with the way back. */
export async function unsubscribe(
  ports: Pick<AnswerPorts, 'subscriptions' | 'schedule' | 'clock'>,
  asker: Asker,
  chat?: number,
): Promise<Message> {
  const { subscription: texts } = asker.language.messages;
  const subscription = await subscriptionOf(ports, asker, chat);
  if (subscription && !subscription.ended) {
    const on = formatDate(localDay(ports.clock.now(), subscription.timeZone));
    const stored = await storeSubscription(ports, asker, { ...subscription, ended: { why: 'stopped', on } });
    const stop: Button = { label: texts.stop, action: { kind: 'unsubscribe', chat } };
    if (!stored.ended) return { ...say(texts.notStopped), buttons: [[stop]] };
  }
  return { ...say(texts.stopped), buttons: [[{ label: texts.subscribe, action: { kind: 'subscribe', chat } }]] };
}

/** Stores a subscription, and returns the one that holds afterwards: a late update must not confirm what it did not do. */
export async function storeSubscription(
  { subscriptions, schedule, clock }: Pick<AnswerPorts, 'subscriptions' | 'schedule' | 'clock'>,
  asker: Asker,
  subscription: Subscription,
): Promise<Subscription> {
  if (!subscription.ended) await schedule.occupy(slotOf(subscription));
  const isStored = await subscriptions.put(subscription, markOf(asker, clock));
  return isStored ? subscription : ((await subscriptions.of(subscription)) ?? subscription);
}

async function answerChoice(
  ports: ShowPorts & ChangePorts,
  asker: Asker,
  action: Extract<SubscriptionAction, { kind: 'choice' | 'choose' }>,
): Promise<PressAnswer> {
  const { name, chat } = action;
  const subscription = await subscriptionOf(ports, asker, chat);
  if (!subscription || subscription.ended) return instead(await showHeld(ports, asker, subscription, chat));
  const topics = (await ports.events.summary())?.topics ?? {};
  const choice = (held: Subscription, hour?: string) =>
    instead(
      renderChoice({ menu: 'subscription', name }, { menu: 'subscription', held, topics, chat }, asker.language, hour),
    );
  if (action.kind === 'choice') return choice(subscription);
  const { value } = action;
  if (name === 'time' && value !== undefined && /^([01]\d|2[0-3])$/.test(value)) return choice(subscription, value);
  const chosen = choose(name, value, subscription[name], { languages: [], topics: Object.keys(topics) });
  if (!chosen) return toast(asker.language.messages.staleButton);
  const wanted = { ...subscription, [name]: chosen.value ?? DEFAULTS[name] };
  const isHeld = isSame(wanted[name], subscription[name]);
  const changed = isHeld ? subscription : await storeSubscription(ports, asker, wanted);
  if (name === 'topics') return choice(changed);
  const note = isHeld ? asker.language.messages.settings.already : undefined;
  return instead(await showHeld(ports, asker, changed, chat, { note }));
}

/** Shows a subscription that was read; `lead` says what was just done, `note` what came of a press. */
export async function showHeld(
  ports: ShowPorts,
  asker: Asker,
  subscription: Subscription | undefined,
  chat: number | undefined,
  { lead, note }: { readonly lead?: Part; readonly note?: string | undefined } = {},
): Promise<Message> {
  const topics = (await ports.events.summary())?.topics ?? {};
  const isActive = subscription !== undefined && !subscription.ended;
  const next = isActive && !lead ? await nextMessageNote(ports, asker, subscription) : undefined;
  const city = subscription && ports.timeZones.cityOf(subscription.timeZone, asker.language.code);
  const troubled = isActive && !lead ? await recentTroubles(ports, subscription) : [];
  const troubles = isActive ? troubleLines(troubled, subscription, asker.language) : [];
  const paused = subscription && pausedText(subscription, ports.clock, asker.language);
  return renderSubscription({ subscription, city, topics, chat, next, troubles, paused, lead, note }, asker.language);
}
