import type { Action, ChatAction, FollowsKind } from '../../domain/action';
import { DEFAULTS } from '../../domain/choices';
import { choose, isSame } from '../../domain/choose';
import { monthDayOf } from '../../domain/month-day';
import { type Subscription, isActive } from '../../domain/subscription';
import { type Message, say } from '../../language/message';
import { renderChoice } from '../../language/render-menu';
import { renderSubscription } from '../../language/render-subscription';
import { type Part, lines } from '../../language/rich-text';
import type { Asker } from '../asker';
import { answerList } from '../questions/dates/list-events';
import type { Changed } from '../ports';
import { newSubscription } from './begin-subscription';
import { type ChangePorts, changeSubscription, recipientOf, stopped, whileActive } from './change-subscription';
import { pausedText } from './paused-text';
import { nextMessageNote } from './status';
import { recentTroubles, troubleLines } from './troubles';
import type { AnswerPorts } from '../answer-ports';
import { type PressAnswer, newMessage, replaceMessage } from '../press-answer';
import { topicsOf } from '../topics-of';

/** What a subscription is shown with, beside the time of its next message. */
export type ShowPorts = Pick<AnswerPorts, 'subscriptions' | 'events' | 'ledger' | 'compose' | 'clock' | 'timeZones'>;

type SubscriptionAction = Exclude<
  ChatAction,
  | { readonly menu: 'settings' }
  | { readonly kind: 'zones' | 'ask-zone' | 'privacy' | 'subscribe' | 'pause' | FollowsKind }
>;

/** The subscription of the chat, or forum topic, of the asker; or of a channel. */
export async function subscriptionOf(
  { subscriptions }: Pick<AnswerPorts, 'subscriptions'>,
  asker: Asker,
  chat?: number,
): Promise<Subscription | undefined> {
  return subscriptions.of(recipientOf(asker, chat));
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
      return replaceMessage(await showSubscription(ports, asker, chat));
    case 'new-menu':
      return newMessage(await showSubscription(ports, asker, chat));
    case 'unsubscribe':
      return newMessage(await unsubscribe(ports, asker, chat));
    case 'choice':
    case 'choose':
      return answerChoice(ports, asker, action);
  }
}

/** Says that the chat is subscribed, if it is, and shows the subscription; `note` names the place that its zone is taken from. */
export async function showSubscribed(
  ports: ShowPorts,
  asker: Asker,
  { before, after: subscription }: Pick<Changed<Subscription | undefined>, 'before' | 'after'>,
  { chat, note }: { readonly chat?: number | undefined; readonly note?: string | undefined },
): Promise<Message> {
  if (!isActive(subscription)) return showHeld(ports, asker, subscription, chat);
  const { subscription: texts } = asker.language.messages;
  const isNew = JSON.stringify(before) !== JSON.stringify(subscription);
  const frame = (when: string) => (isNew ? texts.subscribed(when) : texts.already(when));
  const lead = await nextMessageNote(ports, asker, subscription, frame);
  const { days, which, question } = subscription;
  // Who asks for messages every day gets none on a day without an anniversary.
  const isOfSomeDays = !isActive(before) && days === DEFAULTS.days && which === DEFAULTS.which && question !== 'on';
  const rule = isOfSomeDays ? texts.onAnniversaries : undefined;
  return showHeld(ports, asker, subscription, chat, { lead: lines(lead, note, rule) });
}

/** To somebody who wants messages about some anniversaries only, or on certain days: what there is to choose from. */
export async function showOwnChoice(
  ports: ShowPorts,
  asker: Asker,
  name: 'time' | 'days' | 'which' | 'topics' | 'early' | 'question' | 'sensitive' | 'news',
  note?: string,
): Promise<Message> {
  const { language } = asker;
  const { subscription: texts } = language.messages;
  const held = await subscriptionOf(ports, asker);
  if (isActive(held)) {
    // A weekly message looks ahead anyway.
    if (name === 'early' && held.days !== 'daily') return showOwnChoice(ports, asker, 'days');
    const view = { menu: 'subscription', held, topics: await topicsOf(ports), note } as const;
    return renderChoice({ menu: 'subscription', name }, view, language);
  }
  const button = { label: texts.subscribe, action: { kind: 'subscribe' } } as const;
  const { hint } = language.messages.choices[name];
  return { text: lines(texts.none, typeof hint === 'string' ? hint : undefined, note), buttons: [[button]] };
}

