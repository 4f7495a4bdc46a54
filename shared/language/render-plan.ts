import type { PlanPart } from '../domain/action';
import type { LocalText } from '../domain/historical-event';
import { quarterHours } from '../domain/quarter-hour';
import { PLAN_CHOICES, type PlanChoiceName, type Subscription } from '../domain/subscription';
import type { Language } from './language';
import type { Button, Message } from './message';
import { inRows } from './render-list';
import { type ShownChoice, topicChoices, topicNames } from './render-topics';
import { type Part, bold, lines, paragraphs } from './rich-text';

/** A subscription, if there is one, and what is said beside it. */
export interface PlanView {
  readonly subscription: Subscription | undefined;
  readonly topics: Readonly<Record<string, LocalText>>;
  /** The chat it is of, when that is not the one it is shown in. */
  readonly chat?: number | undefined;
  /** What goes under the plan: when the next message comes. */
  readonly notes: readonly Part[];
}

const PARTS: readonly PlanPart[] = ['time', 'days', 'which', 'early', 'topics', 'sensitive', 'sound'];

/** What comes by itself, each part a button to change it; without a subscription, the way to one. */
export function renderPlan({ subscription, topics, chat, notes }: PlanView, language: Language): Message {
  const { plan, settings } = language.messages;
  const heading = bold(chat === undefined ? plan.heading : plan.headingOfChannel);
  const subscribe: Button = { label: plan.subscribe, action: { kind: 'subscribe', chat } };
  const back: Button = { label: settings.back, action: { kind: 'settings', chat } };
  if (!subscription || subscription.ended)
    return {
      text: paragraphs(heading, subscription?.ended ? plan.ended[subscription.ended.why] : plan.none),
      buttons: [[subscribe], [back]],
    };
  const parts = PARTS.filter((name) => isOfUse(name, subscription));
  const values = parts.map((name) => settings.held(plan.names[name], partText(name, subscription, topics, language)));
  const chosen = subscription.events.length > 0 ? plan.chosen(subscription.events.length) : undefined;
  const buttons = parts.map((name): Button => ({ label: plan.names[name], action: { kind: 'plan-part', name, chat } }));
  return {
    text: paragraphs(heading, lines(...values, chosen), lines(...notes)),
    buttons: [...inRows(buttons, 2), [{ label: plan.stop, action: { kind: 'unsubscribe', chat } }], [back]],
  };
}

/** A message of the week tells ahead anyway; of chosen events nothing else is asked. */
function isOfUse(name: PlanPart, { days, which }: Subscription): boolean {
  if (name === 'early') return days === 'daily';
  return which !== 'chosen' || !['topics', 'sensitive'].includes(name);
}

/** One part of a plan and what can be chosen; what holds is ticked. `hour` (`09`) is chosen before its quarter. */
export function renderPlanPart(
  name: PlanPart,
  { subscription, topics, chat }: PlanView & { readonly subscription: Subscription },
  language: Language,
  hour?: string,
): Message {
  const { plan } = language.messages;
  const choices = choicesOf(name, subscription, topics, language, hour).map(({ label, value, isChosen }): Button => ({
    label: isChosen ? `✓ ${label}` : label,
    action: { kind: 'plan-set', name, value, chat },
  }));
  const back: Button = { label: plan.back, action: { kind: 'plan', chat } };
  return {
    text: lines(bold(plan.names[name]), plan.hints[name]),
    buttons: [...inRows(choices, IN_ROW[name] ?? 1), [back]],
  };
}

const IN_ROW: Readonly<Partial<Record<PlanPart, number>>> = { time: 4, topics: 2 };

function choicesOf(
  name: PlanPart,
  subscription: Subscription,
  topics: PlanView['topics'],
  language: Language,
  hour: string | undefined,
): ShownChoice[] {
  if (name === 'time') return hour === undefined ? hours(subscription) : quarters(hour, subscription);
  if (name === 'topics') {
    const { topics: chosen } = subscription;
    const all = { label: language.messages.settings.allTopics, value: '', isChosen: chosen.length === 0 };
    return [all, ...topicChoices(topics, chosen, language)];
  }
  return PLAN_CHOICES[name].map((value) => ({
    label: choiceText(name, value, language),
    value,
    isChosen: subscription[name] === value,
  }));
}

function hours({ time }: Subscription): ShownChoice[] {
  const all = [...new Set(quarterHours.map((quarter) => quarter.slice(0, 2)))];
  return all.map((value) => ({ label: `${value}:…`, value, isChosen: time.startsWith(value) }));
}

function quarters(hour: string, { time }: Subscription): ShownChoice[] {
  return quarterHours
    .filter((quarter) => quarter.startsWith(hour))
    .map((value) => ({ label: value, value, isChosen: time === value }));
}

function partText(name: PlanPart, subscription: Subscription, topics: PlanView['topics'], language: Language): string {
  const { plan, settings } = language.messages;
  if (name === 'time') return plan.timeIn(subscription.time, subscription.timeZone);
  if (name !== 'topics') return choiceText(name, subscription[name], language);
  return topicNames(subscription.topics, topics, language) || settings.allTopics;
}

function choiceText(name: PlanChoiceName, choice: string, { messages }: Language): string {
  const labels: Readonly<Record<string, string>> = messages.plan.choices[name];
  return labels[choice] ?? choice;
}
