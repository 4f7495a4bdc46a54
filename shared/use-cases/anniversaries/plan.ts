import type { Action, PlanAction, PlanPart } from '../../domain/action';
import { formatDate } from '../../domain/calendar-date';
import { DEFAULT_LEAP_DAY } from '../../domain/leap-day';
import { localDay } from '../../domain/local-day';
import { type QuarterHour, parseQuarterHour } from '../../domain/quarter-hour';
import { PLAN_CHOICES, type Subscription, isPlanChoice } from '../../domain/subscription';
import { chooseTopics } from '../../domain/topic-choice';
import type { Message } from '../../language/message';
import { renderPlan, renderPlanPart } from '../../language/render-plan';
import type { Part } from '../../language/rich-text';
import type { Asker } from '../asker';
import { nextMessageNote } from './plan-status';
import type { AnswerPorts } from '../ports';
import { type Reply, anew, instead, toast } from '../reply';
import { say } from '../questions/show-event';

/** When messages come until another time is chosen. */
const USUAL_TIME: QuarterHour = '09:00';

/** The subscription of where the asker is: of a chat, or of a forum's topic; or of a channel, as a whole. */
export async function planOf({ subscriptions }: AnswerPorts, asker: Asker, chat?: number) {
  return subscriptions.of(chat === undefined ? asker : { chatId: chat, thread: 0 });
}

/** Shows what comes by itself. */
export async function showPlan(ports: AnswerPorts, asker: Asker, chat?: number): Promise<Message> {
  return viewPlan(ports, asker, await planOf(ports, asker, chat), chat);
}

/** Shows or changes what comes by itself, if the asker may change it. */
export async function answerPlan(ports: AnswerPorts, asker: Asker, action: PlanAction): Promise<Reply> {
  const { messages } = asker.language;
  const { chat } = action;
  if (!(await ports.members.mayChange(chat ?? asker.chatId))) return toast(messages.settings.administratorsOnly);
  switch (action.kind) {
    case 'plan':
      return instead(await showPlan(ports, asker, chat));
    case 'open-plan':
      return anew(await showPlan(ports, asker, chat));
    case 'subscribe':
      return instead(await viewPlan(ports, asker, await subscribe(ports, asker, {}, chat), chat));
    case 'unsubscribe':
      return anew(await unsubscribe(ports, asker, chat));
    case 'plan-part':
    case 'plan-set':
      return changePlan(ports, asker, action);
  }
}

/** Another page of a message that came by itself, or its first; as the subscription now is. */
export async function showAnniversaries(
  ports: AnswerPorts,
  asker: Asker,
  { date, page }: Extract<Action, { kind: 'anniversaries' }>,
): Promise<Reply> {
  const subscription = (await planOf(ports, asker)) ?? (await newPlan(ports, asker, undefined));
  const message = await ports.compose(subscription, date, page);
  return message ? instead(message) : toast(asker.language.messages.staleButton);
}

/** Begins the messages, or has them come again as they were, changed as given. Whether the asker may is the caller's. */
export async function subscribe(
  ports: AnswerPorts,
  asker: Asker,
  changes: Partial<Pick<Subscription, 'time' | 'timeZone' | 'events' | 'which'>>,
  chat?: number,
): Promise<Subscription> {
  const known = await planOf(ports, asker, chat);
  const before = known ?? (await newPlan(ports, asker, chat));
  const begun = { ...before, ...changes, ended: undefined };
  // Whoever subscribes anew wants messages, and chose no event to have only those of.
  const hasNone = before.ended !== undefined && begun.which === 'chosen' && begun.events.length === 0;
  return keep(ports, asker, hasNone ? { ...begun, which: 'all' } : begun);
}

async function newPlan(ports: AnswerPorts, asker: Asker, chat: number | undefined): Promise<Subscription> {
  const settings = chat === undefined ? asker.settings : await ports.chats.settings(chat);
  const { thread } = asker;
  return {
    ...(chat === undefined ? { chatId: asker.chatId, thread } : { chatId: chat, thread: 0 }),
    timeZone: settings.timeZone ?? asker.assumedZone,
    time: USUAL_TIME,
    language: settings.language ?? asker.language.code,
    leapDay: settings.leapDay ?? DEFAULT_LEAP_DAY,
    days: PLAN_CHOICES.days[0],
    which: PLAN_CHOICES.which[0],
    early: PLAN_CHOICES.early[0],
    sound: PLAN_CHOICES.sound[0],
    sensitive: settings.sensitive ?? PLAN_CHOICES.sensitive[0],
    topics: settings.topics ?? [],
    events: [],
  };
}

/** No more messages come; says so, with the way back. */
export async function unsubscribe(ports: AnswerPorts, asker: Asker, chat?: number): Promise<Message> {
  const { plan } = asker.language.messages;
  const subscription = await planOf(ports, asker, chat);
  if (subscription && !subscription.ended) {
    const on = formatDate(localDay(ports.clock.now(), subscription.timeZone));
    await keep(ports, asker, { ...subscription, ended: { why: 'stopped', on } });
  }
  return { ...say(plan.stopped), buttons: [[{ label: plan.subscribe, action: { kind: 'subscribe', chat } }]] };
}

async function keep(ports: AnswerPorts, asker: Asker, subscription: Subscription): Promise<Subscription> {
  if (!subscription.ended) await ports.schedule.addTimeZone(subscription.timeZone);
  await ports.subscriptions.put(subscription, { updateId: asker.updateId, at: ports.clock.now() });
  return subscription;
}

async function changePlan(
  ports: AnswerPorts,
  asker: Asker,
  action: Extract<PlanAction, { kind: 'plan-part' | 'plan-set' }>,
): Promise<Reply> {
  const { name, chat } = action;
  const subscription = await planOf(ports, asker, chat);
  if (!subscription || subscription.ended) return instead(await viewPlan(ports, asker, subscription, chat));
  const topics = (await ports.events.summary())?.topics ?? {};
  const part = (of: Subscription, hour?: string) =>
    instead(renderPlanPart(name, { subscription: of, topics, chat, notes: [] }, asker.language, hour));
  if (action.kind === 'plan-part') return part(subscription);
  if (name === 'time' && /^([01]\d|2[0-3])$/.test(action.value)) return part(subscription, action.value);
  const changes = changeOf(name, action.value, subscription, Object.keys(topics));
  if (!changes) return toast(asker.language.messages.staleButton);
  const changed = await keep(ports, asker, { ...subscription, ...changes });
  return name === 'topics' ? part(changed) : instead(await viewPlan(ports, asker, changed, chat));
}

/** What a button's value changes; undefined when it is none that can be chosen. */
function changeOf(
  name: PlanPart,
  value: string,
  { topics }: Subscription,
  topicIds: readonly string[],
): Partial<Subscription> | undefined {
  if (name === 'time') {
    const time = parseQuarterHour(value);
    return time && { time };
  }
  if (name !== 'topics') return isPlanChoice(name, value) ? { [name]: value } : undefined;
  if (value === '') return { topics: [] };
  const left = chooseTopics(topics, value, topicIds);
  return left && { topics: left };
}

async function viewPlan(
  ports: AnswerPorts,
  asker: Asker,
  subscription: Subscription | undefined,
  chat: number | undefined,
): Promise<Message> {
  const topics = (await ports.events.summary())?.topics ?? {};
  const notes: Part[] = subscription && !subscription.ended ? [await nextMessageNote(ports, asker, subscription)] : [];
  return renderPlan({ subscription, topics, chat, notes }, asker.language);
}