/** Leaves only these topics in the messages, and shows all there are; without messages, the way to them. */
export async function keepToTopics(
  ports: ShowPorts & ChangePorts,
  asker: Asker,
  topics: readonly string[],
): Promise<Message> {
  const only = whileActive((held) => (isSame(held.topics, topics) ? undefined : { ...held, topics }));
  const { kind } = await changeSubscription(ports, asker, recipientOf(asker, undefined), only);
  const { settings, staleButton } = asker.language.messages;
  const note = { stored: settings.changed, kept: settings.already, late: staleButton }[kind];
  return showOwnChoice(ports, asker, 'topics', note);
}

/** A page of the message of a date, as the subscription, or a new one, makes it now; the events of the day if it makes none. */
export async function showAnniversaries(
  ports: Pick<AnswerPorts, 'subscriptions' | 'compose' | 'events' | 'clock'>,
  asker: Asker,
  { date, page }: Extract<Action, { kind: 'anniversaries' }>,
): Promise<PressAnswer> {
  const subscription = (await subscriptionOf(ports, asker)) ?? newSubscription(asker, asker.settings, undefined);
  // The message was sent before the pause.
  const message = await ports.compose({ ...subscription, pausedUntil: undefined }, date, page);
  const day = monthDayOf(date);
  return replaceMessage(message ?? (await answerList(ports, asker, { kind: 'on-days', from: day, to: day })));
}

/** Stops the messages, and says so with the way back. */
export async function unsubscribe(ports: ChangePorts, asker: Asker, chat?: number): Promise<Message> {
  const { subscription: texts } = asker.language.messages;
  const stop = whileActive((held) => stopped(held, ports.clock));
  const { after } = await changeSubscription(ports, asker, recipientOf(asker, chat), stop);
  if (isActive(after))
    return { ...say(texts.notStopped), buttons: [[{ label: texts.stop, action: { kind: 'unsubscribe', chat } }]] };
  return { ...say(texts.stopped), buttons: [[{ label: texts.subscribe, action: { kind: 'subscribe', chat } }]] };
}

async function answerChoice(
  ports: ShowPorts & ChangePorts,
  asker: Asker,
  action: Extract<SubscriptionAction, { kind: 'choice' | 'choose' }>,
): Promise<PressAnswer> {
  const { name, chat } = action;
  const { messages } = asker.language;
  const topics = await topicsOf(ports);
  const show = async (held: Subscription | undefined, hour?: string) => {
    if (!isActive(held)) return replaceMessage(await showHeld(ports, asker, held, chat));
    const view = { menu: 'subscription', held, topics, chat } as const;
    return replaceMessage(renderChoice({ menu: 'subscription', name }, view, asker.language, hour));
  };
  if (action.kind === 'choice') return show(await subscriptionOf(ports, asker, chat));
  const { value } = action;
  if (name === 'time' && value !== undefined && /^([01]\d|2[0-3])$/.test(value))
    return show(await subscriptionOf(ports, asker, chat), value);
  const offered = { languages: [], topics: Object.keys(topics) };
  // What a button offers does not depend on what holds. Another deploy offers other topics: they are shown as they are now.
  if (!choose(name, value, undefined, offered)) return show(await subscriptionOf(ports, asker, chat));
  const choice = whileActive((held) => {
    const wanted = { ...held, [name]: choose(name, value, held[name], offered)?.value ?? DEFAULTS[name] };
    return isSame(wanted[name], held[name]) ? undefined : wanted;
  });
  const { kind, after } = await changeSubscription(ports, asker, recipientOf(asker, chat), choice);
  if (!isActive(after) || name === 'topics') return show(after);
  const note = { stored: undefined, kept: messages.settings.already, late: messages.staleButton }[kind];
  return replaceMessage(await showHeld(ports, asker, after, chat, { note }));
}

/** Shows a subscription that was read; `lead` says what was just done, `note` what came of a press. */
export async function showHeld(
  ports: ShowPorts,
  asker: Asker,
  subscription: Subscription | undefined,
  chat: number | undefined,
  { lead, note }: { readonly lead?: Part; readonly note?: string | undefined } = {},
): Promise<Message> {
  const topics = await topicsOf(ports);
  const next = isActive(subscription) && !lead ? await nextMessageNote(ports, asker, subscription) : undefined;
  const city = subscription && ports.timeZones.cityOf(subscription.timeZone, asker.language.code);
  const troubled = isActive(subscription) && !lead ? await recentTroubles(ports, subscription) : [];
  const troubles = isActive(subscription) ? troubleLines(troubled, subscription, asker.language) : [];
  const paused = subscription && pausedText(subscription, ports.clock, asker.language);
  return renderSubscription({ subscription, city, topics, chat, next, troubles, paused, lead, note }, asker.language);
}
